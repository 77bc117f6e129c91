import { setTimeout as sleep } from 'node:timers/promises';
import { publish } from '../../publisher/pipeline.ts';
import { article, documents, publishLine } from './fixture-log.ts';
import type { Workshop } from './workshop.ts';

/** Lines of the fixture: a test's own begin after them. */
export const count = documents.length;

/** What one turn of the loop does, a second after the last. */
export async function readAndPublish({ read, publisher, clock }: Workshop) {
  clock.now = new Date(clock.now.getTime() + 1_000);
  await read();
  return publish(publisher);
}

export const third = (fields: Record<string, unknown>, seq = count + 1) =>
  publishLine(seq, 'article', 'articlethird001', article({ title: 'Bài thứ ba', slug: 'bai-thu-ba', ...fields }));

/** Waits for something that another process, or the publisher's own loop, brings about. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  // A backstop for what hangs, far beyond what a busy machine takes.
  for (const end = Date.now() + 300_000; Date.now() < end; await sleep(20)) if (await holds()) return;
  throw new Error('it did not come to be');
}
