import { addresses } from './addresses.ts';

/**
 * The pages that this device keeps, all of one release: what a reader sees without a network never mixes two. The service worker fills it,
 * the page of kept pages reads it.
 */

/** Pages that were only read are forgotten one after another; those that were saved are not. */
const mostRead = 30;
/** Pages that are fetched at a time: what guards a server may take more for an attack. */
const atOnce = 4;
const listCache = 'danh-sach';
const assetCache = 'tai-nguyen';
const releases = 'ban-';
const listAddress = '/danh-sach.json';

/** On a page that is kept only where its reader asks for it (`HeadView`). */
const onlyIfSaved = '<body data-only-if-saved';

/** In every shelf: where a reader begins, and the contacts of the wards. */
const always: readonly string[] = [addresses.home, addresses.offline, addresses.placesNear];

export interface KeptPage {
  path: string;
  isSaved: boolean;
}

interface Fetched {
  /** Where it is now. */
  path: string;
  response: Response;
  text: string;
}

/** Newest first. */
export async function keptPages(): Promise<KeptPage[]> {
  const list = await (await caches.open(listCache)).match(listAddress);
  return list ? ((await list.json()) as KeptPage[]) : [];
}

export async function match(path: string): Promise<Response | undefined> {
  const name = await current();
  return name === undefined ? undefined : (await caches.open(name)).match(path);
}

export async function matchAsset(path: string): Promise<Response | undefined> {
  return (await caches.open(assetCache)).match(path);
}

/**
 * Where the page is on the shelf when it is done, which is elsewhere if it has moved since it was opened; nothing where it is not: a reader who
 * is told so may be without a network the next minute.
 */
export async function save(path: string): Promise<string | undefined> {
  await change((pages) => [{ path, isSaved: true }, ...without(pages, path)]);
  const fetched = await refresh().catch((fault: unknown) => void console.warn(fault));
  const now = fetched?.get(path)?.path ?? path;
  if (await match(now)) return now;
  await drop(path);
  return undefined;
}

/** A page that was read goes to the front, and pushes out the oldest that was only read. */
export async function read(path: string): Promise<void> {
  await change((pages) => {
    const isSaved = pages.some((page) => page.path === path && page.isSaved);
    const others = without(pages, path);
    const tooOld = others.filter((page) => !page.isSaved).slice(mostRead - 1);
    return [{ path, isSaved }, ...others.filter((page) => !tooOld.includes(page))];
  });
  await refresh();
}

export async function drop(path: string): Promise<void> {
  await change((pages) => without(pages, path));
  const name = await current();
  if (name !== undefined && !always.includes(path)) await (await caches.open(name)).delete(path);
}

export async function clear(): Promise<void> {
  await alone(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
}

/**
 * Brings the shelf to the release that is served: everything again where that has changed, which costs an unchanged page no more than a
 * 304; else what is missing, which it gives by the paths that were asked for. What was kept before stays until the new is whole. Throws when
 * the network, the server or the room fails.
 */
export async function refresh(): Promise<ReadonlyMap<string, Fetched | undefined>> {
  const fetched = new Map<string, Fetched | undefined>();
  await alone(async () => {
    const release = await servedRelease();
    const before = await current();
    const name = releases + release;
    const had = name === before ? await pathsIn(name) : [];
    const listed = await keptPages();
    const wanted = [...always, ...listed.map(({ path }) => path)].filter((path) => !had.includes(path));
    if (wanted.length === 0) return;
    for (let from = 0; from < wanted.length; from += atOnce) {
      const some = wanted.slice(from, from + atOnce);
      for (const [path, page] of await Promise.all(some.map(async (each) => [each, await fetchPage(each)] as const)))
        fetched.set(path, page);
    }
    const pages = listed.flatMap(({ path, isSaved }): KeptPage[] => {
      if (had.includes(path)) return [{ path, isSaved }];
      const page = fetched.get(path);
      return page && (isSaved || !page.text.includes(onlyIfSaved)) ? [{ path: page.path, isSaved }] : [];
    });
    const isKept = (path: string) => always.includes(path) || pages.some((page) => page.path === path);
    const sound = [...fetched.values()].filter((page) => page !== undefined).filter(({ path }) => isKept(path));
    const needed = await keepAssets(sound.map(({ text }) => text));
    // Another release has come meanwhile: some of these may be of it.
    if ((await servedRelease()) !== release) throw new Error('The release has changed meanwhile');
    try {
      const shelf = await caches.open(name);
      for (const { path, response } of sound) await shelf.put(path, response);
    } catch (fault) {
      if (name !== before) await caches.delete(name);
      throw fault;
    }
    for (const other of await caches.keys()) if (other.startsWith(releases) && other !== name) await caches.delete(other);
    if (name !== before) await dropAssets(needed);
    await writeList(merged(pages));
  });
  return fetched;
}

/** A page whose old and new address were both kept is kept once. */
function merged(pages: readonly KeptPage[]): KeptPage[] {
  const saved = pages.filter(({ isSaved }) => isSaved).map(({ path }) => path);
  return [...new Set(pages.map(({ path }) => path))].map((path) => ({ path, isSaved: saved.includes(path) }));
}

/** The page at an old address, where the server has no rule for it (`pages/redirects.ts`). */
const leadsOn = /<meta http-equiv="refresh" content="0; url=([^"]*)">/;

