import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Environment } from '@pho-luat/shared/environment';
import { isOwnMachine } from '@pho-luat/shared/own-machine';
import { secretsSchema } from '@pho-luat/shared/secrets';
import { MarkdownRenderer } from '../markdown/renderer.ts';
import { sourceDigest } from '../lib/source-digest.ts';
import { compileSite } from '../renderer/compile.ts';
import { Renderer } from '../renderer/renderer.ts';
import { SearchIndex } from '../search/indexing/index.ts';
import { usualLimits } from '../search/indexing/limits.ts';
import { productWords } from '../search/words.ts';
import { takeAssets } from './assets.ts';
import { CmsClient } from './cms-client.ts';
import { installationAt } from '@pho-luat/shared/installation';
import { Prover } from './proof/prover.ts';
import type { Publisher } from './publisher.ts';
import { Sender } from './push/sender.ts';
import { BlobStore } from './release/blobs.ts';
import { Trees } from './release/trees.ts';
import { repair } from './repair.ts';
import { PublishedFiles } from './steps/files.ts';
import { LinkCheck } from './steps/link-check.ts';
import { LineParser } from './steps/lines.ts';
import { PictureStore } from './steps/pictures.ts';
import { Reporter } from './steps/report.ts';
import { PublishedTexts } from './steps/texts.ts';
import { Store } from './store.ts';
import { Wake } from './wake.ts';

export class NoSecrets extends Error {}

export interface OpenPublisher extends AsyncDisposable {
  publisher: Publisher;
  cms: CmsClient;
  wake: Wake;
}

/** A publisher with all that it needs, its installation repaired. The caller holds the lock. */
export async function openPublisher(environment: Environment, signal: AbortSignal): Promise<OpenPublisher> {
  const installation = installationAt(resolve(environment.varDir));
  const cms = new CmsClient(`http://127.0.0.1:${environment.cmsPort}`, await readTokens(installation.secrets));
  const site = await compileSite(signal);
  await using opened = new AsyncDisposableStack();
  const store = opened.adopt(new Store(installation.store), (each) => each.close());
  const blobs = new BlobStore(installation.blobs, store.blobs());
  const trees = new Trees(installation, blobs);
  const reporter = new Reporter(cms, store);
  const now = () => new Date();
  const ways = { copy: environment.mirror, command: environment.pushCommand };
  const publisher: Publisher = {
    installation,
    store,
    blobs,
    trees,
    lines: new LineParser(),
    files: new PublishedFiles(installation.files, cms),
    texts: new PublishedTexts(installation.texts, cms),
    pictures: new PictureStore(installation.pictures),
    markdown: opened.adopt(new MarkdownRenderer(), (each) => each.close()),
    renderer: opened.adopt(new Renderer(site), (each) => each.close()),
    search: new SearchIndex(installation.search, usualLimits, await productWords()),
    links: new LinkCheck(),
    assets: await takeAssets(site.assets, blobs),
    reporter,
    sender: new Sender({ installation, store, blobs, trees, reporter, signal, now }, ways, proverFor(environment, store, now)),
    sourceDigest: await sourceDigest(),
    siteUrl: environment.siteUrl,
    releasesBack: 20,
    hsts: environment.hsts,
    signal,
    now,
  };
  await repair(publisher);
  const kept = opened.move();
  return { publisher, cms, wake: new Wake(), [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

/** Without a public address nothing can be proven about what residents see. */
function proverFor({ mirror, mirrorUrl, pushCommand, siteUrl }: Environment, store: Store, now: () => Date): Prover | undefined {
  const origin = mirrorUrl ?? (isOwnMachine(siteUrl) ? undefined : siteUrl);
  if (origin === undefined && mirror === undefined && pushCommand === undefined) return undefined;
  return new Prover({ store, now }, origin);
}

async function readTokens(path: string) {
  try {
    return secretsSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new NoSecrets(`${path} cannot be read: \`npm start\` makes it.`, { cause });
  }
}
