import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entryStatusSchema, type Desk, type EntryStatus } from '../../src/contracts/desk.ts';
import { durationText, elapsedText, minuteText, whenText } from '../../src/words/desk-times.ts';
import { earlierVersionStays } from '@pho-luat/shared/words/publisher';
import { notSent } from '../../src/words/desk-status.ts';
import { statementOf, unknownText } from '../../src/admin/publishing/entry/statement.ts';
import { erasureText } from '../../src/admin/publishing/home/erasure.ts';
import { latestSaid } from '../../src/admin/publishing/home/latest.ts';
import { seenIn } from '../../src/admin/publishing/home/seen.ts';
import { historyPanelWords } from '../../src/words/desk-actions.ts';
import { refusalOf } from '../../src/admin/refusal.ts';
import { isDeskMoving, isEntryMoving } from '../../src/admin/publishing/moving.ts';

/** What the panel beside an entry says, and how often it asks. The browser is in another zone than the editors' city. */

const own = process.env.TZ;
beforeAll(() => {
  process.env.TZ = 'America/New_York';
});
afterAll(() => {
  if (own === undefined) delete process.env.TZ;
  else process.env.TZ = own;
});

const since = '2022-02-21T07:47:01.800Z';
const at = '2022-02-21T07:47:05.000Z';
const now = new Date('2022-02-21T07:47:08.400Z');
const href = 'https://phoxin.gov.vn/bai-viet/tap-huan/';
const hold = { release: 'mot-ban-truoc', since: '2022-02-21T01:00:00.000Z' };

const status = (told: Partial<EntryStatus> & Pick<EntryStatus, 'state'>): EntryStatus =>
  entryStatusSchema.parse({
    notes: [],
    findings: [],
    removal: [],
    inForceAgain: [],
    others: [],
    together: [],
    may: { takeDown: false, erase: false, restore: false, share: false },
    ...told,
  });
const said = (told: Parameters<typeof status>[0]) => statementOf(status(told), now);
const publishing = { action: 'publish', since } as const;
const removing = { action: 'remove', since } as const;

it('the home page says of a release that all is well only where nothing was held back', () => {
  const live = { release: 'ban-moi', state: 'live', step: 'swap', startedAt: since, at, held: 0 } as const;
  expect(latestSaid(live, now)).toEqual({ tone: 'good', text: 'Trang mới nhất lên lúc 14:47:05' });
  const text = 'Trang mới nhất lên lúc 14:47:05, 2 nội dung chưa lên được';
  expect(latestSaid({ ...live, held: 2 }, now)).toEqual({ tone: 'warning', text });
});

it('a person whose role may not see the status is told so, and not that it will be tried again', () => {
  expect(unknownText({ status: 403 })).toContain('Hãy nhờ Quản trị');
  expect(unknownText({ status: 500 })).toContain('tự thử lại');
});

it('a restoration whose answer did not come may have been made, and nobody is told that the draft is as it was', () => {
  for (const error of [{ message: 'Failed to fetch' }, { status: 502, message: 'Bad Gateway' }])
    expect(refusalOf(error, historyPanelWords.restoreFailed)).toMatch(/^Chưa biết đã khôi phục hay chưa\. Hãy tải lại trang/);
});

describe('the home page says of the public address', () => {
  const mirror = { url: 'https://phoxin.gov.vn', state: 'same' as const, at, asked: 57, differing: 0, examples: [] };

  it('that it is this release, since when, and how many addresses were asked', () => {
    expect(seenIn(mirror, now)).toEqual({
      tone: 'good',
      text: 'Trang công khai https://phoxin.gov.vn đúng là bản này từ 14:47:05 (đã đối chiếu 57 địa chỉ).',
    });
  });

  it('that it is not, or that nobody knows, and then never that it is', () => {
    expect(seenIn({ ...mirror, state: 'differs', differing: 3 }, now)).toMatchObject({ tone: 'bad' });
    const unchecked = seenIn({ ...mirror, state: 'unchecked', fault: 'ENOTFOUND' }, now);
    expect(unchecked.tone).toBe('neutral');
    expect(unchecked.text).toMatch(/^Chưa kiểm được.*ENOTFOUND/);
    expect(seenIn({ state: 'unchecked', at, asked: 0, differing: 0, examples: [] }, now).text).toContain('MIRROR_URL');
  });
});

