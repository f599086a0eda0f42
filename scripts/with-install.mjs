#!/usr/bin/env node
// Runs a command of this package, after `npm install` when the packages of the lock file are not there yet.
// Not `npm ci`: a lock file that lacks another platform's optional packages would make it refuse.
// Usage: node scripts/with-install.mjs COMMAND [ARGUMENT ...]
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `rapport needs Node 20.19 or later, and this is ${process.version}: install a newer Node and run the command again.`,
  )
  process.exit(2)
}

const lock = join(root, 'package-lock.json')
const mark = join(root, 'node_modules', '.rapport-lock.json')
const installed = existsSync(mark) && readFileSync(mark, 'utf8') === readFileSync(lock, 'utf8')
if (!installed) {
  console.error(
    'Installing what is missing (npm install). SQLite is compiled where no prebuilt copy can be had: about a minute.',
  )
  const install = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (install.status !== 0) {
    console.error(
      'npm install failed. rapport needs npm and, where no prebuilt SQLite can be had, python3, make and g++.',
    )
    process.exit(install.status ?? 1)
  }
  copyFileSync(lock, mark)
}

const [command, ...rest] = process.argv.slice(2)
const path = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`
const run = spawnSync(command, rest, { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: path } })
process.exit(run.status ?? 1)
