import { fileURLToPath } from 'node:url';
import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';
import { enhance } from './enhance.config.js';

const libs = fileURLToPath(new URL('../../libs', import.meta.url));

// One server bundle holds our own HTTP server and the pages, so that both know the same context.
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [enhance(), reactRouter()],
  resolve: { alias: [{ find: /^@wor\/([a-z]+)$/, replacement: `${libs}/$1/src/index.ts` }] },
  build: {
    target: isSsrBuild === true ? 'node20' : 'es2022',
    assetsInlineLimit: 0,
    rollupOptions:
      isSsrBuild === true
        ? {
            input: fileURLToPath(new URL('server.ts', import.meta.url)),
            treeshake: { moduleSideEffects: (id) => id === 'reflect-metadata' },
          }
        : {},
  },
}));