/** A page where it is now, which may be elsewhere in its section; undefined when it has gone. */
async function fetchPage(path: string): Promise<Fetched | undefined> {
  const response = await fetch(path, { cache: 'no-cache' });
  if (response.status === 404 || response.status === 410) return undefined;
  // A page that the server does not give now is no page that has gone: the shelf stays as it is.
  if (!response.ok) throw new Error(`${response.status} for ${path}`);
  const text = await response.clone().text();
  const [, now = new URL(response.url).pathname] = leadsOn.exec(text) ?? [];
  if (now === path) return { path, response, text };
  // What has gone leads to the list that it was in.
  return sectionOf(now) === sectionOf(path) ? fetchPage(now) : undefined;
}

/** Its first part, how deep it is, and whether it is a list by year or type: a list is in another section than what it lists. */
function sectionOf(path: string): string {
  const parts = path.split('/');
  return `${parts.length} ${parts[1]} ${/^(nam|loai)$/.test(parts[2] ?? '')}`;
}

async function servedRelease(): Promise<string> {
  const response = await fetch(addresses.release, { cache: 'no-store' });
  if (!response.ok) throw new Error(`${response.status} for ${addresses.release}`);
  return (await response.text()).trim();
}

async function current(): Promise<string | undefined> {
  return (await caches.keys()).find((name) => name.startsWith(releases));
}

async function pathsIn(name: string): Promise<string[]> {
  const requests = await (await caches.open(name)).keys();
  return requests.map(({ url }) => new URL(url).pathname);
}

/** Styles, scripts and faces are named by their content: what is kept once is right for ever. Gives all that were needed. */
async function keepAssets(html: readonly string[]): Promise<ReadonlySet<string>> {
  const kept = await caches.open(assetCache);
  const needed = new Set(html.flatMap((page) => named(/["'](\/_astro\/[^"'\s]+)["']/g, page)));
  // The set grows by what scripts import.
  for (const address of needed) {
    const known = await kept.match(address);
    const response = known ?? (await fetch(address));
    if (!response.ok) throw new Error(`${response.status} for ${address}`);
    if (!known) await kept.put(address, response.clone());
    if (address.endsWith('.js'))
      for (const name of named(/["']\.\/([\w.-]+\.js)["']/g, await response.text())) needed.add(`/_astro/${name}`);
  }
  return needed;
}

async function dropAssets(needed: ReadonlySet<string>): Promise<void> {
  const kept = await caches.open(assetCache);
  for (const request of await kept.keys()) if (!needed.has(new URL(request.url).pathname)) await kept.delete(request);
}

function named(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => name);
}

async function change(next: (pages: readonly KeptPage[]) => readonly KeptPage[]): Promise<void> {
  await alone(async () => writeList(next(await keptPages())));
}

async function writeList(pages: readonly KeptPage[]): Promise<void> {
  await (await caches.open(listCache)).put(listAddress, new Response(JSON.stringify(pages)));
}

function without(pages: readonly KeptPage[], path: string): KeptPage[] {
  return pages.filter((page) => page.path !== path);
}

/** Pages and the worker write to it. */
async function alone(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request('luu-trang', work);
}