describe('the panel says of a version', () => {
  it('that is published for the first time nothing but that', () => {
    expect(said({ state: 'never' })).toMatchObject({ tone: 'neutral', text: 'Chưa xuất bản lần nào' });
  });

  it('that waits: says so, and for how many seconds', () => {
    expect(said({ state: 'waiting', ...publishing })).toEqual({ tone: 'busy', text: 'Đang chờ xuất bản', detail: '6 giây' });
  });

  it('that is being built: the step in words, and the seconds', () => {
    const statement = said({ state: 'building', step: 'render', ...publishing });
    expect(statement).toEqual({ tone: 'busy', text: 'Đang xuất bản', detail: 'dựng trang, 6 giây' });
  });

  it('that is live: when to the second in Vietnam, how long it took, and where', () => {
    const statement = said({ state: 'live', ...publishing, at, href });
    expect(statement).toEqual({
      tone: 'good',
      text: 'Đã lên trang lúc 14:47:05 (3,2 giây)',
      link: { href, text: 'Xem trên trang' },
    });
  });

  it('that is live here alone: not that all is well', () => {
    expect(said({ state: 'live', ...publishing, at, ...notSent }).tone).toBe('warning');
    expect(said({ state: 'removed', ...publishing, at, ...notSent }).tone).toBe('warning');
  });

  it('that is live since another day: that day', () => {
    const later = new Date('2022-02-21T17:00:00.000Z');
    expect(statementOf(status({ state: 'live', ...publishing, at }), later).text).toBe(
      'Đã lên trang lúc 14:47:05 ngày 21/02/2022 (3,2 giây)',
    );
  });

  it('whose release failed: that it is not live', () => {
    expect(said({ state: 'failed', ...publishing, at, href, reason: 'x', mend: 'y' })).toEqual({
      tone: 'bad',
      text: 'Chưa lên trang',
    });
  });

  it('that is held back: that it is not live, with the earlier version if that stands', () => {
    const reason = 'Tệp hỏng.';
    expect(said({ state: 'held', ...publishing, at, href, reason })).toEqual({ tone: 'bad', text: 'Chưa lên trang' });
    expect(said({ state: 'held', ...publishing, at, href, reason: `${reason} ${earlierVersionStays}` })).toMatchObject({
      text: 'Chưa lên trang',
      link: { href, text: 'Xem bản đang ở trên trang' },
    });
  });

  it('that waits behind a rollback: that, and no seconds, for nobody knows how many', () => {
    expect(said({ state: 'waiting', ...publishing, hold })).toEqual({
      tone: 'warning',
      text: 'Chưa lên trang vì trang đang được giữ',
    });
  });

  it('that is being removed, or could not be: the removal by its own name', () => {
    expect(said({ state: 'waiting', ...removing }).text).toBe('Đang chờ gỡ khỏi trang');
    expect(said({ state: 'building', ...removing }).text).toBe('Đang gỡ khỏi trang');
    expect(said({ state: 'failed', ...removing }).text).toBe('Chưa gỡ được khỏi trang');
    // A removal is laid over the release that an operator went back to.
    expect(said({ state: 'waiting', ...removing, hold }).text).toBe('Đang chờ gỡ khỏi trang');
  });

  it('that is gone: since when, and whether in an emergency', () => {
    expect(said({ state: 'removed', ...removing, at }).text).toBe('Đã gỡ khỏi trang lúc 14:47:05');
    expect(said({ state: 'taken-down', ...removing, at }).text).toBe('Đã gỡ khẩn cấp lúc 14:47:05');
    expect(said({ state: 'removed', ...removing }).text).toBe('Đã gỡ khỏi trang');
  });

  it('that was taken down: since when it is not seen at the public address either, and only then', () => {
    const elsewhere = { url: 'https://phoxin.gov.vn', goneAt: '2022-02-21T07:47:07.000Z' };
    expect(said({ state: 'taken-down', ...removing, at, elsewhere }).detail).toBe(
      'Không còn ở trang công khai https://phoxin.gov.vn từ 14:47:07',
    );
    expect(said({ state: 'taken-down', ...removing, at, elsewhere: {} }).detail).toMatch(/^Chưa kiểm được là không còn/);
    expect(said({ state: 'taken-down', ...removing, at }).detail).toBeUndefined();
  });

  it('of a step that it has no words for: its name', () => {
    expect(said({ state: 'building', step: 'polish', ...publishing }).detail).toBe('polish, 6 giây');
  });
});

