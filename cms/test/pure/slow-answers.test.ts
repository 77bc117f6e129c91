import { describe, expect, it, vi } from 'vitest';
import { answered, isGone, isRefused, lacksCodes } from '../../src/admin/answered.ts';
import { foundIn, onlyLast } from '../../src/admin/found-in.ts';
import { offerCreated, tellOfCreated, type Created } from '../../src/admin/keeping/created.ts';
import { hearOfLate, pauseForms, lateMs, whileAsked } from '../../src/admin/keeping/pause.ts';
import { once, whenDone } from '../../src/admin/keeping/once.ts';
import { saveEach, toldOf, withoutSaved } from '../../src/admin/media/typed.ts';
import { nothingWaits } from '../../src/admin/reviews/home/nothing-waits.ts';
import { mediaWords } from '../../src/words/desk-media.ts';

/** What the desk makes of answers that are long on their way. */

it('shows the documents of the last words that were looked for, in whatever order the answers come', async () => {
  const answers = new Map<string, (found: string[]) => void>();
  let shown: string[] = [];
  const look = onlyLast(
    (words: string) => new Promise<string[]>((resolve) => answers.set(words, resolve)),
    (found) => (shown = found),
  );
  const both = [look('hộ'), look('hộ tịch')];
  answers.get('hộ tịch')?.(['Đăng ký hộ tịch']);
  answers.get('hộ')?.(['Hộ kinh doanh', 'Đăng ký hộ tịch']);
  await Promise.all(both);
  expect(shown).toEqual(['Đăng ký hộ tịch']);
});

it('does not say that nothing was found where a list could not be asked, nor shows what it gave earlier', () => {
  const articles = { data: ['Đăng ký hộ tịch'], isError: false };
  const lost = { data: ['Kế hoạch tuyên truyền hộ tịch'], isError: true };
  expect(foundIn('hộ tịch', [articles, lost])).toEqual({ words: 'hộ tịch', found: ['Đăng ký hộ tịch'], isFailed: true });
  expect(foundIn('hộ tịch', [{ isError: true }]).isFailed).toBe(true);
  expect(foundIn('hộ tịch', [{ data: [], isError: false }])).toEqual({ words: 'hộ tịch', found: [], isFailed: false });
});

it('keeps the words for pictures that were typed after the others were sent', () => {
  const sent = new Map([
    [1, 'Sân nhà văn hóa'],
    [2, 'Bảng tin'],
  ]);
  const now = new Map([...sent, [2, 'Bảng tin của tổ dân phố'], [3, 'Ghế chờ']]);
  expect([...withoutSaved(now, sent)]).toEqual([
    [2, 'Bảng tin của tổ dân phố'],
    [3, 'Ghế chờ'],
  ]);
});

it('saves the words for each picture by itself, and says what was saved, and what was not and why', async () => {
  const typed = new Map([1, 2, 3, 4].map((id) => [id, `Ảnh số ${id}`]));
  const message = '«bìa.png» đang dùng trong «Đăng ký tạm trú» đã xuất bản. Chỉ người duyệt mới sửa được.';
  const sent: number[] = [];
  const save = (errors: Record<number, unknown>) => (id: number) => {
    sent.push(id);
    return Promise.resolve({ error: errors[id] });
  };
  const refused = await saveEach(typed, save({ 2: { status: 403, message } }));
  expect(refused.map(({ id }) => id)).toEqual([2]);
  expect(toldOf(typed.size, refused)).toBe(`Đã lưu lời mô tả của 3 ảnh. Chưa lưu 1 lời mô tả, chữ vẫn còn ở ô. ${message}`);
  expect(toldOf(typed.size, [])).toBe('Đã lưu lời mô tả của 4 ảnh.');
  const others = await saveEach(typed, save({ 1: { status: 500 }, 2: { status: 404 } }));
  expect(toldOf(typed.size, others)).toBe(
    'Đã lưu lời mô tả của 2 ảnh. 1 ảnh không còn trong thư viện. Chưa lưu 1 lời mô tả, chữ vẫn còn ở ô. Hãy thử lại.',
  );
  sent.length = 0;
  const lost = await saveEach(typed, save({ 2: { name: 'TypeError' } }));
  expect(sent).toEqual([1, 2]);
  expect(toldOf(typed.size, lost)).toBe('Đã lưu lời mô tả của 1 ảnh. Chưa lưu 3 lời mô tả, chữ vẫn còn ở ô. Hãy thử lại.');
});

