import { describe, expect, it } from 'vitest';
import { ownFindings, stillTrue } from '../../src/admin/findings/in-form.ts';
import { rangeOf } from '../../src/admin/places.ts';

/** The findings of a form while somebody writes in it. */

const brief = (found: readonly { field?: string | undefined; severity: string }[]) =>
  found.map(({ field, severity }) => `${severity} ${field}`);

describe('a form', () => {
  it('is read as it is: emptied fields, documents that were changed, days that are half typed, parts with their keys', () => {
    const values = {
      title: 'Làm lại căn cước',
      lead: null,
      body: '',
      category: { connect: [], disconnect: [] },
      cover: { documentId: 'abcdefghij' },
      coverAlt: '',
      answer: { id: 4, steps: 'Nộp tờ khai.', checkedOn: '31/1', reviewOn: '2026-01-01', lawBasis: [] },
      changeNotes: [{ id: 1, __temp_key__: 'a0', on: '2026-01-02', note: 'Sửa số' }],
      publishAt: null,
    };
    expect(brief(ownFindings('article', values))).toEqual(['error coverAlt']);
    expect(brief(ownFindings('article', { ...values, answer: { ...values.answer, checkedOn: '2026-02-01' } }))).toEqual([
      'error coverAlt',
      'error answer.reviewOn',
    ]);
  });

  it('says nothing of what is not filled in yet', () => {
    expect(ownFindings('article', {})).toEqual([]);
    expect(ownFindings('plan', { title: null, tasks: [] })).toEqual([]);
  });
});

describe('what the server said of the saved draft', () => {
  const initial = { title: 'Bài', body: 'Theo Điều 99 Luật Căn cước 2023, xem [bài](/bai-viet/cu/).', category: { connect: [] } };
  const found = [
    { field: 'body', message: 'Không có Điều 99.', severity: 'error' as const, at: 'Điều 99 Luật Căn cước 2023' },
    { field: 'body', message: 'Không có bài.', severity: 'error' as const, at: '/bai-viet/cu/' },
    { field: 'category', message: 'Chưa có nội dung.', severity: 'error' as const },
    { message: 'Không có quyền.', severity: 'right' as const },
    { field: 'body', message: 'Ảnh.', severity: 'error' as const, isOwn: true },
  ];
  const left = (values: object) => stillTrue(found, { ...initial, ...values }, initial).map(({ message }) => message);

  it('is said while it is so, and what the form says by itself is not said twice', () => {
    expect(left({})).toEqual(['Không có Điều 99.', 'Không có bài.', 'Chưa có nội dung.', 'Không có quyền.']);
  });

  it('goes as soon as its words are gone, and not with other words of the text', () => {
    const body = 'Theo Điều 9 Luật Căn cước 2023, xem [bài](/bai-viet/cu/). Thêm.';
    expect(left({ body })).not.toContain('Không có Điều 99.');
    expect(left({ body })).toContain('Không có bài.');
    expect(left({ body: initial.body.normalize('NFD') })).toContain('Không có Điều 99.');
  });

  it('goes when its field has changed, since only the next save tells', () => {
    expect(left({ category: { connect: [{ documentId: 'tin' }] } })).toEqual([
      'Không có Điều 99.',
      'Không có bài.',
      'Không có quyền.',
    ]);
  });

  it('goes from a plan whose signed document was chosen since, for what that document fills in', () => {
    const plan = { title: 'Kế hoạch', document: { connect: [], disconnect: [] } };
    const empty = ['title', 'number', 'issuer', 'issuedOn', 'year'].map((field) => ({
      field,
      message: field,
      severity: 'error' as const,
    }));
    const named = { ...plan, document: { connect: [{ documentId: 'van-ban' }], disconnect: [] } };
    expect(stillTrue(empty, plan, plan)).toEqual(empty);
    expect(stillTrue(empty, named, plan).map(({ field }) => field)).toEqual(['title']);
  });
});

it('words are found where they stand, composed or not', () => {
  const text = 'Theo Luật Đất đai'.normalize('NFD');
  const range = rangeOf(text, 'Luật Đất đai');
  expect(range && text.slice(range.from, range.to).normalize('NFC')).toBe('Luật Đất đai');
  expect(rangeOf(text, 'Luật Nhà ở')).toBeUndefined();
});
