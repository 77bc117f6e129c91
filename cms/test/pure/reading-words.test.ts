import { describe, expect, it } from 'vitest';
import { readingSchema } from '../../src/contracts/reading.ts';
import type { FileReading } from '../../src/contracts/file-reading.ts';
import { readingStatement } from '../../src/words/reading.ts';

const of = (reading: Partial<FileReading>, extension = '.pdf') =>
  readingStatement(
    { state: 'read', hasTextLayer: false, isMachineRead: false, textPages: 0, keptPages: 0, offer: {}, ...reading },
    extension,
  );

describe('what an editor is told about a file', () => {
  it.each<[string, Partial<FileReading>, string, string]>([
    ['a PDF with text', { pageCount: 12, textPages: 12, hasTextLayer: true }, '.pdf', 'Đã đọc 12 trang, chép được chữ'],
    [
      'a part of a PDF',
      { pageCount: 900, textPages: 500, hasTextLayer: true, reason: 'too-many-pages' },
      '.pdf',
      'Đã đọc 500 trong 900 trang, chép được chữ',
    ],
    [
      'a PDF with pages of pictures',
      { pageCount: 12, textPages: 5, recognition: 'waiting', unread: { scans: [6, 7, 8, 9, 10, 11, 12] } },
      '.pdf',
      'Đã đọc 5 trong 12 trang',
    ],
    ['a text document', { textPages: 1, hasTextLayer: true }, '.docx', 'Đã đọc toàn văn'],
    ['a text document that was cut', { textPages: 1, hasTextLayer: true, reason: 'too-large' }, '.docx', 'Đã đọc phần đầu'],
    ['a spreadsheet', { textPages: 3 }, '.xlsx', 'Đã đọc 3 trang tính'],
    [
      'pictures that a machine read',
      { pageCount: 2, textPages: 2, isMachineRead: true },
      '.pdf',
      'Đã đọc 2 trang: chữ do máy đọc, có thể sai',
    ],
    [
      'pages that are pictures',
      { state: 'no-text', pageCount: 2, recognition: 'waiting' },
      '.pdf',
      'Bản chụp 2 trang, chưa có chữ',
    ],
    ['a picture', { state: 'no-text', reason: 'picture', recognition: 'not-installed' }, '.jpg', 'Ảnh, chưa có chữ'],
    ['an empty text document', { state: 'no-text', recognition: 'not-wanted' }, '.docx', 'Trong tệp không có chữ'],
    ['a locked file', { state: 'unreadable', reason: 'encrypted' }, '.pdf', 'Tệp có mật khẩu, chưa đọc được'],
    ['a file in the queue', { state: 'waiting' }, '.pdf', 'Đang chờ đọc'],
  ])('names %s', (_what, reading, extension, text) => {
    expect(of(reading, extension).text).toBe(text);
  });

  describe('of pages that are pictures, where others are text,', () => {
    const annexes = { pageCount: 5, textPages: 3, hasTextLayer: true, unread: { scans: [4, 5] } };

    it('is told that they are still to be read', () => {
      const { tone, mend } = of({ ...annexes, recognition: 'waiting' });
      expect([tone, mend]).toEqual(['busy', expect.stringContaining('2 trang là bản chụp (trang 4, 5): máy sẽ đọc')]);
      expect(of({ ...annexes, recognition: 'waiting', reason: 'too-slow' }).tone).toBe('warning');
    });

    it('is warned where nothing here can read them', () => {
      const { tone, mend } = of({ ...annexes, recognition: 'not-installed' });
      expect([tone, mend]).toEqual(['warning', expect.stringMatching(/2 trang là bản chụp .*chưa cài bộ đọc.* Hãy thay bằng/)]);
      // Its text is read once more first.
      expect(of({ ...annexes, recognition: 'not-wanted' }).mend).toBe('2 trang là bản chụp (trang 4, 5).');
    });

    it('is asked to compare what the machine read, and how many it did', () => {
      const read = { ...annexes, textPages: 5, recognition: 'tried' } as const;
      expect(of(read)).toMatchObject({
        tone: 'warning',
        text: 'Đã đọc 5 trang: chữ của 2 trang chụp do máy đọc, có thể sai',
        mend: expect.stringMatching(/^Hãy đối chiếu/),
      });
      expect(of({ ...read, textPages: 4, reason: 'too-slow' })).toMatchObject({
        text: expect.stringMatching(/^Đã đọc 4 trong 5 trang: /),
        mend: expect.stringContaining('quá lâu'),
      });
    });

    it('is told where the machine found no word on one of them, and is not asked to compare it', () => {
      const { text, mend } = of({ ...annexes, textPages: 4, recognition: 'tried', unread: { scans: [4, 5], wordless: [5] } });
      expect(text).toBe('Đã đọc 4 trong 5 trang: chữ của 1 trang chụp do máy đọc, có thể sai');
      expect(mend).toMatch(
        /^Hãy đối chiếu .* 1 trang chụp \(trang 5\): máy chưa đọc được chữ nào\. Nếu trang đó có chữ: hãy thay/,
      );
    });

    it('is told that the machine failed: nothing of it is called read', () => {
      const unread = { scans: [4, 5], wordless: [4, 5] };
      const { tone, text, mend } = of({ ...annexes, recognition: 'tried', reason: 'too-much-memory', unread });
      expect([tone, text]).toEqual(['warning', 'Đã đọc 3 trong 5 trang']);
      expect(mend).toMatch(/^Phần còn lại cần quá nhiều bộ nhớ.* 2 trang chụp \(trang 4, 5\): máy chưa đọc được chữ nào\./);
    });
  });

  it('warns of a page without text, which may be empty or may not', () => {
    expect(of({ pageCount: 4, textPages: 3, hasTextLayer: true })).toMatchObject({
      tone: 'warning',
      text: 'Đã đọc 3 trong 4 trang, chép được chữ',
      mend: expect.stringMatching(/^1 trang không có chữ. Nếu trang đó không để trống: hãy/),
    });
  });

  it('says why only a part of the pictures was read', () => {
    expect(of({ pageCount: 300, textPages: 200, isMachineRead: true, reason: 'too-many-pages' })).toMatchObject({
      text: 'Đã đọc 200 trong 300 trang: chữ do máy đọc, có thể sai',
      mend: expect.stringContaining('phần sau chưa đọc'),
    });
  });

  it('warns of what a file hides and everybody can open, and counts pictures in a text', () => {
    const { tone, mend } = of({ textPages: 2, unread: { isHiding: true } }, '.xlsx');
    expect([tone, mend]).toEqual(['warning', expect.stringMatching(/ai tải tệp về cũng mở ra được\. Hãy xóa phần ẩn/)]);
    expect(of({ state: 'no-text', unread: { isHiding: true } }, '.docx')).toEqual({
      tone: 'warning',
      text: 'Trong tệp không có chữ',
      mend,
    });
    const pictures = of({ textPages: 1, unread: { pictures: 3 } }, '.docx');
    expect([pictures.tone, pictures.mend]).toEqual(['good', expect.stringContaining('Trong tệp có 3 ảnh')]);
  });

  it('says what to do about everything that was not read', () => {
    for (const reason of readingSchema.shape.reason.unwrap().options) {
      expect(of({ state: 'unreadable', reason })).toMatchObject({
        tone: 'bad',
        mend: expect.stringMatching(/^Hãy|^Người dân cũng/),
      });
    }
    for (const recognition of ['tried', 'not-installed'] as const) {
      expect(of({ state: 'no-text', recognition })).toMatchObject({
        tone: 'warning',
        mend: expect.stringContaining('Bản đọc trên trang'),
      });
    }
  });

  it('says why recognition stopped before the end', () => {
    expect(of({ state: 'no-text', recognition: 'tried', reason: 'too-many-pages' }).mend).toMatch(
      /^Tệp quá nhiều trang để đọc\. Hãy/,
    );
    expect(of({ state: 'no-text', recognition: 'tried', reason: 'picture' }, '.png').mend).toMatch(
      /^Máy đã thử đọc mà không thấy chữ\. Hãy/,
    );
  });

  it('says from which encoding a text was converted, so that somebody looks at it', () => {
    expect(of({ pageCount: 1, textPages: 1, hasTextLayer: true, convertedFrom: 'tcvn3' }).mend).toContain('TCVN3');
    expect(of({ pageCount: 1, textPages: 1, hasTextLayer: true, convertedFrom: 'vni' }).mend).toContain('VNI');
  });
});
