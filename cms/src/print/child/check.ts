import { pixelsOf, widestRead } from '../../rules/print-sizes.ts';
import { drawPage, type Area } from '../../reading/formats/draw-page.ts';
import { openPdf } from '../../reading/formats/pdf.ts';
import { sizeWithQuiet } from './symbol.ts';
import { decode } from './decode.ts';
import { pictureOf, roughly, type Picture } from './picture.ts';
import type { Print } from './request.ts';

/**
 * Reads a finished file as a phone will: what is drawn is the file itself, at the resolution of a poor printer. Each gives those prints
 * whose code was not read.
 */

const resolution = 150;
/** How many pages are drawn whole, and read a second time with noise. */
const roughOnes = 5;

/** A page of the file. */
export interface CheckedPage {
  prints: readonly Print[];
  /** Where its symbols are: to draw all of two hundred posters would take a minute. */
  area?: Area;
}

export async function checkPdf(
  bytes: Uint8Array,
  pages: readonly CheckedPage[],
  tell: (checked: number) => void,
): Promise<Print[]> {
  const document = await openPdf(bytes.slice());
  return checkEach(pages, tell, async (index, isWhole) => {
    const page = await document.getPage(index + 1);
    const canvas = await drawPage(document, page, resolution, isWhole ? undefined : pages[index]?.area);
    const { width, height } = canvas;
    const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
    page.cleanup();
    return { data, width, height };
  });
}

/** @param widthMm Of each symbol, without its quiet zone. */
export async function checkPictures(
  files: readonly { bytes: Uint8Array; print: Print }[],
  widthMm: number,
  tell: (checked: number) => void,
): Promise<Print[]> {
  const pages = files.map(({ print }) => ({ prints: [print] }));
  return checkEach(pages, tell, async (index) => {
    const file = files[index];
    if (!file) throw new Error(`There is no file ${index}.`);
    const { symbol } = file.print;
    const pixels = pixelsOf(Math.min(widthMm, widestRead), resolution);
    return pictureOf(file.bytes, Math.round((pixels / symbol.size) * sizeWithQuiet(symbol)));
  });
}

async function checkEach(
  pages: readonly CheckedPage[],
  tell: (checked: number) => void,
  draw: (index: number, isWhole: boolean) => Promise<Picture>,
): Promise<Print[]> {
  const step = Math.max(1, Math.ceil(pages.length / roughOnes));
  const unread: Print[] = [];
  let checked = 0;
  for (const [index, { prints }] of pages.entries()) {
    const isRough = index % step === 0;
    const picture = await draw(index, isRough);
    const missing = new Set(await unreadIn(picture, prints));
    if (isRough) for (const print of await unreadIn(await roughly(picture), prints)) missing.add(print);
    unread.push(...missing);
    checked += prints.length;
    tell(checked);
  }
  return unread;
}

/** Any other code on the page makes all of them unread: a phone may take either. */
async function unreadIn(picture: Picture, prints: readonly Print[]): Promise<Print[]> {
  const texts = await decode(picture);
  const wanted = prints.map(({ symbol }) => symbol.holds);
  if (texts.some((text) => !wanted.includes(text))) return [...prints];
  // A sheet may hold one code several times.
  return prints.filter(({ symbol: { holds } }) => count(texts, holds) < count(wanted, holds));
}

function count(texts: readonly string[], text: string): number {
  return texts.filter((one) => one === text).length;
}
