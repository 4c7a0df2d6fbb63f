'use strict';
// TypeScript 7 has no JavaScript API, so ts-jest cannot run: esbuild strips the types, tsc checks them.
const { transformSync } = require('esbuild');

module.exports = {
  process: (source, file) => ({
    ...transformSync(source, {
      loader: file.endsWith('.ts') ? 'ts' : 'js',
      format: 'cjs',
      target: 'node20',
      sourcemap: 'inline',
      sourcefile: file,
    }),
  }),
};
