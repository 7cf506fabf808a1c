import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  plugins: [react(), compressedTwins()],
  resolve: { conditions: ['@candour/source', ...defaultClientConditions], dedupe: ['react', 'react-dom', 'graphql'] },
  build: {
    sourcemap: true,
    rolldownOptions: {
      output: {
        // React and Apollo change seldom, so the browser may keep them while our own code moves on. The charting library
        // is left to the pages that import it lazily.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|react-router|scheduler)[\\/]/ },
            { name: 'apollo', test: /node_modules[\\/](@apollo|graphql|@graphql-typed-document-node|rxjs|optimism|@wry)[\\/]/ },
          ],
        },
      },
    },
  },
  // While working on the page: `npx vite` here, with the API of `npm start` behind it.
  server: { proxy: { '/graphql': 'http://localhost:4000' } },
});

/** Leaves a gzipped twin beside each text file worth it, which the API then serves. */
function compressedTwins() {
  return {
    name: 'compressed-twins',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        const source = file.type === 'chunk' ? file.code : file.source;
        if (!/\.(js|css|svg)$/.test(file.fileName) || source.length < 1024) continue;
        this.emitFile({ type: 'asset', fileName: `${file.fileName}.gz`, source: gzipSync(source, { level: 9 }) });
      }
    },
  };
}
