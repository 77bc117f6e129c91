import { expect, test } from 'vitest';
import { addressFor } from '../../src/admin/media/wanted.ts';
import { mediaWords } from '../../src/words/desk-media.ts';

/** What the window of the media library asks for, as a server reads it. */
const asked = (kinds: string[], question: string) => decodeURIComponent(addressFor(kinds, `/upload/files?${question}`));

const atTheTop = 'page=1&filters[$and][0][mime][$contains]=png&filters[$and][1][folder][id][$null]=true';

test('a field for pictures lists pictures, of all folders until one is opened', () => {
  expect(asked(['images'], atTheTop)).toBe(
    '/upload/files?page=1&filters[$and][0][mime][$contains]=png&filters[mime][$startsWith]=image/',
  );
  expect(asked(['images'], 'filters[$and][0][folder][id]=7')).toBe(
    '/upload/files?filters[$and][0][folder][id]=7&filters[mime][$startsWith]=image/',
  );
});

test('a field for the file of a document lists files of every kind', () => {
  expect(asked(['files', 'images'], encodeURI(atTheTop))).toBe('/upload/files?page=1&filters[$and][0][mime][$contains]=png');
});

test('words in Vietnamese and other questions stay as they are', () => {
  expect(asked(['images'], `_q=${encodeURIComponent('Sổ đỏ'.normalize('NFD'))}`)).toContain(`_q=${'Sổ+đỏ'.normalize('NFD')}&`);
  expect(addressFor(['images'], '/upload/folders?filters[parent][id][$null]=true')).toBe(
    '/upload/folders?filters[parent][id][$null]=true',
  );
});

test('of several pictures, those that come after one that is refused are said not to be there', () => {
  const why = mediaWords.uploadFailed('sân.jpg');
  expect(mediaWords.uploadedUpTo(2, 10, why)).toBe(
    'Chưa tải được «sân.jpg». Hãy thử lại. Đã tải 2 trong 10 ảnh; 8 ảnh chưa tải.',
  );
  expect(mediaWords.uploadedUpTo(0, 1, why)).toBe(why);
});
