// Tokens a second beside the neighbours, each in a process of its own on the same texts (warmed up, median of three);
// the whole command on five reports; the size of the weights.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Setting } from './setting.js'

interface Measured {
  readonly load_ms: number
  readonly seconds: number
  readonly cpu_seconds: number
  readonly rss_mb: number
  readonly tokens?: number
}

const NEIGHBOURS: readonly (readonly [name: string, what: string])[] = [
  ['rapport-text', 'raw text to trees'],
  ['rapport-read', 'raw text to all records'],
  ['wink-nlp', 'tokens, sentences, tags, numbers (no trees)'],
  ['compromise', 'tokens, sentences, tags, chunks (no trees)'],
]

export function speed({ root, work, texts, subject, rapport }: Setting): void {
  const measured = NEIGHBOURS.map(([name, what]) => ({ name, what, ...subject<Measured>(name) }))
  const tokens = measured[0]?.tokens ?? 0
  console.log(
    `${texts.from}: ${texts.articles.length} articles, ${tokens} tokens by Rapport's count; one core, Node ${process.version}\n`,
  )
  console.log('subject        tokens/s   tokens/s of processor time   load ms   resident MB   what')
  for (const m of measured)
    console.log(
      [
        m.name.padEnd(13),
        String(Math.round(tokens / m.seconds)).padStart(9),
        String(Math.round(tokens / m.cpu_seconds)).padStart(28),
        m.load_ms.toFixed(0).padStart(9),
        m.rss_mb.toFixed(0).padStart(13),
        `  ${m.what}`,
      ].join(' '),
    )
  const seeds = join(root, '..', 'shared', 'seeds')
  const folder = existsSync(seeds) ? seeds : join(root, 'examples')
  const runs = Array.from({ length: 5 }, (_, i) => rapport('read', folder, '--ledger', join(work, `speed-${i}.db`)))
  const times = runs.map((r) => r.seconds).sort((a, b) => a - b)
  const peak = Math.max(...runs.map((r) => r.peak_mb))
  console.log(
    `\nrapport read ${existsSync(seeds) ? 'on the five reports' : 'on examples/'}, from process start: median ${times[2]?.toFixed(2)} s (${times[0]?.toFixed(2)} - ${times[4]?.toFixed(2)}), peak resident ${peak.toFixed(0)} MB`,
  )
  const weights = readdirSync(join(root, 'models'))
    .map((f) => statSync(join(root, 'models', f)).size)
    .reduce((a, b) => a + b, 0)
  console.log(`models/: ${(weights / 1e6).toFixed(2)} MB`)
}
