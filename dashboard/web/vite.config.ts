import { defineConfig } from 'vitest/config';
import { licenses } from './build/licenses.ts';
import { standIn } from './dev/stand-in.ts';

export default defineConfig({
  // Files and workers come from the page's own origin alone, so nothing is inlined as a data: address.
  build: {
    outDir: 'target/classes/web',
    emptyOutDir: true,
    target: 'chrome100',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: {
        // The map's worker is a module; not every server knows what type of file .mjs is.
        assetFileNames: ({ names }) => (names[0]?.endsWith('.mjs') === true ? 'assets/[name]-[hash].js' : 'assets/[name]-[hash][extname]'),
      },
    },
  },
  plugins: [standIn(), licenses()],
  test: { include: ['src/**/*.test.ts', 'test/**/*.test.ts'], environment: 'node' },
});
