import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { basename } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { pathToFileURL } from 'node:url';
import type { FrameView, Route } from '../src/views.ts';
import { pack } from './pack.ts';
import { placesOf } from './places.ts';
import type { Rendered } from './renderer.ts';

export interface Batch {
  frame: FrameView;
  routes: Route[];
}

const { renderPage } = (await import(pathToFileURL(workerData as string).href)) as typeof import('./entry.ts');

giveWay();
parentPort?.on('message', async ({ frame, routes }: Batch) => {
  for (const route of routes) parentPort?.postMessage(await render(frame, route));
});
parentPort?.postMessage('ready');

async function render(frame: FrameView, route: Route): Promise<Rendered> {
  const { path } = route;
  try {
    const html = await renderPage(frame, route);
    return { path, html, ...pack(html), ...placesOf(path, html) };
  } catch (cause) {
    return { path, fault: cause instanceof Error ? cause.message : String(cause) };
  }
}

/** Thousands of pages take what is left by the index, the site's server and the CMS. Linux has a priority a thread; elsewhere, nothing. */
function giveWay(): void {
  try {
    setPriority(Number(basename(readlinkSync('/proc/thread-self'))), constants.priority.PRIORITY_LOW);
  } catch {
    return;
  }
}
