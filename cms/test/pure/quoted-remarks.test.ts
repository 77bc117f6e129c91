import { describe, expect, it } from 'vitest';
import { fieldsWith, hasWords, placeOfWords, quoteFrom } from '../../src/admin/reviews/quotes.ts';
import { fieldChoiceOf, remarkOf, whole } from '../../src/admin/reviews/typed-return.ts';

/** The words of a form that a reviewer's remark is about. */

const values = {
  title: 'Cấp bản sao trích lục khai sinh',
  slug: 'cap-ban-sao',
  body: '## Hồ sơ\n\nMang **căn cước** và\n[tờ khai](/tai-lieu/to-khai/) đến bộ phận *một cửa*.\n\n| Việc | Lệ phí |\n| --- | --- |\n| Cấp bản sao trích lục | 8.000 đồng |\n\nXem thêm[^1].\n\n[^1]: Nghị định\u00A0123.\n',
  answer: { steps: '1. Nộp tờ khai.\n2. Nhận kết quả.', lawBasis: [] },
};

describe('words that a reviewer has selected or copied', () => {
  it('are found in the field that shows them, whatever signs its Markdown has, composed or not', () => {
    const shown = [
      'Mang căn cước và tờ khai đến bộ phận một cửa',
      '8.000 đồng',
      'Nghị định 123',
      'Hồ sơ',
      'căn cước'.normalize('NFD'),
    ];
    for (const words of shown) expect(fieldsWith('article', values, words)).toEqual(['body']);
    expect(fieldsWith('article', values, 'Nhận kết quả.')).toEqual(['answer.steps']);
    expect(fieldsWith('article', values, 'Cấp bản sao trích lục')).toEqual(['title', 'body']);
    const decomposed = { ...values, body: values.body.normalize('NFD') };
    expect(fieldsWith('article', decomposed, 'Mang căn cước và tờ khai')).toEqual(['body']);
  });

  it('are no words of an address or a setting, and none that stand in two paragraphs', () => {
    expect(fieldsWith('article', values, 'cap-ban-sao')).toEqual([]);
    expect(fieldsWith('article', values, 'Hồ sơ Mang căn cước')).toEqual([]);
  });

  it('are those of one paragraph, in one line', () => {
    expect(quoteFrom('\n  Mang căn cước\u00A0và  tờ khai \n\nXem thêm')).toBe('Mang căn cước và tờ khai');
    expect(quoteFrom('Cấp bản sao\t8.000 đồng')).toBe('Cấp bản sao');
    expect([quoteFrom(''), quoteFrom('a'.repeat(400)).length]).toEqual(['', 300]);
  });

  it('are gone once somebody has written them anew, and not for what stands beside them', () => {
    const quote = 'bộ phận một cửa';
    expect(hasWords(values.body.replace('Mang', 'Nhớ mang'), quote)).toBe(true);
    expect(hasWords(values.body.replace('*một cửa*', 'tiếp dân'), quote)).toBe(false);
    expect([hasWords(undefined, quote), hasWords(null, quote)]).toEqual([false, false]);
  });
});

it('words of a task are found where it is now: moved, or alone of its plan; and nowhere once they are gone', () => {
  const tasks = ['Rà soát văn bản', 'In tờ gấp', 'Tập huấn hòa giải viên'].map((content) => ({
    content,
    deliverable: 'Báo cáo',
  }));
  const place = (kept: object[], quote = 'hòa giải viên') => placeOfWords('plan', { tasks: kept }, 'tasks.2.content', quote);
  expect(place(tasks)).toBe('tasks.2.content');
  expect(place(tasks.toSpliced(1, 1))).toBe('tasks.1.content');
  expect(place([{ content: 'In tờ gấp', deliverable: 'Sổ tay hòa giải viên' }])).toBeUndefined();
  expect(place([...tasks, ...tasks])).toBe('tasks.2.content');
});

describe('a remark', () => {
  const typed = { id: 1, place: whole, quote: '', text: 'Nói rõ.' };
  const remark = (changed: Partial<typeof typed>) => {
    const now = { ...typed, ...changed };
    return remarkOf(now, fieldChoiceOf('article', values, now));
  };

  it('is about the whole, a field that was chosen, or the words and their field', () => {
    expect(remark({})).toEqual({ text: 'Nói rõ.' });
    expect(remark({ place: 'body' })).toEqual({ field: 'body', text: 'Nói rõ.' });
    expect(remark({ quote: '8.000 đồng' })).toEqual({ field: 'body', quote: '8.000 đồng', text: 'Nói rõ.' });
  });

  it('is about one of the fields that hold the words: the first, until another of them is chosen', () => {
    const twice = { ...typed, quote: 'Cấp bản sao trích lục' };
    const { choices, chosen } = fieldChoiceOf('article', values, twice);
    expect([choices.map(([path]) => path), chosen]).toEqual([['title', 'body'], 'title']);
    expect(remark({ ...twice, place: 'body' }).field).toBe('body');
    expect(remark({ ...twice, place: 'lead' }).field).toBe('title');
  });

  it('is not ready while its words stand nowhere', () => {
    expect(fieldChoiceOf('article', values, { ...typed, quote: 'Lệ phí 9.000 đồng' }).isMissing).toBe(true);
    expect(fieldChoiceOf('article', values, { ...typed, quote: '  ' }).isMissing).toBe(false);
  });
});
