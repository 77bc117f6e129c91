import type { Reading } from '../../contracts/reading.ts';
import { fewestWords, readPdf, wordCount } from '../formats/pdf.ts';
import type { Limits } from '../limits.ts';
import { nothing, ofPages } from './pages.ts';

/** The text of a PDF, and which of its pages are pictures. */
export async function readPdfPages(bytes: Uint8Array, _mime: string, limits: Limits, isLate: () => boolean): Promise<Reading> {
  const { pages, pageCount, reason, nameOf, hasPicture } = await readPdf(bytes, limits.pages, isLate);
  const reading = { ...ofPages(pages, limits, reason, nameOf), pageCount };
  if (reading.state === 'no-text') return reading;

  const words = ownWords(reading.pages);
  const full = words.filter((count) => count >= fewestWords).length;
  // A poster may have only these; but so few words on a page that is one picture are a stamp, a number, or what the scanner's program adds.
  const first = reading.pages.findIndex((page) => page !== '');
  if (full === 0 && (await hasPicture(first))) return { ...nothing, pageCount, ...(reason && { reason }) };
  const picturePages: number[] = [];
  for (const [index, count] of words.entries()) {
    // What there is no time to look at may be one.
    if (count < fewestWords && (isLate() || (await hasPicture(index)))) picturePages.push(index + 1);
  }
  const hasTextLayer = full === 0 || full >= words.length / 2;
  return { ...reading, hasTextLayer, ...(picturePages.length > 0 && { unread: { scans: picturePages } }) };
}

/** A line that a program puts on every page has fewer words than this. */
const mostOnLabel = 30;

/** How many words each page has. Pages with few words that are the same on several, but for a number, have none of their own. */
function ownWords(pages: readonly string[]): number[] {
  const named = pages.map((page) => page.replace(/\d+/g, '#'));
  const seen = new Map<string, number>();
  for (const name of named) seen.set(name, (seen.get(name) ?? 0) + 1);
  return named.map((name) => {
    const count = wordCount(name);
    return count < mostOnLabel && (seen.get(name) ?? 0) > 1 ? 0 : count;
  });
}
