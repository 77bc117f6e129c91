import { describe, expect, it } from 'vitest';
import type { ReleaseReport } from '@pho-luat/shared/schemas/publication';
import { releaseReport } from '../../../shared/test/support/release-report.ts';
import { keptReports } from '../../src/publication/releases.ts';
import type { StoredLine } from '../../src/publication/stored-line.ts';
import { heldAmongMany, notSent } from '../../src/words/desk-status.ts';
import { seenElsewhere, stateOf } from '../../src/status/state.ts';

/** Line 10 of the log, and what the publisher reported: the newest report is first. */

const line: StoredLine = {
  seq: 10,
  id: 'abcdefghij',
  type: 'article',
  action: 'publish',
  digest: 'a'.repeat(64),
  at: '2026-01-02T03:00:00.000Z',
  by: null,
  document: '{}',
  takedownReason: null,
  erases: false,
  chain: '',
};
const removal: StoredLine = { ...line, action: 'remove', digest: null, document: null };
const now = new Date('2026-01-02T03:01:00.000Z');

function report(seconds: number, more: Partial<ReleaseReport>): ReleaseReport {
  const at = new Date(Date.parse('2026-01-02T03:00:00.000Z') + seconds * 1_000).toISOString();
  return releaseReport({ release: `r-${seconds + 100_000}`, seq: 10, at, ...more });
}
const about = { type: 'article' as const, id: line.id, title: 'Bài viết', reason: 'Bài viết quá dài.', mend: 'Hãy chia bài.' };

describe('a publication', () => {
  it('waits while no release has it', () => {
    expect(stateOf(line, [], now)).toEqual({ state: 'waiting', notes: [] });
    expect(stateOf(line, [report(1, { seq: 9 })], now).state).toBe('waiting');
  });

  it('waits while a release is being made that began without it', () => {
    expect(stateOf(line, [report(1, { seq: 9, state: 'building' })], now).state).toBe('waiting');
  });

  it('is being published, with the step, while the newest release that has it is running', () => {
    const reports = [report(4, { state: 'building', step: 'render' }), report(1, { seq: 9 })];
    expect(stateOf(line, reports, now)).toEqual({ state: 'building', step: 'render', notes: [] });
  });

  it('is being published however long its step takes, while its publisher says again that it is at work', () => {
    const reports = [report(58, { state: 'building', step: 'render', startedAt: '2026-01-02T01:00:00.000Z' })];
    expect(stateOf(line, reports, now)).toEqual({ state: 'building', step: 'render', notes: [] });
  });

  it('is not on the site where it is one of too many that are held back for each reason to be told', () => {
    const many = report(4, { held: [{ ...about, id: 'khác' }], alsoHeld: [line.id] });
    expect(stateOf(line, [many, report(1, {})], now)).toMatchObject({ state: 'held', at: many.at, reason: heldAmongMany.reason });
    expect(stateOf(line, [report(8, {}), many], now).state).toBe('live');
  });

  it('waits again when its publisher was killed: by a later release, or by a long silence', () => {
    const killed = report(4, { state: 'building' });
    expect(stateOf(line, [report(8, { seq: 9, state: 'building' }), killed], now).state).toBe('waiting');
    expect(stateOf(line, [killed], new Date('2026-01-02T04:00:00.000Z')).state).toBe('waiting');
  });

  it('is live since the first release that has it, whatever came later', () => {
    const reports = [report(30, { seq: 12 }), report(4, { seq: 10 }), report(1, { seq: 9 })];
    expect(stateOf(line, reports, now)).toEqual({ state: 'live', at: '2026-01-02T03:00:04.000Z', notes: [] });
  });

  it('stays live when a later release fails', () => {
    expect(stateOf(line, [report(30, { seq: 12, state: 'failed' }), report(4, {})], now).state).toBe('live');
  });

  it('is live at an unknown time when the reports of then are gone', () => {
    const reports = Array.from({ length: keptReports }, (_, index) => report(1_000 - index, { seq: 20 }));
    expect(stateOf(line, reports, now)).toEqual({ state: 'live', notes: [] });
  });

  it('failed, with the reason and what to do, when the newest attempt with it did, and is live once a later one is', () => {
    const failed = report(4, { state: 'failed', step: 'check', reason: 'Liên kết hỏng.', mend: 'Hãy sửa liên kết.' });
    const reports = [failed, report(1, { seq: 9 })];
    expect(stateOf(line, reports, now)).toEqual({
      state: 'failed',
      step: 'check',
      at: failed.at,
      reason: 'Liên kết hỏng.',
      mend: 'Hãy sửa liên kết.',
      notes: [],
    });
    expect(stateOf(line, [report(9, {}), ...reports], now).state).toBe('live');
  });

  it('has not failed when an attempt without it did', () => {
    expect(stateOf(line, [report(4, { seq: 9, state: 'failed' })], now).state).toBe('waiting');
  });

  it('is held back when the release that has it names it, since the first that did, and is live once one does not', () => {
    const held = [report(9, { held: [about] }), report(4, { held: [about] }), report(1, { seq: 9 })];
    expect(stateOf(line, held, now)).toEqual({
      state: 'held',
      at: '2026-01-02T03:00:04.000Z',
      reason: about.reason,
      mend: about.mend,
      notes: [],
    });
    expect(stateOf(line, [report(12, {}), ...held], now)).toMatchObject({ state: 'live', at: '2026-01-02T03:00:12.000Z' });
    expect(stateOf({ ...line, id: 'other12345' }, held, now).state).toBe('live');
  });

  it('is live with a note when it is not shown as it was written', () => {
    const { reason, mend } = about;
    expect(stateOf(line, [report(4, { notes: [about] })], now)).toMatchObject({ state: 'live', notes: [{ reason, mend }] });
  });

  it('is not with readers elsewhere until one sending that has it is done, of a publication and of a removal', () => {
    const push = (state: 'done' | 'failed') => ({ push: { state, at: '2026-01-02T03:00:30.000Z' } });
    const before = report(1, { seq: 9, ...push('done') });
    for (const each of [line, removal]) {
      const { reason, mend } = stateOf(each, [report(4, push('failed')), before], now);
      expect({ reason, mend }).toEqual(notSent);
      expect(stateOf(each, [report(9, push('done')), report(4, push('failed')), before], now)).not.toHaveProperty('reason');
      // It was sent with the first; what failed since is a later release's.
      expect(stateOf(each, [report(9, push('failed')), report(4, push('done')), before], now)).not.toHaveProperty('reason');
      expect(stateOf(each, [report(4, {}), before], now)).not.toHaveProperty('reason');
    }
  });

  it('is still being published, or removed, while it is on its way to where readers see it', () => {
    const push = (state: 'pending' | 'done' | 'failed') => ({ push: { state, at: '2026-01-02T03:00:30.000Z' } });
    const before = report(1, { seq: 9, ...push('done') });
    const sending = report(4, push('pending'));
    for (const each of [line, removal]) {
      expect(stateOf(each, [sending, before], now)).toEqual({ state: 'building', step: 'push', notes: [] });
      expect(stateOf(each, [report(9, push('pending')), report(4, push('done')), before], now).state).not.toBe('building');
      expect(stateOf(each, [report(9, push('pending')), report(4, push('failed')), before], now)).toMatchObject(notSent);
      // Nothing was left to send, or nothing is sent any more.
      expect(stateOf(each, [report(9, {}), sending, before], now).state).not.toBe('building');
    }
    expect(stateOf({ ...removal, takedownReason: 'Lộ tên trẻ em' }, [sending, before], now).state).toBe('taken-down');
    expect(stateOf(line, [{ ...sending, held: [about] }, before], now).state).toBe('held');
  });

  it('waits while an operator holds a release from before it, for as long as that lasts: its own report may be gone by then', () => {
    const hold = { release: 'r-100001', since: '2026-01-02T03:00:20.000Z', seq: 9 };
    const reports = [report(20, { hold }), report(4, {})];
    expect(stateOf(line, reports, now).state).toBe('waiting');
    expect(stateOf({ ...line, seq: 9 }, reports, now).state).toBe('live');
  });
});

