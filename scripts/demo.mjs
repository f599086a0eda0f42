#!/usr/bin/env node
// Builds rapport when a source is newer than the build, then reads examples/ into a fresh ledger and prints the dossiers.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const main = join(root, 'dist', 'cli', 'main.js')
const newest = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile())
    .reduce((latest, f) => Math.max(latest, statSync(join(f.parentPath, f.name)).mtimeMs), 0)
const builtAt = statSync(main, { throwIfNoEntry: false })?.mtimeMs ?? 0
const changedAt = Math.max(
  newest(join(root, 'src')),
  ...['package.json', 'tsdown.config.ts'].map((f) => statSync(join(root, f)).mtimeMs),
)
if (changedAt > builtAt) {
  const build = spawnSync('tsdown', ['--logLevel', 'error'], { cwd: root, stdio: ['ignore', 2, 2] })
  if (build.status !== 0) process.exit(build.status ?? 1)
}

const ledger = join(root, '.cache', 'demo.db')
mkdirSync(dirname(ledger), { recursive: true })
for (const end of ['', '-wal', '-shm']) rmSync(ledger + end, { force: true })
const run = spawnSync(process.execPath, [main, 'read', join(root, 'examples'), '--ledger', ledger], {
  stdio: 'inherit',
})
process.exit(run.status ?? 1)
