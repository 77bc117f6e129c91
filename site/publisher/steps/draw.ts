import type { Plan, PlannedPage } from '../../plan/index.ts';
import { digestOf } from '../../renderer/pack.ts';
import type { Rendered, Renderer } from '../../renderer/renderer.ts';
import type { BlobStore } from '../release/blobs.ts';
import type { DrawnPage } from '../store/pages.ts';
import type { Store } from '../store.ts';

export interface Drawing {
  renderer: Pick<Renderer, 'render'>;
  store: Pick<Store, 'pages'>;
  blobs: BlobStore;
  /** Digest of the code: when it changes, every page is drawn anew. */
  code: string;
  signal: AbortSignal;
}

export interface Drawn {
  pages: Map<string, DrawnPage>;
  /** Pages that could not be drawn, and why. */
  faults: Map<string, string>;
}

/** Draws the pages of the plan that were not drawn with the same key before, or whose bytes have been lost. */
export async function drawPages({ renderer, store, blobs, code, signal }: Drawing, plan: Plan): Promise<Drawn> {
  const around = digestOf(JSON.stringify([code, plan.frame]));
  const due = new Map<string, { page: PlannedPage; key: string }>();
  for (const page of plan.pages) {
    const known = store.pages.get(page.path);
    // Together they are the key: fifty thousand strings less.
    const isSame = known?.key.endsWith(page.key) === true && known.key.startsWith(around);
    if (!isSame || !blobs.has(known.sha256)) due.set(page.path, { page, key: `${around} ${page.key}` });
  }
  const pages = new Map<string, DrawnPage>();
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
  await renderer.render(plan.frame, routesOf(due.values()), emit, signal);
  return { pages, faults };
}

/** Each made when it is its turn: ten thousand of them at once would fill the memory. */
function* routesOf(due: Iterable<{ page: PlannedPage }>) {
  for (const { page } of due) yield page.route();
}
