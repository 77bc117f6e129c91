import { defineConfig } from 'astro/config';
import tailwind from '@astrojs/tailwind';

/**
 * The publisher runs `astro build --outDir <release>` with RENDER_INPUT naming the file of pages to render. The site's policy allows no
 * inline script or style and no `data:` script, so whatever Astro and Vite would inline stays a file of its own.
 */
export default defineConfig({
  trailingSlash: 'always',
  integrations: [tailwind({ applyBaseStyles: false })],
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: { build: { assetsInlineLimit: 0 } },
});
