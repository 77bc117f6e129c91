import { join } from 'node:path';
import sharp from 'sharp';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { demoFooter } from '../demo/papers/paper.ts';
import { toPdf } from '../demo/papers/pdf.ts';
import { reading } from './reading/support/reading.ts';
import { demoPapers } from '../demo/papers/index.ts';
import { demoPictures } from '../demo/pictures/index.ts';

/** Some of the files by themselves: `transfer.test.ts` makes all of them. */

describe('the demo papers', () => {
  it('are the same bytes whenever they are made, since their address is their hash', async () => {
    const twins = demoPapers().filter((paper) => paper.key.startsWith('186-bc-ubnd'));
    expect(twins.map((paper) => paper.key)).toEqual(['186-bc-ubnd.pdf', '186-bc-ubnd.docx']);
    const first = await Promise.all(twins.map((paper) => paper.make()));
    // A zip notes its time in steps of two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    const second = await Promise.all(twins.map((paper) => paper.make()));
    expect(second.map((bytes, index) => bytes.equals(first[index] ?? Buffer.alloc(0)))).toEqual([true, true]);
  });

  it('have each letter in their text, though a paper before them had it as a part of another', async () => {
    const paper = { fileName: 'giay', abstract: 'Trích yếu', footer: demoFooter };
    await toPdf({ ...paper, body: 'Chữ Ẑ của nước khác.' });
    expect(await reading(await toPdf({ ...paper, body: 'Zôn ZONE.' }), 'application/pdf')).toMatchObject({
      pages: [expect.stringContaining('Zôn ZONE.')],
    });
  });

  it('say on every Word page that they are a demo', async () => {
    const letter = demoPapers().find((paper) => paper.key === '1207-stp-pbgdpl.docx');
    const parts = Object.entries(unzipSync((await letter?.make()) ?? new Uint8Array()));
    const textOf = (name: RegExp) => parts.filter(([part]) => name.test(part)).map(([, bytes]) => strFromU8(bytes));
    expect(textOf(/word\/document\.xml$/).join()).toContain('Độc lập - Tự do - Hạnh phúc');
    expect(textOf(/word\/footer\d+\.xml$/).join()).toContain('không có giá trị pháp lý');
  });
});

describe('the demo pictures', () => {
  const pictures = demoPictures(join(import.meta.dirname, '../demo/pictures'));

  it('are 1200 × 675 but for the emblem, which is square, and all different', async () => {
    const seen = new Set<string>();
    for (const picture of pictures) {
      const bytes = await picture.make();
      expect(await sharp(bytes).metadata(), picture.key).toMatchObject({
        format: 'png',
        ...(picture.key === 'emblem' ? { width: 288, height: 288 } : { width: 1200, height: 675 }),
      });
      seen.add(bytes.toString('base64'));
    }
    expect(seen.size).toBe(pictures.length);
  });
});