it('does one thing at a time to an entry, though the buttons that do it are drawn late', async () => {
  const done: string[] = [];
  const ends: (() => void)[] = [];
  const button = (documentId: string | undefined, name: string) =>
    once('api::article.article', documentId, async () => {
      done.push(name);
      await new Promise<void>((resolve) => ends.push(resolve));
    });
  const saves = button(undefined, 'Lưu')();
  // Drawn anew, and another one.
  await button(undefined, 'Lưu')();
  await button(undefined, 'Gửi duyệt')();
  void button('m2x', 'Lưu')();
  expect(done).toEqual(['Lưu', 'Lưu']);
  for (const end of ends) end();
  await saves;
  void button(undefined, 'Xuất bản')();
  expect(done).toEqual(['Lưu', 'Lưu', 'Xuất bản']);
});

it('leads to what is to be mended once the form has taken in the refusal, however late that comes', async () => {
  const said: string[] = [];
  let refuse: (() => void) | undefined;
  const pressed = once('api::article.article', 'm2x', async () => {
    await new Promise<void>((resolve) => (refuse = resolve));
    said.push('bị từ chối');
    throw new Error('Còn điều nên xem lại');
  })();
  const led = whenDone('api::article.article', 'm2x').then(() => said.push('đến chỗ cần sửa'));
  await whenDone('api::article.article', 'bài khác');
  expect(said).toEqual([]);
  refuse?.();
  await Promise.all([led, expect(pressed).rejects.toThrow()]);
  expect(said).toEqual(['bị từ chối', 'đến chỗ cần sửa']);
});

it('shows no version that was saved over, and no tour that has ended, while it is asked again', () => {
  const before = { title: 'Bản đọc lần trước' };
  expect(answered({ data: before, isFetching: true })).toBeUndefined();
  expect(answered({ data: before, isFetching: false })).toBe(before);
  expect(answered({ isFetching: false })).toBeUndefined();
});

it('tells an editor who waits for a save that the server has not answered, again and again, until it has', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('document', { activeElement: null, body: {}, querySelectorAll: () => [] });
  try {
    const told: string[] = [];
    const ends = ['biểu mẫu', 'cửa sổ trên đó'].map((form) => hearOfLate(() => told.push(form)));
    let answer = () => {};
    pauseForms(new Promise<void>((resolve) => (answer = resolve)));
    pauseForms(Promise.resolve());
    await vi.advanceTimersByTimeAsync(lateMs - 1);
    expect(told).toEqual([]);
    await vi.advanceTimersByTimeAsync(1 + lateMs);
    expect(told).toEqual(['cửa sổ trên đó', 'cửa sổ trên đó']);
    answer();
    await vi.advanceTimersByTimeAsync(3 * lateMs);
    expect(told).toHaveLength(2);
    for (const end of ends) end();
  } finally {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  }
});

it('does not take an editor who reads a question for a server that has not answered, and counts from the answer on', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('document', { activeElement: null, body: {}, querySelectorAll: () => [] });
  const told: string[] = [];
  const end = hearOfLate(() => told.push('chưa trả lời'));
  try {
    let answer = () => {};
    let agree = () => {};
    pauseForms(new Promise<void>((resolve) => (answer = resolve)));
    const read = whileAsked(new Promise<void>((resolve) => (agree = resolve)));
    await vi.advanceTimersByTimeAsync(3 * lateMs);
    expect(told).toEqual([]);
    agree();
    await read;
    await vi.advanceTimersByTimeAsync(lateMs - 1);
    expect(told).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(told).toEqual(['chưa trả lời']);
    answer();
    // One that nothing waits for any more.
    await vi.advanceTimersByTimeAsync(0);
    await whileAsked(Promise.resolve());
    await vi.advanceTimersByTimeAsync(3 * lateMs);
    expect(told).toHaveLength(1);
  } finally {
    end();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  }
});

