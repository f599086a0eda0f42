// Loads a subject, runs it over the texts once to warm up and three times for the clock, and prints one JSON line.
import { readFileSync } from 'node:fs'

/** `load` gives a function from a text to a count of tokens, now or later (undefined where the subject does not count). */
export async function measure(load) {
  const texts = JSON.parse(readFileSync(process.argv[2], 'utf8'))
  const began = performance.now()
  const subject = await load()
  const load_ms = performance.now() - began
  let tokens = 0
  const round = async () => {
    tokens = 0
    const started = performance.now()
    for (const text of texts) tokens += (await subject(text)) ?? 0
    return (performance.now() - started) / 1000
  }
  await round()
  const times = [await round(), await round(), await round()].sort((a, b) => a - b)
  const rss_mb = process.resourceUsage().maxRSS / 1024
  console.log(JSON.stringify({ load_ms, seconds: times[1], rss_mb, tokens }))
}
