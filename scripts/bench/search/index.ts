import { chromium } from 'playwright-core';
import { findChromium } from '../../test/support/chromium.ts';
import { step } from '../../lib/step.mjs';
import { machine } from '../lib/machine.ts';
import type { Corpus } from './corpus.ts';
import { openServer } from './counting-server.ts';
import { ours } from './engines/ours.ts';
import { pagefindEngine, pagefindName } from './engines/pagefind.ts';
import type { Measured, SearchFigures } from './figures.ts';
import { filled } from './filler.ts';
import { measureInBrowser, type Asking } from './in-browser.ts';
import { oursInNode } from './in-node.ts';
import { buildOurs, layTree } from './our-build.ts';
import { ourPages } from './our-pages.ts';
import { buildPagefind, type PagefindBuild } from './pagefind-build.ts';
import { rankOf } from './relevance.ts';

export interface SearchOptions {
  corpus: Corpus;
  /** This many documents at least. */
  scale: number;
  /** In Node, without a browser. */
  quick: boolean;
  /** Pagefind as it comes is measured too. */
  pagefind: boolean;
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

async function measureQuickly({ corpus, documents, folder }: Prepared): Promise<Engines> {
  const build = await step(`our index of ${documents.length} documents`, () => buildOurs(documents, folder));
  return { ours: await step('ours, in Node', () => oursInNode(corpus, documents, build)) };
}

/** Both engines are laid into one site and asked in one browser, one after the other. */
async function measureWhole({ corpus, documents, folder, pagefind }: Prepared): Promise<Engines> {
  const build = await step(`our index of ${documents.length} documents`, () => buildOurs(documents, folder));
  const ownPages = await step("the site's pages", () => ourPages(build.blobs));
  const peer = pagefind ? await step("Pagefind's index", () => buildPagefind({ blobs: build.blobs, folder })) : undefined;
  await layTree(build, new Map([...build.files, ...ownPages, ...(peer?.files ?? [])]));

  const server = await openServer(build.installation.current);
  // A page that is asked hundreds of times leaves more steps back than a browser allows a page that misbehaves.
  const args = ['--no-sandbox', '--disable-gpu', '--disable-ipc-flooding-protection'];
  const browser = await chromium.launch({ executablePath: await findChromium(), args, timeout: 0 });
  // What takes long is measured, not refused.
  browser.on('context', (context) => context.setDefaultTimeout(0));
  try {
    const asking: Omit<Asking, 'note'> = { browser, server, corpus, documents };
    const measure = async (name: string, engine: typeof ours, { ms, peakRssMb, indexBytes }: Omit<PagefindBuild, 'files'>) => {
      const measuring = (note: Asking['note']) => measureInBrowser(engine, { ...asking, note });
      const { figures, answers } = await step(`${name}, in Chromium`, measuring);
      return { answers, figures: { ...figures, buildMs: ms, buildPeakRssMb: peakRssMb, indexBytes } };
    };
    const engines: Engines = { ours: await measure('ours', ours, build) };
    if (peer) engines[pagefindName] = await measure(pagefindName, pagefindEngine, peer);
    return engines;
  } finally {
    await browser.close();
    server.close();
  }
}
