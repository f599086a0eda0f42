/** The build: the program and the two entries of the library, as ES modules that keep their dependencies outside. */
import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: {
    'cli/main': 'src/cli/main.ts',
    'app/reading-thread': 'src/app/reading-thread.ts',
    index: 'src/index.ts',
    'text/index': 'src/text/index.ts',
  },
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  fixedExtension: false,
  dts: true,
  clean: true,
  sourcemap: false,
})
