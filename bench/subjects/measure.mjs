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
    const used = process.cpuUsage()
    for (const text of texts) tokens += (await subject(text)) ?? 0
    const { user, system } = process.cpuUsage(used)
    return { seconds: (performance.now() - started) / 1000, cpu_seconds: (user + system) / 1e6 }
  }
  await round()
  const rounds = [await round(), await round(), await round()]
  const median = (of) => rounds.map(of).sort((a, b) => a - b)[1]
  const rss_mb = process.resourceUsage().maxRSS / 1024
  const seconds = median((r) => r.seconds)
  const cpu_seconds = median((r) => r.cpu_seconds)
  console.log(JSON.stringify({ load_ms, seconds, cpu_seconds, rss_mb, tokens }))
}
