import type { Reading } from '../../contracts/reading.ts';
import { Unreadable, type Reason } from '../formats/unreadable.ts';
import { decode, type Run } from '../legacy/decode.ts';
import type { Limits } from '../limits.ts';
import { tidy } from '../tidy.ts';

const office = 'application/vnd.openxmlformats-officedocument';

type Read = (bytes: Uint8Array, mime: string, limits: Limits, isLate: () => boolean) => Promise<Reading>;

/**
 * Reads what there is in a file of a kind that the library takes. With the code of that kind alone, because each file has a process of
 * its own, and half of the work for most files is to load what reads them.
 *
 * @throws {Error} Where that code cannot be loaded: no fault of the file's.
 */
export async function readerOf(mime: string): Promise<Read> {
  switch (mime) {
    case 'application/pdf': {
      const { readPdf, wordCount, fewestWords } = await import('../formats/pdf.ts');
      return (bytes, _, limits, isLate) => ofPdf({ readPdf, wordCount, fewestWords }, bytes, limits, isLate);
    }
    case `${office}.wordprocessingml.document`: {
      const { readDocx } = await import('../formats/docx.ts');
      return async (bytes, _, limits) => ofPages([await readDocx(bytes, limits.unzippedBytes)], limits);
    }
    case `${office}.spreadsheetml.sheet`: {
      const { readXlsx } = await import('../formats/xlsx.ts');
      return async (bytes, _, limits) => ofPages(readXlsx(bytes, limits.unzippedBytes), limits);
    }
    case 'application/vnd.oasis.opendocument.text': {
      const { readOdt } = await import('../formats/odt.ts');
      return async (bytes, _, limits) => ofPages([readOdt(bytes, limits.unzippedBytes)], limits);
    }
    case 'application/msword':
      return async (bytes) => {
        throw new Unreadable(isWord97(bytes) ? 'legacy-word' : 'damaged');
      };
    default:
      return async () => {
        if (mime.startsWith('image/')) return { ...nothing, reason: 'picture' };
        throw new Unreadable('damaged');
      };
  }
}

const nothing = { state: 'no-text', hasTextLayer: false, isMachineRead: false, pages: [] } as const satisfies Reading;

async function ofPdf(
  { readPdf, wordCount, fewestWords }: Pick<typeof import('../formats/pdf.ts'), 'readPdf' | 'wordCount' | 'fewestWords'>,
  bytes: Uint8Array,
  limits: Limits,
  isLate: () => boolean,
): Promise<Reading> {
  const { pages, pageCount, reason, nameOf, hasPicture } = await readPdf(bytes, limits.pages, isLate);
  const reading = { ...ofPages(pages, limits, reason, nameOf), pageCount };
  if (reading.state === 'no-text') return reading;

  const words = reading.pages.map((page) => wordCount(page));
  const full = words.filter((count) => count >= fewestWords).length;
  // A poster may have only these; but so few words on a page that is one picture are a stamp, a number, or what the scanner's program adds.
  const first = words.findIndex((count) => count > 0);
  if (full === 0 && (await hasPicture(first))) return { ...nothing, pageCount, ...(reason && { reason }) };
  const written = words.filter((count) => count > 0).length;
  return { ...reading, hasTextLayer: full === 0 ? written > 0 : full >= words.length / 2 };
}

function ofPages(runs: readonly Run[][], limits: Limits, reason?: Reason, nameOf?: (font: string) => string): Reading {
  const { pages, convertedFrom, isRubbish } = decode(runs, nameOf);
  if (isRubbish) throw new Unreadable('unknown-encoding');
  const tidied = pages.map(tidy);
  if (!tidied.some((page) => /[\p{L}\p{N}]/u.test(page))) return { ...nothing, ...(reason && { reason }) };
  const kept = upTo(limits.characters, tidied);
  const why = kept === tidied ? reason : 'too-large';
  return {
    state: 'read',
    ...(why && { reason: why }),
    hasTextLayer: true,
    ...(convertedFrom && { convertedFrom }),
    isMachineRead: false,
    pages: kept,
  };
}

/** The pages themselves where all of them fit. */
function upTo(characters: number, pages: string[]): string[] {
  let left = characters;
  const last = pages.findIndex((page) => (left -= page.length) < 0);
  if (last === -1) return pages;
  const page = pages[last] ?? '';
  return [...pages.slice(0, last), page.slice(0, page.length + left).toWellFormed()];
}

function isWord97(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer);
  return file.toString('hex', 0, 8) === 'd0cf11e0a1b11ae1' && file.includes(Buffer.from('WordDocument', 'utf16le'));
}
