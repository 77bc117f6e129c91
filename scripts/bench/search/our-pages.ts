import { compileSite } from '../../../site/renderer/compile.ts';
import { Renderer } from '../../../site/renderer/renderer.ts';
import { takeAssets } from '../../../site/publisher/assets.ts';
import type { BlobStore } from '../../../site/publisher/release/blobs.ts';
import { fileOfPage } from '../../../site/tree/files.ts';
import { fixture } from '../../../site/test/fixture/render-input.ts';
import { stopped } from '../../lib/stop.mjs';

/** The site's search page as it ships, with all that it loads: path in the site → blob. */
export async function ourPages(blobs: BlobStore): Promise<Map<string, string>> {
  const site = await compileSite(stopped);
  const files = new Map([...(await takeAssets(site.assets, blobs))].map(([path, { sha256 }]) => [path, sha256]));
  const renderer = new Renderer(site, { workers: 1 });
  try {
    const routes = fixture.routes.filter(({ kind }) => kind === 'search' || kind === 'not-found');
    await renderer.render(
      fixture.frame,
      routes,
      (page) => {
        if ('fault' in page) throw new Error(`${page.path}: ${page.fault}`);
        blobs.put(page);
        files.set(fileOfPage(page.path), page.sha256);
      },
      stopped,
    );
  } finally {
    await renderer.close();
  }
  return files;
}
