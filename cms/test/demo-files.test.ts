import sharp from 'sharp';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { demoPapers } from '../demo/papers/index.ts';
import { demoPictures } from '../demo/pictures/index.ts';

describe('the demo papers', () => {
  it('are PDF and Word files, small enough for any line', async () => {
    for (const paper of demoPapers()) {
      const bytes = await paper.make();
      expect(bytes.subarray(0, 4).toString('latin1'), paper.key).toBe(paper.key.endsWith('.pdf') ? '%PDF' : 'PK\x03\x04');
      expect(bytes.length, paper.key).toBeLessThan(100_000);
    }
  });

  it('are the same bytes whenever they are made, since their address is their hash', async () => {
    const twins = demoPapers().filter((paper) => paper.key.startsWith('186-bc-ubnd'));
    expect(twins.map((paper) => paper.mime)).toHaveLength(2);
    const first = await Promise.all(twins.map((paper) => paper.make()));
    // A zip notes its time in steps of two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    const second = await Promise.all(twins.map((paper) => paper.make()));
    expect(second.map((bytes, index) => bytes.equals(first[index] ?? Buffer.alloc(0)))).toEqual([true, true]);
  });

  it('say on every Word page that they are a demo', async () => {
    const letter = demoPapers().find((paper) => paper.key === '1207-stp-pbgdpl.docx');
    const parts = unzipSync(await letter!.make());
    expect(strFromU8(parts['word/document.xml']!)).toContain('Độc lập - Tự do - Hạnh phúc');
    const footer = Object.entries(parts).find(([name]) => /footer\d*\.xml$/.test(name));
    expect(strFromU8(footer![1])).toContain('không có giá trị pháp lý');
  });
});

describe('the demo pictures', () => {
  it('are 1200 × 675, each another', async () => {
    const seen = new Set<string>();
    for (const picture of demoPictures()) {
      const bytes = await picture.make();
      expect(await sharp(bytes).metadata(), picture.key).toMatchObject({ format: 'png', width: 1200, height: 675 });
      seen.add(bytes.toString('base64'));
    }
    expect(seen.size).toBe(demoPictures().length);
  });
});
