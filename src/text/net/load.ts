/** Reads the English weights that come with the program. */
import { readFileSync } from 'node:fs'
import { readPackageBytes } from '../package-file.js'
import { loadNet, type Net } from './net.js'
import { WeightsError } from './weights-file.js'

const shipped = 'models/en.weights'

/**
 * Loads the English net, from the package or from a file of one's own; about 0.2 s, so once a process.
 * Throws a `WeightsError` that names the file and says what is wrong with it.
 */
export function loadEnglishNet(path?: string): Net {
  let bytes: Uint8Array
  try {
    bytes = path === undefined ? readPackageBytes(shipped) : readFileSync(path)
  } catch {
    const name = path ?? shipped
    throw new WeightsError(
      `cannot read the weights ${name}; they are part of the package, or are made by npm run train`,
    )
  }
  try {
    return loadNet(bytes)
  } catch (error) {
    if (error instanceof WeightsError) throw new WeightsError(`${path ?? shipped}: ${error.message}`)
    throw error
  }
}
