import { sha256Of } from '@pho-luat/shared/sha256';
import { rememberedInOrder } from '../../lib/remembered.ts';
import type { SitePages, SitePage } from '../../pages/index.ts';
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
  /** Every page of the site, in their order, as it is drawn now or was last; undefined for one that never was. */
  shown: (DrawnPage | undefined)[];
  /** Pages that could not be drawn, and why. */
  faults: Map<string, string>;
}

interface Due {
  page: SitePage;
  key: string;
  /** Its place among all. */
  at: number;
}

/** Draws the pages that were not drawn with the same key before, or whose bytes have been lost. */
export async function drawPages({ renderer, store, blobs, sourceDigest, signal }: Drawing, site: SitePages): Promise<Drawn> {
  const frame = frameDigest({ sourceDigest }, site);
  const drawn = drawnBefore(site.pages, { frame, known: store.pages, blobs, losses: blobs.losses });
  const shown = site.pages.map(({ path }, at) => drawn[at] ?? store.pages.get(path));
  const due = new Map<string, Due>();
  for (const [at, page] of site.pages.entries()) {
    if (!drawn[at]) due.set(page.path, { page, key: `${frame} ${page.key}`, at });
  }
  return draw({ renderer, blobs, signal }, site, due, { pages: new Map(), shown });
}

type Before = { frame: string; known: Drawing['store']['pages']; blobs: BlobStore; losses: number };

/** A page that need not be drawn: as long as no blob may have gone, it is not looked for again. */
const drawnBefore = rememberedInOrder(({ path, key }: SitePage, { frame, known, blobs }: Before): DrawnPage | undefined => {
  const drawn = known.get(path);
  // Compared in parts, which saves fifty thousand strings.
  return drawn?.key.endsWith(key) && drawn.key.startsWith(frame) && blobs.has(drawn.sha256) ? drawn : undefined;
});

/** Tries failed pages once more, while nothing else is running: a second failure is the page's own fault. */
export function drawAgain(tools: Drawing, site: SitePages, { pages, shown, faults }: Drawn): Promise<Drawn> {
  const frame = frameDigest(tools, site);
  const due = new Map<string, Due>();
  for (const [at, page] of site.pages.entries()) {
    if (faults.has(page.path)) due.set(page.path, { page, key: `${frame} ${page.key}`, at });
  }
  return draw(tools, site, due, { pages, shown });
}

/** What every page depends on besides its own content. */
function frameDigest({ sourceDigest }: Pick<Drawing, 'sourceDigest'>, { frame }: SitePages): string {
  return sha256Of(JSON.stringify([sourceDigest, frame]));
}

async function draw(
  { renderer, blobs, signal }: Pick<Drawing, 'renderer' | 'blobs' | 'signal'>,
  { frame }: SitePages,
  due: ReadonlyMap<string, Due>,
  { pages, shown }: Pick<Drawn, 'pages' | 'shown'>,
): Promise<Drawn> {
  const faults = new Map<string, string>();
  const emit = (rendered: Rendered): void => {
    const { path } = rendered;
    if ('fault' in rendered) {
      faults.set(path, rendered.fault);
      return;
    }
    const asked = due.get(path);
    if (!asked) throw new Error(`A page that nobody asked for was drawn: ${path}`);
    const { sha256, links, ids } = rendered;
    blobs.put(rendered);
    const drawn = { key: asked.key, sha256, links, ids };
    pages.set(path, drawn);
    shown[asked.at] = drawn;
  };
  await renderer.render(frame, routesOf(due.values()), emit, signal);
  return { pages, shown, faults };
}

/** Each is made when it is its turn, because ten thousand at once would fill the memory. */
function* routesOf(due: Iterable<{ page: SitePage }>) {
  for (const { page } of due) yield page.route();
}
