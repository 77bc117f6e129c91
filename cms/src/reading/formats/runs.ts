import type { Unread } from '../../contracts/reading.ts';
import type { Run } from '../legacy/decode.ts';

/** What an office file says: a spreadsheet sheet by sheet, a text as one page. */
export interface OfficeText {
  pages: Run[][];
  unread: Unread;
}

/** A cell and a note end with a paragraph, whose line would part them from what comes next: they have an end of their own. */
export function endLastLine(runs: readonly Run[], end: string): void {
  const last = runs.at(-1);
  if (last?.text === '\n') last.text = end;
}
