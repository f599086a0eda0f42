/** Import directions: which part may import which. Read `may('x', [...])` as: x may import only these parts. */
const PARTS = ['model', 'text', 'actors', 'extract', 'ingest', 'stories', 'ledger', 'views', 'export', 'run', 'app', 'cli']

const may = (part, allowed) => ({
  name: `${part}-imports`,
  severity: 'error',
  comment: `src/${part} may import only: ${[part, ...allowed].join(', ')}`,
  from: { path: `^src/${part}/`, pathNot: '[.]test[.]ts$' },
  to: { path: '^src/', pathNot: `^src/(${[part, ...allowed].join('|')})/` },
})

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'enter-by-index',
      severity: 'error',
      comment: 'A part is entered from outside only through its index.ts.',
      from: { path: '^src/([^/]+)/', pathNot: '[.]test[.]ts$' },
      to: { path: '^src/[^/]+/.+', pathNot: '^src/($1/|[^/]+/index[.]ts$)' },
    },
    {
      name: 'tests-stay-out',
      severity: 'error',
      from: { path: '^src/', pathNot: '[.]test[.]ts$|/testing/' },
      to: { path: '[.]test[.]ts$|/testing/' },
    },
    may('model', []),
    may('text', ['model']),
    may('actors', ['model', 'text']),
    may('extract', ['model', 'text', 'actors']),
    may('ingest', ['model', 'text']),
    may('stories', ['model', 'text', 'actors']),
    may('ledger', ['model']),
    may('views', ['model', 'ledger']),
    may('export', ['model']),
    may('run', PARTS.filter((p) => p !== 'app' && p !== 'cli')),
    may('app', PARTS.filter((p) => p !== 'cli')),
    may('cli', ['model', 'app', 'views', 'export']),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)assembly/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
}
