// The texts of the benchmark: real articles where they are at hand, else the examples, repeated to a useful length.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

export interface Corpus {
  readonly from: string
  readonly articles: readonly string[]
}

export function corpus(root: string): Corpus {
  const news = join(root, '..', 'shared', 'bench', 'dev', 'quotes', 'polnear-dev.jsonl.gz')
  if (existsSync(news)) {
    const lines = gunzipSync(readFileSync(news)).toString('utf8').split('\n').filter(Boolean)
    return {
      from: 'US newspaper articles (development data)',
      articles: lines.map((l) => JSON.parse(l).text as string),
    }
  }
  const files = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' }).filter((f) =>
    f.endsWith('.txt'),
  )
  const articles = files.sort().map((f) => readFileSync(join(root, 'examples', f), 'utf8'))
  return { from: 'examples/, repeated', articles: Array.from({ length: 10 }, () => articles).flat() }
}
