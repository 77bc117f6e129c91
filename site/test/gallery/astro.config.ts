import type { AstroUserConfig } from 'astro';
import site from '../../astro.config.ts';

/**
 * `astro dev` over the pages of the fixture, which draws a page again in the browser as soon as its code is saved. In place of the
 * publisher's one page it has its own, so nothing of it can get into a release.
 */
export default {
  ...(site as AstroUserConfig),
  srcDir: 'test/gallery',
  // Each element says which component drew it: the test asks whether all are here.
  devToolbar: { enabled: true },
  // The pages ask for files without a slash, and for pages with one.
  trailingSlash: 'ignore',
} satisfies AstroUserConfig;
