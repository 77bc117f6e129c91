import { expect, it } from 'vitest';
import { keptText } from '../../../src/admin/editor/kept-text.ts';
import { placeOf } from '../../../src/admin/editor/place.ts';

/** Where the editor puts the cursor for a finding. */

const text = `## HỒ SƠ CẦN NỘP

Mang ![ảnh 1](/uploads/a.png) và **giấy** khai sinh.

- Xem [tại đây](https://a.gov.vn/1) hoặc [tại đây](https://a.gov.vn/2)

<details>Riêng phần này</details>
`;

function selected(at: string, markdown = text): string | undefined {
  const { doc } = keptText(markdown);
  const place = placeOf(doc, at);
  return place && doc.textBetween(place.from, place.to, '|', ({ type }) => type.name);
}

it('is the link or picture of an address, not the first words like it', () => {
  const { doc } = keptText(text);
  expect(selected('https://a.gov.vn/2')).toBe('tại đây');
  expect(placeOf(doc, 'https://a.gov.vn/2')?.from).toBeGreaterThan(placeOf(doc, 'https://a.gov.vn/1')?.to ?? Infinity);
  expect(selected('/uploads/a.png')).toBe('image');
});

it('is words, behind a picture and over bold ones too, whether they are composed or not', () => {
  expect(selected('HỒ SƠ CẦN NỘP')).toBe('HỒ SƠ CẦN NỘP');
  expect(selected('và giấy khai sinh')).toBe('và giấy khai sinh');
  expect(selected('và giấy khai sinh', text.normalize('NFD'))?.normalize('NFC')).toBe('và giấy khai sinh');
});

it('is the whole block where the editor shows only its source, and nowhere for words that are not there', () => {
  expect(selected('Riêng phần này')).toBe('source');
  expect(selected('Không có')).toBeUndefined();
});

it('is the sign of a footnote, or what a footnote says, which is text in the editor and not in its words', () => {
  const notes = 'Bài có dấu [^1] và\u00A0[^hai].\n\n[^1]: Nghị định.\n\n[^3]: Thông tư.\n';
  expect(selected('[^hai]', notes)).toBe('note_sign');
  expect(selected('[^3]:', notes)).toBe('Thông tư.');
  expect(selected('[^1]:', notes)).toBe('Nghị định.');
});

it('is the first heading without words', () => {
  const headings = '## Hồ sơ\n\nChữ.\n\n###\n\nChữ nữa.\n';
  const { doc } = keptText(headings);
  const place = placeOf(doc, '###\n');
  expect(place?.$from.parent.type.name).toBe('heading');
  expect(place?.$from.parent.textContent).toBe('');
});
