// A reading thread for tests: it does what the text of the report says.
import { workerData } from 'node:worker_threads'

export default (report) => {
  if (!report) return undefined
  if (report.text === 'exit') process.exit(7)
  if (report.text === 'throw') throw new TypeError('x is undefined')
  if (report.text === 'fall')
    queueMicrotask(() =>
      setTimeout(() => {
        throw new Error('late')
      }, 0),
    )
  return { report: report.id, madeBy: workerData.by }
}
