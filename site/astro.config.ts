import { defineConfig, passthroughImageService } from 'astro/config';
import tailwind from '@astrojs/tailwind';
import { rendererAdapter } from './renderer/adapter.ts';

/**
 * `renderer/compile.ts` runs `astro build` once for each state of the code. The site's policy allows no inline script or style and no
 * `data:` script, so whatever Astro and Vite would inline stays a file of its own.
 */
export default defineConfig({
  output: 'server',
  adapter: rendererAdapter,
  // Pictures come ready from the publisher.
  image: { service: passthroughImageService() },
  integrations: [tailwind({ applyBaseStyles: false })],
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: {
    build: { assetsInlineLimit: 0 },
    // A service worker has all pages below it, and one address for ever.
    worker: {
      rolldownOptions: { output: { entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : '_astro/[name]-[hash].js') } },
    },
  },
});
