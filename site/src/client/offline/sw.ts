/** The service worker: the site as it is served, and the shelf of kept pages when there is no network. */

import { addresses } from './addresses.ts';
import { saidToBeKept } from './kept-note.ts';
import * as shelf from './shelf.ts';

/** Types of what only a service worker has. */
interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Waiting {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
declare function skipWaiting(): Promise<void>;
declare const clients: { claim(): Promise<void> };

/** Not kept because it was read: each answer is of its moment, or leads elsewhere. */
const passing = [addresses.search, addresses.codes, addresses.offline, addresses.files];

/** A phone may show a full signal where nothing comes through. */
const patienceMs = 6_000;

addEventListener('install', (event) => (event as Waiting).waitUntil(skipWaiting()));
addEventListener('activate', (event) =>
  (event as Waiting).waitUntil(clients.claim().then(() => shelf.refresh().catch(console.warn))),
);

addEventListener('fetch', (event) => {
  const asked = event as Asked;
  const { origin, pathname } = new URL(asked.request.url);
  if (asked.request.method !== 'GET' || origin !== location.origin) return;
  const answer = answerTo(asked, pathname);
  if (answer) asked.respondWith(answer);
});

function answerTo(event: Asked, path: string): Promise<Response> | undefined {
  if (event.request.mode === 'navigate') return page(event, path);
  if (path.startsWith('/_astro/')) return shelf.matchAsset(path).then((kept) => kept ?? fetch(event.request));
  if (path === addresses.placesNear) return soonOrKept(fetch(event.request), () => shelf.match(path));
  return undefined;
}

async function page(event: Asked, path: string): Promise<Response> {
  const answer = fetch(event.request);
  event.waitUntil(answer.then((response) => afterwards(path, response)).catch(console.warn));
  const kept = () => shelf.match(path).then((found) => (found && path !== addresses.offline ? saidToBeKept(found) : found));
  // A server between two starts is no reason to show less than without one.
  const sound = answer.then(async (response) => (response.status < 500 ? response : ((await kept()) ?? response)));
  return soonOrKept(sound, kept).catch(async (fault: unknown) => (await shelf.match(addresses.offline)) ?? failed(fault));
}

/** What the network answers; what is kept where it fails, or is silent for so long that a reader gives up. */
async function soonOrKept(answer: Promise<Response>, kept: () => Promise<Response | undefined>): Promise<Response> {
  const late = new Promise((resolve) => setTimeout(resolve, patienceMs))
    .then(() => kept().catch(console.warn))
    .then((found) => found ?? answer);
  return Promise.race([answer, late]).catch(async (fault: unknown) => (await kept()) ?? failed(fault));
}

async function afterwards(path: string, { ok, redirected, status, headers }: Response): Promise<void> {
  if (status === 404 || status === 410) return shelf.drop(path);
  const isPage = ok && !redirected && (headers.get('content-type') ?? '').startsWith('text/html');
  // A printed code is in capitals.
  const passes = passing.some((each) => path.toLowerCase().startsWith(each));
  const isKept = isPage && path !== addresses.home && !passes;
  await (isKept ? shelf.read(path) : shelf.refresh());
}

function failed(fault: unknown): never {
  throw fault;
}
