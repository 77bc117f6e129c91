import { chromium } from 'playwright-core';
import { findChromium } from '../../lib/chromium.ts';
import { step } from '../../lib/step.mjs';
import { machine } from '../lib/machine.ts';
import type { Corpus } from './corpus.ts';
import { openServer } from './counting-server.ts';
import { ours } from './engines/ours.ts';
import { peer } from './engines/peer.ts';
import { peerNames, type PeerName } from './engines/peers.ts';
import type { Measured, SearchFigures } from './figures.ts';
import { filled } from './filler.ts';
import { measureInBrowser, type Asking } from './in-browser.ts';
import { miniSearchInNode, oursInNode } from './in-node.ts';
import { buildOurs, layTree } from './our-build.ts';
import { ourPages } from './our-pages.ts';
import { buildPeer, type PeerBuild } from './peers.ts';
import { rankOf } from './relevance.ts';

export interface SearchOptions {
  corpus: Corpus;
  /** This many documents at least. */
  scale: number;
  /** In Node, without a browser. */
  quick: boolean;
  peers: boolean;
  /** Everything is made in it. */
  folder: string;
}

type Engines = Record<string, Measured>;

export async function measureSearch(options: SearchOptions): Promise<SearchFigures> {
  const { corpus, scale, quick } = options;
  const documents = await filled(corpus.documents, scale);
  const engines = await (quick ? measureQuickly : measureWhole)({ ...options, documents });
  const each = <T>(of: (measured: Measured) => T) =>
    Object.fromEntries(Object.entries(engines).map(([name, measured]) => [name, of(measured)]));
  return {
    machine: machine(),
    corpus: { documents: corpus.documents.length, queries: corpus.queries.length, scale: documents.length },
    engines: each(({ figures }) => figures),
    queries: corpus.queries.map((query, index) => ({
      ...query,
      rank: each(({ answers: { asTyped, stripped } }) => ({
        asTyped: rankOf(query, asTyped[index] ?? []),
        stripped: rankOf(query, stripped[index] ?? []),
      })),
      first: each(({ answers }) => answers.asTyped[index]?.[0]),
    })),
  };
}

type Prepared = SearchOptions & { documents: Corpus['documents'] };

async function measureQuickly({ corpus, documents, folder, peers }: Prepared): Promise<Engines> {
  const build = await step(`our index of ${documents.length} documents`, () => buildOurs(documents, folder));
  const engines: Engines = { ours: await step('ours, in Node', () => oursInNode(corpus, documents, build)) };
  for (const name of peers ? (['miniSearchFolded', 'miniSearchPairs'] as const) : []) {
    engines[name] = await step(`${name}, in Node`, () => miniSearchInNode(name, corpus, documents));
  }
  return engines;
}

/** All engines are laid into one site and asked in one browser, one after the other. */
async function measureWhole({ corpus, documents, folder, peers }: Prepared): Promise<Engines> {
  const build = await step(`our index of ${documents.length} documents`, () => buildOurs(documents, folder));
  const files = new Map([...build.files, ...(await step("the site's pages", () => ourPages(build.blobs)))]);
  const builds = new Map<PeerName, PeerBuild>();
  for (const name of peers ? peerNames : []) {
    const built = await step(`the index of ${name}`, () => buildPeer(name, documents, { blobs: build.blobs, folder }));
    builds.set(name, built);
    for (const [path, sha256] of built.files) files.set(path, sha256);
  }
  await layTree(build, files);

  const server = await openServer(build.installation.current);
  // A page that is asked hundreds of times leaves more steps back than a browser allows a page that misbehaves.
  const args = ['--no-sandbox', '--disable-gpu', '--disable-ipc-flooding-protection'];
  const browser = await chromium.launch({ executablePath: await findChromium(), args, timeout: 0 });
  // What takes long is measured, not refused.
  browser.on('context', (context) => context.setDefaultTimeout(0));
  try {
    const asking: Omit<Asking, 'note'> = { browser, server, corpus, documents };
    const measure = async (name: string, engine: typeof ours, { ms, peakRssMb, indexBytes }: Omit<PeerBuild, 'files'>) => {
      const measuring = (note: Asking['note']) => measureInBrowser(engine, { ...asking, note });
      const { figures, answers } = await step(`${name}, in Chromium`, measuring);
      return { answers, figures: { ...figures, buildMs: ms, buildPeakRssMb: peakRssMb, indexBytes } };
    };
    const engines: Engines = { ours: await measure('ours', ours, build) };
    for (const [name, built] of builds) engines[name] = await measure(name, peer(name), built);
    return engines;
  } finally {
    await browser.close();
    server.close();
  }
}
