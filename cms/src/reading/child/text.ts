import type { Reading } from '../../contracts/reading.ts';
import type { OfficeText } from '../formats/runs.ts';
import { Unreadable } from '../formats/unreadable.ts';
import type { Limits } from '../limits.ts';
import { nothing, ofPages } from './pages.ts';

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
    case 'application/pdf':
      return (await import('./pdf-pages.ts')).readPdfPages;
    case `${office}.wordprocessingml.document`: {
      const { readDocx } = await import('../formats/docx.ts');
      return async (bytes, _, limits) => ofOffice(await readDocx(bytes, limits.unzippedBytes), limits);
    }
    case `${office}.spreadsheetml.sheet`: {
      const { readXlsx } = await import('../formats/xlsx.ts');
      return async (bytes, _, limits) => ofOffice(readXlsx(bytes, limits.unzippedBytes), limits);
    }
    case 'application/vnd.oasis.opendocument.text': {
      const { readOdt } = await import('../formats/odt.ts');
      return async (bytes, _, limits) => ofOffice(readOdt(bytes, limits.unzippedBytes), limits);
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

function ofOffice({ pages, unread }: OfficeText, limits: Limits): Reading {
  return { ...ofPages(pages, limits), ...(Object.keys(unread).length > 0 && { unread }) };
}

function isWord97(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer);
  return file.toString('hex', 0, 8) === 'd0cf11e0a1b11ae1' && file.includes(Buffer.from('WordDocument', 'utf16le'));
}
