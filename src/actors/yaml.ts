/** The parser of YAML, loaded when the first file of a user is read: who brings none does not wait for it. */
import { createRequire } from 'node:module'
import type * as Yaml from 'yaml'

const require = createRequire(import.meta.url)

export const loadYaml = (): typeof Yaml => require('yaml') as typeof Yaml
