import type { Reading } from '../../contracts/reading.ts';
import { createWorker, OEM } from 'tesseract.js';
import { drawPage } from '../formats/draw-page.ts';
import { openPdf } from '../formats/pdf.ts';
import { Unreadable, type Reason } from '../formats/unreadable.ts';
import { textLimits, type Limits } from '../limits.ts';
import { tidy } from '../tidy.ts';
import { folderOf } from './packages.ts';
import { readPdfPages } from './pdf-pages.ts';

/** Dots an inch. At 300 a page took a quarter longer and a third more memory, and gave the same words. */
const resolution = 200;

/**
 * The words of a file of pictures by optical recognition: of one picture; or of a PDF page by page, leaving out its pages of text.
 */
export async function recognise(bytes: Uint8Array, mime: string, limits: Limits, isLate: () => boolean): Promise<Reading> {
  const isPdf = mime === 'application/pdf';
  // pdf.js takes the bytes for itself.
  const known = isPdf ? await readPdfPages(bytes.slice(), mime, { ...limits, pages: textLimits.pages }, isLate) : undefined;
  const picturePages = known?.unread?.scans;
  const pictures = isPdf
    ? await pagesOf(bytes, limits.pages, picturePages)
    : { count: 1, all: [{ page: 1, draw: () => upright(bytes) }] };
  const recogniser = await openRecogniser();
  const pages = [...(known?.pages ?? [])];
  const wordless = new Set(picturePages);
  let reason: Reason | undefined = pictures.count > limits.pages ? 'too-many-pages' : undefined;
  let broken = 0;
  for (const { page, draw } of pictures.all) {
    if (isLate()) {
      reason = 'too-slow';
      break;
    }
    try {
      const words = tidy(await recogniser.words(await draw()));
      const isSaying = /[\p{L}\p{N}]/u.test(words);
      // A stamp may be all that is there.
      pages[page - 1] = isSaying ? words : (pages[page - 1] ?? '');
      if (isSaying) wordless.delete(page);
    } catch {
      pages[page - 1] ??= '';
      reason ??= 'damaged';
      broken++;
    }
  }
  if (broken === pictures.all.length) throw new Unreadable(reason ?? 'damaged');
  const hasWords = pages.some((page) => /\p{L}{2}/u.test(page));
  return {
    hasTextLayer: false,
    ...known,
    state: hasWords ? 'read' : 'no-text',
    ...(reason && { reason }),
    isMachineRead: picturePages === undefined,
    ...(wordless.size > 0 && { unread: { ...known?.unread, wordless: [...wordless] } }),
    pages: hasWords ? pages : [],
  };
}

/** Tesseract's own model of Vietnamese, from the package; nothing is fetched and nothing is written. */
export async function openRecogniser(): Promise<{ words(png: Buffer): Promise<string> }> {
  const langPath = `${folderOf('@tesseract.js-data/vie')}4.0.0_best_int`;
  const worker = await createWorker('vie', OEM.LSTM_ONLY, { langPath, cacheMethod: 'none' });
  return { words: async (png) => (await worker.recognize(png)).data.text };
}

/** @param only These, from 1. */
async function pagesOf(bytes: Uint8Array, maxPages: number, only?: readonly number[]) {
  const document = await openPdf(bytes);
  const wanted = only ?? Array.from({ length: document.numPages }, (_, index) => index + 1);
  const all = wanted.slice(0, maxPages).map((number) => ({
    page: number,
    draw: async () => {
      const page = await document.getPage(number);
      const canvas = await drawPage(document, page, resolution);
      page.cleanup();
      return canvas.toBuffer('image/png');
    },
  }));
  return { count: wanted.length, all };
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
