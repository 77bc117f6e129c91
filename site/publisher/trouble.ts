import { wordsOf } from './failure.ts';
import type { Publisher } from './publisher.ts';
import { releaseName } from './release/name.ts';
import { LinesNotKept } from './steps/read.ts';

/** Reports a failure that could not be stored here. */
export function tellTrouble(cause: unknown, { store, reporter, now }: Publisher): void {
  const [seq, why] = cause instanceof LinesNotKept ? [cause.lastSeq, cause.cause] : [store.lines.lastSeq, cause];
  const at = now();
  const moment = at.toISOString();
  reporter.mention({
    release: releaseName(store, at, seq),
    seq,
    state: 'failed',
    step: 'read',
    startedAt: moment,
    at: moment,
    held: [],
    notes: [],
    hold: store.heldAt(),
    ...wordsOf(why),
  });
}