it('tells an editor who presses a button while an earlier press is not answered for long, and not one who presses it twice', async () => {
  vi.useFakeTimers();
  const told: string[] = [];
  const end = hearOfLate(() => told.push('chưa trả lời'));
  try {
    let answer = () => {};
    const pressed = once('api::article.article', 'm2x', () => new Promise<void>((resolve) => (answer = resolve)))();
    // From the form that was opened again.
    const again = once('api::article.article', 'm2x', () => expect.fail('It is done twice.'));
    await again();
    expect(told).toEqual([]);
    await vi.advanceTimersByTimeAsync(lateMs);
    expect(await again()).toBe(true);
    expect(told).toEqual(['chưa trả lời']);
    answer();
    await pressed;
  } finally {
    end();
    vi.useRealTimers();
  }
});

it('calls a printed file gone where the server says so, and not where the network was away for a moment', () => {
  expect(isGone({ status: 404, name: 'NotFoundError' })).toBe(true);
  expect([{ status: 500 }, { name: 'UnknownError', message: 'Failed to fetch' }, undefined].some(isGone)).toBe(false);
});

it('leaves out what somebody has no right to, and nothing that could not be asked for', () => {
  expect(isRefused({ status: 403, name: 'ForbiddenError' })).toBe(true);
  expect([{ status: 502 }, { name: 'UnknownError', message: 'Failed to fetch' }, undefined].some(isRefused)).toBe(false);
});

it('does not say that every picture has its words where a search among those without found none', () => {
  const sought = 'lễ ra quân'.normalize('NFD');
  expect(mediaWords.none('silent', sought)).toBe(
    `Không thấy «${sought}» trong «Ảnh chưa có lời mô tả». Hãy thử từ khác, hoặc xóa chữ ở ô tìm.`,
  );
  expect(mediaWords.none('silent', '')).toBe('Ảnh nào cũng đã có lời mô tả.');
});

it('does not say that nothing waits before it is known what is scheduled', () => {
  const none = { toReview: [], returned: [], withWriters: [], writing: [], sent: [], reviewDates: [], lapsed: [] };
  expect(nothingWaits(none, undefined)).toBe(false);
  expect(nothingWaits(none, { scheduled: [] })).toBe(true);
  const due = { uid: 'api::article.article', documentId: 'a1', title: 'Đăng ký tạm trú', on: '2026-03-05', isMended: false };
  expect(nothingWaits({ ...none, reviewDates: [due] }, { scheduled: [] })).toBe(false);
});

it('says that recovery codes are lacking where a second factor is on and the answer with them was lost', () => {
  expect(lacksCodes(true, { isError: true })).toBe(true);
  // The code was wrong, and nothing was turned on.
  expect(lacksCodes(false, { isError: true })).toBe(false);
  expect(lacksCodes(true, { isError: false })).toBe(false);
});

describe('an entry that is made in a window above a form', () => {
  const made = (form: string): Created => ({
    uid: 'api::category.category',
    draft: { id: 7, documentId: 'chuyenmucmoi000000000000' },
    field: 'category',
    form,
  });
  const form = '/admin/content-manager/collection-types/api::article.article/create';

  it('is offered to it also when its panel is drawn after the answer, until it is chosen, and then no more', () => {
    const offered: string[] = [];
    const choose = (isChosen: boolean) => offerCreated(form, ({ draft }) => offered.push(draft.documentId) > 0 && isChosen);
    tellOfCreated(made(form));
    choose(false);
    choose(true);
    choose(true);
    expect(offered).toEqual(['chuyenmucmoi000000000000', 'chuyenmucmoi000000000000']);
  });

  it('is offered to no other form', () => {
    tellOfCreated(made('/admin/content-manager/collection-types/api::plan.plan/create'));
    offerCreated(form, () => expect.fail('It is offered.'));
  });
});
