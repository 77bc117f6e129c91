import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pace } from '../../publisher/pace.ts';
import { publish } from '../../publisher/pipeline.ts';
import { article, count, publishLine } from './fixture-log.ts';
import type { FakeCms } from './fake-cms.ts';
import { copyWithLinks, openWorkshop, quickRenderer, wholeSearch, type Searching, type Workshop } from './workshop.ts';

/** What one turn of the loop does, a second after the last. */
export async function readAndPublish({ read, publisher, clock }: Workshop) {
  clock.now = new Date(clock.now.getTime() + 1_000);
  await read();
  return publish(publisher);
}

const released = new Map<Searching, Promise<{ folder: string; cms: FakeCms }>>();

/** A workshop begun anew after its first release, of the fixture's lines: that is made once for all tests of a process. */
export async function openReleased({ search = wholeSearch, renderer = quickRenderer() } = {}): Promise<Workshop> {
  const made = released.get(search) ?? release(search);
  released.set(search, made);
  const { folder, cms } = await made;
  const workshop = await openWorkshop({ search, renderer, from: folder });
  workshop.cms.reports.push(...cms.reports);
  workshop.clock.now = new Date(workshop.clock.now.getTime() + 1_000);
  return workshop;
}

async function release(search: Searching): Promise<{ folder: string; cms: FakeCms }> {
  const folder = await mkdtemp(join(tmpdir(), 'pho-luat-released-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const workshop = await openWorkshop({ search });
  await readAndPublish(workshop);
  workshop.publisher.store.close();
  await copyWithLinks(workshop.varDir, folder);
  await workshop.close();
  return { folder, cms: workshop.cms };
}

export const third = (fields: Record<string, unknown>, seq = count + 1) =>
  publishLine(seq, 'article', 'articlethird001', article({ title: 'Bài thứ ba', slug: 'bai-thu-ba', ...fields }));

/** The publisher's own loop, for those who wait for it. */
export const quickPace: Pace = {
  waitSeconds: 1,
  usual: { quietMs: 20, latestMs: 60 },
  burst: { quietMs: 20, latestMs: 60 },
  backOffMs: { first: 20, longest: 100 },
  textsMs: 50,
  searchesMs: 50,
  rebuild: { quietMs: 0, latestMs: 0 },
};

/** Waits for something that another process, or the publisher's own loop, brings about. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  // A backstop for what hangs, far beyond what a busy machine takes.
  for (const end = Date.now() + 300_000; Date.now() < end; await sleep(20)) if (await holds()) return;
  throw new Error('it did not come to be');
}
