import { strFromU8 } from 'fflate';
import { unzip } from '../zip.ts';
import { columnNumber } from '../column-number.ts';

/** The merged cells of a workbook, which `read-excel-file` leaves empty except for the first (its `parseSheet` says so). */

/** Rows and columns from 0, the last ones included. */
export interface Range {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** By the name of the sheet. */
export function mergedCells(workbook: Uint8Array): Map<string, Range[]> {
  const parts = unzip(workbook, ({ name }) => /^xl\/(workbook|_rels\/workbook|worksheets\/[^/]+)\.xml/.test(name));
  const textOf = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  const targets = new Map(
    tags(textOf('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ Id = '', Target = '' }) => [Id, Target]),
  );
  return new Map(
    tags(textOf('xl/workbook.xml'), 'sheet').map((sheet) => {
      const target = targets.get(sheet['r:id'] ?? '') ?? '';
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      return [decoded(sheet.name ?? ''), tags(textOf(path), 'mergeCell').flatMap(({ ref = '' }) => rangeOf(ref) ?? [])];
    }),
  );
}

/** The attributes of each tag of this name; Office writes them in double quotes. */
function tags(xml: string, name: string): Record<string, string>[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^>]*)>`, 'g'))].map(([, attributes = '']) =>
    Object.fromEntries([...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])),
  );
}

function rangeOf(ref: string): Range | undefined {
  const [, left, top, right, bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref) ?? [];
  if (!left || !top || !right || !bottom) return undefined;
  return { top: Number(top) - 1, left: columnNumber(left) - 1, bottom: Number(bottom) - 1, right: columnNumber(right) - 1 };
}

function decoded(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
