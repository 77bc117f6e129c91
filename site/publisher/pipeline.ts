import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { dayOf } from '@pho-luat/shared/dates';
import type { HeldDocument, ReleaseReport } from '@pho-luat/shared/schemas/publication';
import { planSite, type Plan } from '../plan/index.ts';
import { indexPages } from '../search/indexing/index.ts';
import { serverTexts } from '../server/configurations.ts';
import { CmsAway } from './cms-client.ts';
import { codeDigest } from '../renderer/code-digest.ts';
import { wordsOf } from './failure.ts';
import { partial, type Installation } from './installation.ts';
import { log, timed } from './log.ts';
import { currentRelease, readManifest, type Manifest } from './manifest.ts';
import { check } from './steps/check.ts';
import { lay } from './steps/lay.ts';
import { prepare, type Prepared, type Tools } from './steps/prepare.ts';
import { buildName, dropUnfinished, release } from './steps/release.ts';
import type { Render } from './steps/render.ts';
import type { Reporter } from './steps/report.ts';
import { writeTexts } from './steps/texts.ts';
import { fileOfPage } from './tree.ts';

export interface Publisher extends Tools {
  installation: Installation;
  reporter: Reporter;
  render: Render;
  now: () => Date;
}

export type Attempt = 'live' | 'unchanged' | 'failed';

/** One release of what the store has now. Whatever goes wrong, the last release stays up and the CMS is told why. */
export async function publish(publisher: Publisher): Promise<Attempt> {
  const startedAt = publisher.now();
  const seq = publisher.store.lines.lastSeq;
  const id = releaseId(startedAt, seq);
  const report: ReleaseReport = {
    release: id,
    seq,
    state: 'building',
    step: 'prepare',
    startedAt: startedAt.toISOString(),
    at: startedAt.toISOString(),
    held: [],
    notes: [],
  };
  const at = () => publisher.now().toISOString();
  const enter = async (step: string) => {
    report.step = step;
    await publisher.reporter.mention({ ...report, at: at() });
  };
  try {
    const { outcome, pages, held } = await make(publisher, { id, seq, day: dayOf(startedAt) }, enter);
    await publisher.reporter.tell({ ...report, state: 'live', at: at(), pages, held });
    log(
      `${outcome === 'live' ? `release ${id} is live` : 'nothing changed'}: seq ${seq}, ${pages} pages, ${held.length} held back`,
    );
    return outcome;
  } catch (cause) {
    // Told to stop, or the CMS went away before a file of it was here: no fault of this release, which is made later.
    if (publisher.signal.aborted || cause instanceof CmsAway) throw cause;
    log(`release ${id} failed at ${report.step}, the last one stays: ${cause instanceof Error ? cause.message : String(cause)}`);
    await publisher.reporter.tell({ ...report, state: 'failed', at: at(), ...wordsOf(cause) });
    return 'failed';
  } finally {
    await dropUnfinished(publisher.installation, id);
  }
}

type Facts = Pick<Manifest, 'id' | 'seq' | 'day'>;

async function make(
  publisher: Publisher,
  facts: Facts,
  enter: (step: string) => Promise<void>,
): Promise<{ outcome: 'live' | 'unchanged'; pages: number; held: HeldDocument[] }> {
  const { installation, signal } = publisher;
  const tree = join(installation.release(partial(facts.id)), 'site');

  await enter('prepare');
  const prepared = await timed(
    'prepare',
    () => prepare(publisher),
    ({ pictures }) => `${pictures.size} pictures`,
  );
  const plan = await timed(
    'plan',
    () => planSite({ ...prepared, day: facts.day, siteUrl: publisher.siteUrl }),
    ({ render: { routes } }) => `${routes.length} pages`,
  );
  const held = [...prepared.held, ...plan.held];
  const pages = plan.render.routes.map(({ path }) => path);
  const key = await keyOf(plan, prepared);
  const previous = await previousRelease(installation);
  if (previous?.key === key) return { outcome: 'unchanged', pages: pages.length, held };

  await enter('render');
  const rendered = await timed('render', () =>
    publisher.render(plan.render, installation.renderInput, buildName(facts.id), signal),
  );
  await enter('lay');
  await timed('lay', async () => {
    await lay(tree, {
      rendered,
      plan,
      pictures: prepared.pictures,
      fileStore: publisher.files,
      pictureStore: publisher.pictures,
    });
    await writeTexts(join(tree, '..'), serverTexts(publisher.siteUrl, join(installation.current, 'site')));
  });
  await enter('index');
  const searched = plan.render.routes.filter(({ search }) => search);
  await timed(
    'index',
    () =>
      indexPages(
        searched.map(({ path }) => ({ path, file: join(tree, fileOfPage(path)) })),
        join(tree, 'pagefind'),
      ),
    () => `${searched.length} pages`,
  );
  await enter('check');
  await timed('check', () =>
    check(tree, {
      plan,
      codes: codesEver(publisher),
      previous,
      removals: publisher.store.lines.countRemovals(previous?.seq ?? 0),
    }),
  );
  signal.throwIfAborted();
  await enter('release');
  await timed('release', () => release(installation, { ...facts, key, pages }));
  return { outcome: 'live', pages: pages.length, held };
}

/** Sorts by time, and says what it holds. */
function releaseId(startedAt: Date, seq: number): string {
  return `${startedAt.toISOString().replace(/[-:]/g, '').replace('T', '-').replace('.', '-').slice(0, 19)}-${seq}`;
}

/** The same key, the same release: content, day, code and address are all that a release is a function of. */
async function keyOf(plan: Plan, { pictures }: Prepared): Promise<string> {
  const parts = [plan.render, [...plan.texts], plan.files, [...pictures], await codeDigest()];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

async function previousRelease(installation: Installation): Promise<Manifest | undefined> {
  const id = await currentRelease(installation);
  if (id === undefined) return undefined;
  // A release that somebody has damaged by hand is replaced by the next, not compared with.
  return readManifest(installation, id).catch(() => undefined);
}

/** Every code that the ledger ever issued. */
function codesEver({ store, lines }: Publisher): string[] {
  const codes = store.lines.ofType('qr-code').flatMap((raw) => {
    const parsed = lines.parse(raw);
    return 'line' in parsed && parsed.line.action === 'publish' && parsed.line.type === 'qr-code'
      ? [parsed.line.document.code]
      : [];
  });
  return [...new Set(codes)];
}
