import { describe, expect, it } from 'vitest';
import { readingSchema } from '../../src/contracts/reading.ts';
import type { FileReading } from '../../src/contracts/file-reading.ts';
import { readingStatement } from '../../src/words/reading.ts';

const of = (reading: Partial<FileReading>, extension = '.pdf') =>
  readingStatement({ state: 'read', hasTextLayer: false, isMachineRead: false, textPages: 0, offer: {}, ...reading }, extension);

describe('what an editor is told about a file', () => {
  it.each<[string, Partial<FileReading>, string, string]>([
    ['a PDF with text', { pageCount: 12, textPages: 12, hasTextLayer: true }, '.pdf', 'Đã đọc 12 trang, có lớp chữ'],
    [
      'a part of a PDF',
      { pageCount: 900, textPages: 500, hasTextLayer: true, reason: 'too-many-pages' },
      '.pdf',
      'Đã đọc 500 trong 900 trang, có lớp chữ',
    ],
    ['a text document', { textPages: 1 }, '.docx', 'Đã đọc toàn văn'],
    ['a spreadsheet', { textPages: 3 }, '.xlsx', 'Đã đọc 3 trang tính'],
    [
      'a scan that a machine read',
      { pageCount: 2, textPages: 2, isMachineRead: true },
      '.pdf',
      'Đã đọc 2 trang: chữ do máy đọc, có thể sai',
    ],
    ['a scan', { state: 'no-text', pageCount: 2, scan: 'waiting' }, '.pdf', 'Bản chụp 2 trang, chưa có chữ'],
    ['a picture', { state: 'no-text', reason: 'picture', scan: 'not-installed' }, '.jpg', 'Ảnh, chưa có chữ'],
    ['an empty text document', { state: 'no-text', scan: 'not-wanted' }, '.docx', 'Trong tệp không có chữ'],
    ['a locked file', { state: 'unreadable', reason: 'encrypted' }, '.pdf', 'Tệp có mật khẩu, chưa đọc được'],
    ['a file in the queue', { state: 'waiting' }, '.pdf', 'Đang chờ đọc'],
  ])('names %s', (_what, reading, extension, text) => {
    expect(of(reading, extension).text).toBe(text);
  });

  it('says what to do about everything that was not read', () => {
    for (const reason of readingSchema.shape.reason.unwrap().options) {
      expect(of({ state: 'unreadable', reason })).toMatchObject({
        tone: 'bad',
        mend: expect.stringMatching(/^Hãy|^Người dân cũng/),
      });
    }
    for (const scan of ['tried', 'not-installed'] as const) {
      expect(of({ state: 'no-text', scan })).toMatchObject({
        tone: 'warning',
        mend: expect.stringContaining('Bản đọc trên trang'),
      });
    }
  });

  it('says why recognition stopped before the end', () => {
    expect(of({ state: 'no-text', scan: 'tried', reason: 'too-many-pages' }).mend).toMatch(/^Tệp quá nhiều trang để đọc\. Hãy/);
    expect(of({ state: 'no-text', scan: 'tried', reason: 'picture' }, '.png').mend).toMatch(
      /^Máy đã thử đọc mà không thấy chữ\. Hãy/,
    );
  });

  it('says from which encoding a text was converted, so that somebody looks at it', () => {
    expect(of({ pageCount: 1, textPages: 1, hasTextLayer: true, convertedFrom: 'tcvn3' }).mend).toContain('TCVN3');
    expect(of({ pageCount: 1, textPages: 1, hasTextLayer: true, convertedFrom: 'vni' }).mend).toContain('VNI');
  });
});
