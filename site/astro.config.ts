import { defineConfig, passthroughImageService } from 'astro/config';
import tailwind from '@astrojs/tailwind';
import { rendererAdapter } from './renderer/adapter.ts';

// Astro's names for them would be longer than what they say, and each page has them.
const names = {
  entryFileNames: '_astro/[hash].js',
  chunkFileNames: '_astro/[hash].js',
  assetFileNames: '_astro/[hash][extname]',
};

/**
 * `renderer/compile.ts` runs `astro build` once for each state of the code. The site's policy allows no inline style, no inline
 * script but the early one, and no `data:` script, so all that Astro and Vite would inline stays a file of its own.
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
    build: { assetsInlineLimit: 0, rolldownOptions: { output: { assetFileNames: names.assetFileNames } } },
    // A service worker has all pages below it, and one address for ever.
    worker: {
      rolldownOptions: { output: { entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : '_astro/[name]-[hash].js') } },
    },
    // What all pages have is one file, and those that look for something have one more: on a slow network each request costs its way.
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              ...names,
              codeSplitting: { groups: [{ name: 'page', test: /\/(client\/page\.ts$|Layout\.astro\?astro&type=script)/ }] },
            },
          },
        },
      },
    },
  },
});
