import type { Reading } from '../../contracts/reading.ts';
import { Unreadable, type Reason } from '../formats/unreadable.ts';
import { decode, type Run } from '../legacy/decode.ts';
import type { Limits } from '../limits.ts';
import { tidy } from '../tidy.ts';

export const nothing = { state: 'no-text', hasTextLayer: false, isMachineRead: false, pages: [] } as const satisfies Reading;

/** What was read of a file, page by page, as it is kept. */
export function ofPages(runs: readonly Run[][], limits: Limits, reason?: Reason, nameOf?: (font: string) => string): Reading {
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