describe('a removal', () => {
  it('waits, and is done, as a publication', () => {
    expect(stateOf(removal, [report(1, { seq: 9 })], now).state).toBe('waiting');
    expect(stateOf(removal, [report(4, {})], now)).toMatchObject({ state: 'removed', at: '2026-01-02T03:00:04.000Z' });
  });

  it('is laid over a release that an operator holds', () => {
    const hold = { release: 'r-100001', since: '2026-01-02T03:00:20.000Z', seq: 9 };
    expect(stateOf(removal, [report(20, { hold })], now).state).toBe('removed');
  });

  it('says why something was taken down', () => {
    const taken = { ...removal, takedownReason: 'Có thông tin cá nhân' };
    expect(stateOf(taken, [report(4, {})], now)).toMatchObject({ state: 'taken-down', reason: 'Có thông tin cá nhân' });
  });
});

describe('what is seen of a takedown at the public address', () => {
  const url = 'https://phoxin.gov.vn';
  const seen = (seconds: number, seq: number, gone?: { after: number; upTo: number }) => {
    const { at, ...more } = report(seconds, { seq });
    const mirror = {
      url,
      state: 'differs' as const,
      at,
      asked: 9,
      differing: 1,
      examples: ['/'],
      ...(gone ? { gone: { ...gone, at } } : {}),
    };
    return { ...more, at, mirror };
  };

  it('is nothing where nobody looks', () => {
    expect(seenElsewhere(removal, [report(4, {})])).toBeUndefined();
  });

  it('is not gone while only earlier removals are, or when it was removed before anybody looked', () => {
    expect(seenElsewhere(removal, [seen(8, 10), seen(4, 9, { after: 1, upTo: 9 })])).toEqual({ url });
    expect(seenElsewhere(removal, [seen(8, 12, { after: 10, upTo: 12 })])).toEqual({ url });
  });

  it('is gone since the first look at which it was, whatever else differs', () => {
    const reports = [
      seen(12, 11, { after: 1, upTo: 11 }),
      seen(8, 10, { after: 1, upTo: 10 }),
      seen(4, 9, { after: 1, upTo: 9 }),
    ];
    expect(seenElsewhere(removal, reports)).toEqual({ url, goneAt: '2026-01-02T03:00:08.000Z' });
  });
});
