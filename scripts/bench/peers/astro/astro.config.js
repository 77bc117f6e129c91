import { defineConfig } from 'astro/config';

/** As it comes, except for its caches, which stay in the project's own folder. */
export default defineConfig({
  site: 'http://localhost',
  output: 'static',
  trailingSlash: 'always',
  cacheDir: './cache',
  vite: { cacheDir: './cache/vite' },
});
