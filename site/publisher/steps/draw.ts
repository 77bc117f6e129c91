import type { SitePages, SitePage } from '../../pages/index.ts';
import { digestOf } from '../../renderer/pack.ts';
import type { Rendered, Renderer } from '../../renderer/renderer.ts';
import type { BlobStore } from '../release/blobs.ts';
import type { DrawnPage } from '../store/pages.ts';
import type { Store } from '../store.ts';

export interface Drawing {
  renderer: Pick<Renderer, 'render'>;
  store: Pick<Store, 'pages'>;
  blobs: BlobStore;
  /** Digest of the code: when it changes, every page is drawn again. */
  sourceDigest: string;
  signal: AbortSignal;
}

export interface Drawn {
  pages: Map<string, DrawnPage>;
  /** Pages that could not be drawn, and why. */
  faults: Map<string, string>;
}

interface Due {
  page: SitePage;
  key: string;
}

/** Draws the pages that were not drawn with the same key before, or whose bytes have been lost. */
export async function drawPages({ renderer, store, blobs, sourceDigest, signal }: Drawing, site: SitePages): Promise<Drawn> {
  const frame = frameDigest({ sourceDigest }, site);
  const due = new Map<string, Due>();
  for (const page of site.pages) {
    const known = store.pages.get(page.path);
    // Compared in parts, which saves fifty thousand strings.
    const isSame = known?.key.endsWith(page.key) === true && known.key.startsWith(frame);
    if (!isSame || !blobs.has(known.sha256)) due.set(page.path, { page, key: `${frame} ${page.key}` });
  }
  return draw({ renderer, blobs, signal }, site, due, new Map());
}

/** Tries failed pages once more, while nothing else is running: a second failure is the page's own fault. */
export function drawAgain(tools: Drawing, site: SitePages, { pages, faults }: Drawn): Promise<Drawn> {
  const frame = frameDigest(tools, site);
  const failed = site.pages.filter(({ path }) => faults.has(path));
  const due = new Map(failed.map((page): [string, Due] => [page.path, { page, key: `${frame} ${page.key}` }]));
  return draw(tools, site, due, pages);
}

/** What every page depends on besides its own content. */
function frameDigest({ sourceDigest }: Pick<Drawing, 'sourceDigest'>, { frame }: SitePages): string {
  return digestOf(JSON.stringify([sourceDigest, frame]));
}

async function draw(
  { renderer, blobs, signal }: Pick<Drawing, 'renderer' | 'blobs' | 'signal'>,
  { frame }: SitePages,
  due: ReadonlyMap<string, Due>,
  pages: Map<string, DrawnPage>,
): Promise<Drawn> {
  const faults = new Map<string, string>();
  const emit = (rendered: Rendered): void => {
    const { path } = rendered;
    if ('fault' in rendered) {
      faults.set(path, rendered.fault);
      return;
    }
    const key = due.get(path)?.key;
    if (key === undefined) throw new Error(`A page that nobody asked for was drawn: ${path}`);
    const { sha256, links, ids } = rendered;
    blobs.put(rendered);
    pages.set(path, { key, sha256, links, ids });
  };
  await renderer.render(frame, routesOf(due.values()), emit, signal);
  return { pages, faults };
}

/** Each is made when it is its turn, because ten thousand at once would fill the memory. */
function* routesOf(due: Iterable<{ page: SitePage }>) {
  for (const { page } of due) yield page.route();
}
