import { escapeHtml } from '@pho-luat/shared/escape-html';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { MarkdownRenderer } from '../../markdown/renderer.ts';
import { CmsClient } from '../../publisher/cms-client.ts';
import { installationAt } from '@pho-luat/shared/installation';
import { paths } from '@pho-luat/shared/paths';
import { sha256Of } from '@pho-luat/shared/sha256';
import { Prover } from '../../publisher/proof/prover.ts';
import type { Publisher } from '../../publisher/publisher.ts';
import type { Ways } from '../../publisher/push/push.ts';
import { Sender } from '../../publisher/push/sender.ts';
import { BlobStore } from '../../publisher/release/blobs.ts';
import { Trees } from '../../publisher/release/trees.ts';
import { PublishedFiles } from '../../publisher/steps/files.ts';
import { LinkCheck } from '../../publisher/steps/link-check.ts';
import { LineParser } from '../../publisher/steps/lines.ts';
import { PictureStore } from '../../publisher/steps/pictures.ts';
import { readLog } from '../../publisher/steps/read.ts';
import { Reporter } from '../../publisher/steps/report.ts';
import { PublishedTexts } from '../../publisher/steps/texts.ts';
import { Store } from '../../publisher/store.ts';
import { fileOfPage } from '../../tree/files.ts';
import { Wake } from '../../publisher/wake.ts';
import { pack, packTightly, type Packed } from '../../renderer/pack.ts';
import { placesOf } from '../../renderer/places.ts';
import type { Renderer } from '../../renderer/renderer.ts';
import { SearchIndex } from '../../search/indexing/index.ts';
import { entryPath } from '../../search/indexing/lay-out.ts';
import type { FrameView, Route } from '../../src/views.ts';
import { FakeCms, tokens } from './fake-cms.ts';
import { fixtureLines } from './fixture-log.ts';
import { layEngine } from './laid-engine.ts';

/** One worker for all workshops of a process: each that is begun loads the code anew. */
const markdown = new MarkdownRenderer({ workers: 1 });

type Drawing = Pick<Renderer, 'render'>;
/** By the folder of the index. */
export type Searching = (folder: string) => Publisher['search'];

export const wholeSearch: Searching = (folder) => new SearchIndex(folder);

/**
 * A publisher over a fake CMS and a folder of its own, with a renderer that is quick: every page its title and its JSON. `from` is the
 * folder of one that was closed, to go on from.
 */
export async function openWorkshop({
  renderer = quickRenderer(),
  search = wholeSearch,
  lines = fixtureLines(),
  releasesBack = 20,
  from = '',
} = {}) {
  const varDir = await mkdtemp(join(tmpdir(), 'pho-luat-'));
  const installation = installationAt(varDir);
  if (from) await copyWithLinks(from, varDir);
  else await layEngine(installation.search);
  const cms = new FakeCms(lines);
  await cms.start();
  const client = new CmsClient(`http://127.0.0.1:${cms.port}`, tokens);
  const store = new Store(installation.store);
  const blobs = new Blobs(installation.blobs, store.blobs());
  const stop = new AbortController();
  const clock = { now: new Date('2022-03-02T03:00:00.000Z') };
  const trees = new Trees(installation, blobs);
  const reporter = new Reporter(client, store);
  const now = () => clock.now;
  const sending = { installation, store, blobs, trees, reporter, signal: stop.signal, now };
  let sender = new AbortController();
  const publisher: Publisher = {
    installation,
    store,
    blobs,
    trees,
    lines: new LineParser(),
    files: new PublishedFiles(installation.files, client),
    texts: new PublishedTexts(installation.texts, client),
    pictures: new PictureStore(installation.pictures),
    markdown,
    search: search(installation.search),
    links: new LinkCheck(),
    assets: new Map(),
    reporter,
    sender: new Sender(sending, {}, undefined),
    renderer,
    sourceDigest: 'code',
    releasesBack,
    siteUrl: 'http://localhost:4321',
    signal: stop.signal,
    now,
  };
  return {
    varDir,
    installation,
    cms,
    client,
    publisher,
    clock,
    stop,
    wake: new Wake(),
    pushBy: (ways: Ways, origin?: string) => {
      sender.abort();
      sender = new AbortController();
      const signal = AbortSignal.any([stop.signal, sender.signal]);
      publisher.sender = new Sender({ ...sending, signal }, ways, new Prover({ store, now }, origin));
    },
    read: () => readLog(publisher, client, 0, stop.signal),
    /** The release that is served, by its name. */
    current: () => store.releases.last()?.id,
    page: (path: string) => readFile(join(installation.current, fileOfPage(path)), 'utf8'),
    close: async () => {
      stop.abort();
      markdown.forgetFaults();
      store.close();
      await cms.stop();
      await rm(varDir, { recursive: true, force: true });
    },
  };
}

/** A tree and the blobs share their files, which `node:fs` would part. */
export async function copyWithLinks(from: string, to: string): Promise<void> {
  await promisify(execFile)('cp', ['-a', `${from}/.`, to]);
}

const packedTightly = new Map<string, Packed>();

/** The engine's script is the same in all tests, and packing it as far as possible is a fifth of a first release's work. */
class Blobs extends BlobStore {
  override putTightly(bytes: Uint8Array<ArrayBuffer>): string {
    const sha256 = sha256Of(bytes);
    const packed = packedTightly.get(sha256) ?? packTightly(bytes);
    packedTightly.set(sha256, packed);
    this.put(packed);
    return sha256;
  }
}

export type Workshop = Awaited<ReturnType<typeof openWorkshop>>;

/** `draw` gives the HTML of a page, or throws its fault. */
export function quickRenderer(draw: (route: Route, frame: FrameView) => string = quickPage): Drawing {
  return {
    async render(frame, routes, emit) {
      for (const route of routes) {
        let html: string;
        try {
          html = draw(route, frame);
        } catch (cause) {
          await emit({ path: route.path, fault: String(cause) });
          continue;
        }
        await emit({ path: route.path, ...pack(html), ...placesOf(route.path, html) });
      }
    },
  };
}

/** Half of a release's work is an index, and asking it: what says nothing of the search has a file for each document, and nobody to ask. */
export const quickSearch: Searching = (folder) => ({
  segments: [],
  async update(wanted) {
    await mkdir(folder, { recursive: true });
    const files = new Map<string, string>();
    for (const [path, { key, document }] of wanted) {
      const name = `${sha256Of(`${path} ${key}`)}.pf_fragment`;
      const file = join(folder, name);
      if (!existsSync(file)) await writeFile(file, JSON.stringify(document()));
      files.set(paths.searchIndex() + name, file);
    }
    const entry = join(folder, 'entry');
    await writeFile(entry, JSON.stringify({ texts: wanted.size, segments: [] }));
    return [files.set(entryPath, entry)];
  },
  rebuildIfDue: async () => false,
  dropAt: async () => undefined,
});

export function quickPage({ head, view }: Route): string {
  return (
    `<!doctype html><html lang="vi"><title>${escapeHtml(head.title)}</title><main><h1>${escapeHtml(head.title)}</h1>` +
    `<pre>${escapeHtml(JSON.stringify(view))}</pre></main></html>`
  );
}

/** With the links that a real page has: what is gone back to is repaired by them. */
export function linkedPage(route: Route): string {
  const links = [...JSON.stringify(route.view).matchAll(/"href":"(\/[^"]*)"/g)].map(
    ([, href]) => `<a href="${href}">${href}</a>`,
  );
  return quickPage(route).replace('</main>', `${links.join(' ')}</main>`);
}