describe('the home page says of an erasure', () => {
  const erasure = { seq: 7, type: 'page', since, by: 'Quản trị' };

  it('that it is running, and then that it is done', () => {
    expect(erasureText(erasure, now)).toMatch(/: đang xóa khỏi nhật ký/);
    expect(erasureText({ ...erasure, doneAt: at }, now)).toMatch(/: đã xóa hẳn lúc 14:47:05$/);
  });

  it('that it is done here, where the public address may still show it', () => {
    const url = 'https://phoxin.gov.vn';
    const done = (elsewhere: object) => erasureText({ ...erasure, doneAt: at, elsewhere }, now);
    expect(done({ url })).toMatch(
      /: đã xóa hẳn khỏi máy chủ này lúc 14:47:05\. Chưa kiểm được là không còn ở trang công khai https:/,
    );
    expect(done({ url, goneAt: at })).toMatch(/lúc 14:47:05\. Không còn ở trang công khai https:\S+ từ 14:47:05$/);
  });
});

describe('the panel asks every second', () => {
  it('while a version is on its way, and not while it is held up or has come to an end', () => {
    expect(isEntryMoving(status({ state: 'waiting', ...publishing }))).toBe(true);
    expect(isEntryMoving(status({ state: 'building', ...publishing }))).toBe(true);
    expect(isEntryMoving(status({ state: 'waiting', ...removing, hold }))).toBe(true);
    expect(isEntryMoving(status({ state: 'waiting', ...publishing, hold }))).toBe(false);
    for (const state of ['never', 'live', 'failed', 'held', 'removed', 'taken-down'] as const) {
      expect(isEntryMoving(status({ state, ...publishing })), state).toBe(false);
    }
  });

  it('on the home page while a release is running or something waits', () => {
    const nothing = {
      releases: [],
      waiting: [],
      waitingCount: 0,
      heldBack: [],
      heldBackCount: 0,
      scheduled: [],
      erasures: [],
      health: [],
    };
    const calm: Desk = { ...nothing, mayPublishNow: true };
    const release = { release: 'mot-ban', step: 'render', startedAt: since, at, held: 0 };
    const waiting = [{ uid: 'api::page.page', documentId: 'a', title: 'Giới thiệu', action: 'publish' as const, since }];
    expect(isDeskMoving(calm)).toBe(false);
    expect(isDeskMoving({ ...calm, releases: [{ ...release, state: 'live' }] })).toBe(false);
    expect(isDeskMoving({ ...calm, releases: [{ ...release, state: 'building' }] })).toBe(true);
    expect(isDeskMoving({ ...calm, waiting })).toBe(true);
    expect(isDeskMoving({ ...calm, waiting, hold })).toBe(false);
  });
});

describe('times at the desk', () => {
  it.each([
    [0, '0,0 giây'],
    [3_240, '3,2 giây'],
    [59_940, '59,9 giây'],
    [59_960, '1 phút 0 giây'],
    [125_000, '2 phút 5 giây'],
    [3_599_000, '59 phút 59 giây'],
    [11_400_000, '3 giờ 10 phút'],
    // The clock of the publisher's machine may be a little behind.
    [-500, '0,0 giây'],
  ])('a release that took %i ms took «%s»', (ms, text) => {
    expect(durationText(ms)).toBe(text);
  });

  it.each([
    [900, '0 giây'],
    [59_999, '59 giây'],
    [61_000, '1 phút 1 giây'],
    [-3_000, '0 giây'],
  ])('what runs for %i ms runs for «%s»', (ms, text) => {
    expect(elapsedText(ms)).toBe(text);
  });

  it('use the day in Vietnam, although it is a different day in the browser’s zone', () => {
    const evening = new Date('2026-11-25T17:30:00.000Z');
    expect(whenText('2026-11-25T17:05:09.000Z', evening)).toBe('00:05:09');
    expect(whenText('2026-11-25T16:59:59.000Z', evening)).toBe('23:59:59 ngày 25/11/2026');
    expect(minuteText('2026-11-25T17:05:09.000Z', evening)).toBe('lúc 00:05 hôm nay');
    expect(minuteText('2026-11-26T17:00:00.000Z', evening)).toBe('lúc 00:00 ngày 27/11/2026');
  });
});
