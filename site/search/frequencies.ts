import type { Found, Occurrence } from './segment.ts';
import { isWithin } from './syllables.ts';

/** What a syllable is worth with the same marks as typed, with more, with different ones. */
const likenesses = { same: 1, more: 0.8, other: 0.2 };

/** How much of each text each column's token makes up, text by text in one array, because thousands of texts are scored. */
export interface Frequencies {
  values: Float64Array;
  columns: number;
  /** By text, where its values begin. */
  starts: ReadonlyMap<string, number>;
}

export function frequenciesOf({ all }: Columns, found: ReadonlyMap<string, Found>): Frequencies {
  const starts = new Map<string, number>();
  for (const { token } of all) {
    for (const text of found.get(token)?.keys() ?? []) if (!starts.has(text)) starts.set(text, starts.size * all.length);
  }
  const values = new Float64Array(starts.size * all.length);
  all.forEach(({ token, marks }, column) => {
    for (const [text, occurrence] of found.get(token) ?? []) {
      values[(starts.get(text) ?? 0) + column] = marks === undefined ? occurrence.frequency : frequencyAsTyped(occurrence, marks);
    }
  });
  return { values, columns: all.length, starts };
}

/** Adds the page's values to those of its file; returns whether the file has something that the page has not. */
export function addPage({ values, columns }: Frequencies, page: number, file: number): boolean {
  let adds = false;
  for (let column = 0; column < columns; column += 1) {
    const ofPage = values[page + column] ?? 0;
    const ofFile = values[file + column] ?? 0;
    adds ||= ofPage === 0 && ofFile > 0;
    values[file + column] = ofPage + ofFile;
  }
  return adds;
}

/** The tokens that each text is scored by. */
export class Columns {
  readonly all: { token: string; marks?: number }[] = [];
  readonly #ofTokens = new Map<string, number>();

  /** The column of a token, however its marks are written. */
  of(token: string): number {
    const column = this.#ofTokens.get(token) ?? this.all.push({ token }) - 1;
    this.#ofTokens.set(token, column);
    return column;
  }

  /** The column of a syllable that was typed with these marks. */
  asTyped(token: string, marks: number): number {
    return this.all.push({ token, marks }) - 1;
  }
}

function frequencyAsTyped({ forms }: Occurrence, marks: number): number {
  let frequency = 0;
  for (const form of forms) frequency += form.frequency * likeness(marks, form.marks);
  return frequency;
}

/** `đât` may be `đất` with marks left out; `cấp` is a different word. */
function likeness(typed: number, written: number): number {
  if (typed === written) return likenesses.same;
  return isWithin(typed, written) ? likenesses.more : likenesses.other;
}
