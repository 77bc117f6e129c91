import { zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import type { Run } from '../legacy/decode.ts';
import { partsOf } from './package.ts';

const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/;

/**
 * The cells of a spreadsheet, sheet by sheet: its name, then a line for each row that has something, with tabs between cells.
 *
 * @throws {Unreadable}
 */
export async function readXlsx(bytes: Uint8Array, maxBytes: number): Promise<Run[][]> {
  const parts = partsOf(bytes, wanted, maxBytes);
  const sheets = await readXlsxFile(Buffer.from(zipSync(parts, { level: 0 })), { trim: false });
  return sheets.map(({ sheet, data }) => {
    const rows = data.map((row) => row.map(shown).join('\t').trimEnd()).filter((row) => row.trim() !== '');
    return [{ text: [sheet, ...rows].join('\n') }];
  });
}

/** As Vietnam writes it: 31/12/2026; 1234,5. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10).split('-').toReversed().join('/');
  if (typeof value === 'number') return String(value).replace('.', ',');
  return String(value);
}
