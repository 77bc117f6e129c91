import { parentPort, workerData } from 'node:worker_threads';
import { pathToFileURL } from 'node:url';
import { messageOf } from '@pho-luat/shared/message-of';
import type { FrameView, Route } from '../src/views.ts';
import { giveWay } from './give-way.ts';
import { packPage } from './pack.ts';
import { placesOf } from './places.ts';
import type { Rendered } from './renderer.ts';
import { isOfMachine } from '../lib/thread-work.ts';

export interface Batch {
  frame: FrameView;
  routes: Route[];
}

const { renderPage } = (await import(pathToFileURL(workerData as string).href)) as typeof import('./entry.ts');

giveWay();
parentPort?.on('message', async ({ frame, routes }: Batch) => {
  // The thread ends when it has nothing left to do, which is how a page that waits for ever is found.
  parentPort?.unref();
  for (const route of routes) {
    const page = await render(frame, route);
    // Transferred, not copied: copying took a tenth of all the work.
    const buffers = 'fault' in page ? [] : [page.bytes, page.br, page.gz].map(({ buffer }) => buffer);
    parentPort?.postMessage(page, buffers);
  }
  parentPort?.ref();
});
parentPort?.postMessage('ready');

async function render(frame: FrameView, route: Route): Promise<Rendered> {
  const { path } = route;
  try {
    const html = await renderPage(frame, route);
    return { path, ...packPage(html), ...placesOf(path, html) };
  } catch (cause) {
    if (isOfMachine(cause)) throw cause;
    return { path, fault: messageOf(cause) };
  }
}
