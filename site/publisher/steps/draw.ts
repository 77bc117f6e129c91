import { createHash } from 'node:crypto';
import { attributeValues } from '../../markdown/attributes.ts';
import type { Plan, PlannedPage } from '../../plan/index.ts';
import type { Rendered, Renderer } from '../../renderer/renderer.ts';
import type { BlobStore } from '../release/blobs.ts';
import type { DrawnPage } from '../store/pages.ts';
import type { Store } from '../store.ts';
import { placesLedTo } from './places.ts';

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

/** Compressing takes longer than drawing: so many pages may wait for it. */
const mostWaiting = 64;

/** Draws the pages of the plan that were not drawn with the same key before. */
export async function drawPages({ renderer, store, blobs, code, signal }: Drawing, plan: Plan): Promise<Drawn> {
  const around = digest(JSON.stringify([code, plan.frame]));
  const due = new Map<string, { page: PlannedPage; key: string }>();
  for (const page of plan.pages) {
    const key = digest(around + page.key);
    if (store.pages.get(page.path)?.key !== key) due.set(page.path, { page, key });
  }
  const pages = new Map<string, DrawnPage>();
  const faults = new Map<string, string>();
  const waiting = new Set<Promise<void>>();

  const keep = async (path: string, html: string): Promise<void> => {
    const key = due.get(path)?.key;
    if (key === undefined) throw new Error(`A page that nobody asked for was drawn: ${path}`);
    const sha256 = await blobs.putText(html);
    pages.set(path, { key, sha256, links: placesLedTo(path, html), ids: [...new Set(attributeValues(html, 'id'))] });
  };
  const emit = async (rendered: Rendered): Promise<void> => {
    if ('fault' in rendered) {
      faults.set(rendered.path, rendered.fault);
      return;
    }
    const work = keep(rendered.path, rendered.html).finally(() => waiting.delete(work));
    waiting.add(work);
    if (waiting.size >= mostWaiting) await Promise.race(waiting);
  };
  await renderer.render(plan.frame, routesOf(due.values()), emit, signal);
  await Promise.all(waiting);
  return { pages, faults };
}

/** Each made when it is its turn: ten thousand of them at once would fill the memory. */
function* routesOf(due: Iterable<{ page: PlannedPage }>) {
  for (const { page } of due) yield page.route();
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
