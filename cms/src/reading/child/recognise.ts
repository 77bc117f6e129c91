import type { Reading } from '../../contracts/reading.ts';
import { createWorker, OEM } from 'tesseract.js';
import { drawPage } from '../formats/draw-page.ts';
import { openPdf } from '../formats/pdf.ts';
import { Unreadable, type Reason } from '../formats/unreadable.ts';
import type { Limits } from '../limits.ts';
import { tidy } from '../tidy.ts';
import { folderOf } from './packages.ts';

/** Dots an inch. At 300 a page took a quarter longer and a third more memory, and gave the same words. */
const resolution = 200;

/** The words of a file of pictures by optical recognition: a PDF page by page, or one picture. */
export async function recognise(bytes: Uint8Array, mime: string, limits: Limits, isLate: () => boolean): Promise<Reading> {
  const pictures =
    mime === 'application/pdf' ? await pagesOf(bytes, limits.pages) : { pageCount: undefined, all: [() => upright(bytes)] };
  const recogniser = await openRecogniser();
  const pages: string[] = [];
  let reason: Reason | undefined = (pictures.pageCount ?? 0) > limits.pages ? 'too-many-pages' : undefined;
  let broken = 0;
  for (const draw of pictures.all) {
    if (isLate()) {
      reason = 'too-slow';
      break;
    }
    try {
      pages.push(tidy(await recogniser.words(await draw())));
    } catch {
      pages.push('');
      reason ??= 'damaged';
      broken++;
    }
  }
  if (broken === pages.length) throw new Unreadable(reason ?? 'damaged');
  const hasWords = pages.some((page) => /\p{L}{2}/u.test(page));
  return {
    state: hasWords ? 'read' : 'no-text',
    ...(reason && { reason }),
    ...(pictures.pageCount !== undefined && { pageCount: pictures.pageCount }),
    hasTextLayer: false,
    isMachineRead: true,
    pages: hasWords ? pages : [],
  };
}

/** Tesseract's own model of Vietnamese, from the package; nothing is fetched and nothing is written. */
export async function openRecogniser(): Promise<{ words(png: Buffer): Promise<string> }> {
  const langPath = `${folderOf('@tesseract.js-data/vie')}4.0.0_best_int`;
  const worker = await createWorker('vie', OEM.LSTM_ONLY, { langPath, cacheMethod: 'none' });
  return { words: async (png) => (await worker.recognize(png)).data.text };
}

async function pagesOf(bytes: Uint8Array, maxPages: number) {
  const document = await openPdf(bytes);
  const count = Math.min(document.numPages, maxPages);
  const all = Array.from({ length: count }, (_, index) => async () => {
    const page = await document.getPage(index + 1);
    const canvas = await drawPage(document, page, resolution);
    page.cleanup();
    return canvas.toBuffer('image/png');
  });
  return { pageCount: document.numPages, all };
}

async function upright(bytes: Uint8Array): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  return sharp(bytes, { limitInputPixels: 100_000_000 })
    .autoOrient()
    .resize({ width: 4_000, height: 4_000, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .png()
    .toBuffer();
}
