import { editorWords } from '../../../words/desk-editor.ts';

const { left, turned } = editorWords;

/** What a paste did not bring along, or brought as something else: how many of each. */
export type LeftOut = Record<keyof typeof left | keyof typeof turned, number>;

export function nothingLeftOut(): LeftOut {
  return { pictures: 0, remarks: 0, deletions: 0, contents: 0, headings: 0, mergedCells: 0 };
}

/** For the editor who pasted, or gave a file; empty when nothing was left out. */
export function toldOf(leftOut: LeftOut, sayDropped: (what: string) => string = editorWords.dropped): string {
  const named = (words: Partial<Record<keyof LeftOut, (count: number) => string>>) =>
    Object.entries(words)
      .filter(([kind]) => leftOut[kind as keyof LeftOut] > 0)
      .map(([kind, say]) => say(leftOut[kind as keyof LeftOut]))
      .join(', ');
  const [dropped, changed] = [named(left), named(turned)];
  return [dropped && sayDropped(dropped), changed && editorWords.changed(changed)].filter(Boolean).join(' ');
}
