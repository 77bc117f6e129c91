import { describe, expect, test } from 'vitest';
import { formKey, Glossary } from '../src/terms.ts';

const words = ['hòa giải', 'sử dụng đất', 'quyền sử dụng đất', 'khiếu nại', 'thừa kế', 'thừa kế theo pháp luật'];
const divorce = { word: 'Ly hôn thuận tình', otherForms: '- thuận tình ly hôn\ncùng ly hôn' };

describe.each(['NFC', 'NFD'])('a term written in %s', (form) => {
  const glossary = new Glossary([
    ...words.map((word) => ({ word: word.normalize(form) })),
    { word: divorce.word.normalize(form), otherForms: divorce.otherForms.normalize(form) },
  ]);
  const read = (text: string) => glossary.mentionsIn(text).map(({ from, to }) => text.slice(from, to));

  test.each([
    ['as a whole word, whatever its capitals', 'HÒA GIẢI, rồi hòa giải.', ['HÒA GIẢI', 'hòa giải']],
    ['with either place for the tone', 'Hoà giải ở cơ sở', ['Hoà giải']],
    ['over a line and with several spaces', 'hòa\n  giải', ['hòa\n  giải']],
    ['in quotes and beside HTML’s own characters', '«hòa giải»&amp;hòa giải&lt;', ['hòa giải', 'hòa giải']],
    ['by each of its forms', 'Thuận tình ly hôn hay ly hôn thuận tình?', ['Thuận tình ly hôn', 'ly hôn thuận tình']],
    ['the longest that begins there', 'Thừa kế theo pháp luật, thừa kế theo di chúc', ['Thừa kế theo pháp luật', 'thừa kế']],
    ['the first of two that share words', 'Quyền sử dụng đất, sử dụng đất', ['Quyền sử dụng đất', 'sử dụng đất']],
    ['after the word for law that names none', 'theo pháp luật thừa kế', ['thừa kế']],
  ])('is found %s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    ['a part of a longer word', 'hòa giảis xhòa giải thừa kếa'],
    ['other words, or its own without their marks', 'hoa giai, hóa giải, hòa giai'],
    ['words with something between', 'hòa, giải; quyền, sử (dụng) đất'],
    ['the name of a law', 'Luật Hòa giải ở cơ sở, Bộ luật Thừa kế, Pháp lệnh hòa giải'],
    ['its beginning at the end of the text', 'quyền sử dụng'],
  ])('is not seen in %s', (_, text) => {
    expect(read(text)).toEqual([]);
  });
});

test('two spellings of a form are one, two words are not', () => {
  expect(formKey(' Hoà  GIẢI ')).toBe(formKey('hòa giải'.normalize('NFD')));
  expect(formKey('hòa giải')).not.toBe(formKey('hóa giải'));
});
