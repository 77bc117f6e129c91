import { expect, test } from 'vitest';
import { readQuestion, writeQuestion } from '../src/client/search-address.ts';

test('a question is the same when it is read from its address again', () => {
  const question = {
    query: 'thừa kế & «đất»',
    filters: { kind: 'Văn bản', category: 'Hỏi đáp', year: '2022', issuer: 'Sở Tư pháp', validity: 'in-force' },
    order: 'date',
    isExact: true,
  } as const;
  expect(readQuestion(writeQuestion(question))).toEqual(question);
});

test('the address says only what was chosen', () => {
  expect(writeQuestion({ query: 'đất đai', filters: {}, order: 'relevance' })).toBe('?q=%C4%91%E1%BA%A5t+%C4%91ai');
  expect(readQuestion('')).toEqual({ query: '', filters: {}, order: 'relevance' });
});

test('an address that somebody wrote is read as far as it can be', () => {
  expect(
    readQuestion(`?q=${encodeURIComponent('  đất   đai '.normalize('NFD'))}&loai=&nam=+2022+&xep=gia&dung=yes&la=x`),
  ).toEqual({
    query: 'đất đai',
    filters: { year: '2022' },
    order: 'relevance',
  });
});
