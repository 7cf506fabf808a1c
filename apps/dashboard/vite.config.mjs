import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { documentModules } from './bundle/document-modules.mjs';
import { firstLoad } from './bundle/first-load.mjs';
import { unusedParts } from './bundle/unused-parts.mjs';

/** The router without its words for developers: its package has no condition for that. */
const ROUTER = fileURLToPath(new URL('production/index.mjs', import.meta.resolve('react-router').replace(/[^/]+\/[^/]+$/, '')));

export default defineConfig({
  plugins: [documentModules(import.meta.dirname), react(), unusedParts({ of: /react-router[\\/]dist[\\/]production/ }), compressedTwins(), firstLoad()],
  // "es2015" is rxjs with the classes that browsers have.
  resolve: { alias: [{ find: /^react-router$/, replacement: ROUTER }], conditions: ['@candour/source', 'es2015', ...defaultClientConditions], dedupe: ['react', 'react-dom', 'graphql'] },
  build: {
    sourcemap: true,
    rolldownOptions: {
      output: {
        // React and Apollo change seldom, so the browser may keep them while our own code moves on. The charting library
        // is left to the pages that import it lazily.
        codeSplitting: {
          groups: [
            // What many pages use travels as one file: many small ones compress badly and are a request each, and what few use is no weight of the others.
            // Layers over a page come when one is opened, however many pages have one.
            { name: 'shared', minShareCount: 8, test: /^(?!.*[\\/](?:Dialog|MenuLayer)\.tsx).*(apps[\\/]dashboard|packages[\\/](ui|domain))[\\/]src[\\/]|lucide-react/ },
            { name: 'react', test: /node_modules[\\/](react|react-dom|react-router|scheduler)[\\/]/ },
            { name: 'apollo', test: /node_modules[\\/](@apollo|graphql|@graphql-typed-document-node|rxjs|optimism|@wry)[\\/]/ },
          ],
        },
      },
    },
  },
});

/** Leaves a gzipped twin beside each text file worth it, which the API then serves. */
function compressedTwins() {
  return {
    name: 'compressed-twins',
    apply: 'build',
    // After the files are written: until then Vite still puts its own marks in the code in place of the real thing.
    writeBundle({ dir }, bundle) {
      for (const file of Object.values(bundle)) {
        const source = file.type === 'chunk' ? file.code : file.source;
        if (!/\.(js|css|svg)$/.test(file.fileName) || source.length < 1024) continue;
        writeFileSync(join(dir, `${file.fileName}.gz`), gzipSync(readFileSync(join(dir, file.fileName)), { level: 9 }));
      }
    },
  };
}
