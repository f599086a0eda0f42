/** Finds and reads the English weights that come with the program. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadNet, type Net } from './net.js'
import { WeightsError } from './weights-file.js'

/** The package's folder: the nearest one above this file with a package.json (from sources and from a bundle alike). */
function packageFolder(from: string): string {
  for (let folder = dirname(fileURLToPath(from)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder
    if (folder === dirname(folder))
      throw new WeightsError('cannot find the folder of the package, so neither its weights')
  }
}

/** Path of the English weights. */
export const englishWeights = (): string => join(packageFolder(import.meta.url), 'models', 'en.weights')

/** Loads the English net; about 0.2 s, so once a process. */
export function loadEnglishNet(path: string = englishWeights()): Net {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch {
    throw new WeightsError(
      `cannot read the weights ${path}; they are part of the package, or are made by npm run train`,
    )
  }
  try {
    return loadNet(bytes)
  } catch (error) {
    if (error instanceof WeightsError) throw new WeightsError(`${path}: ${error.message}`)
    throw error
  }
}
