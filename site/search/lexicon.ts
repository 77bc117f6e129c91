import { syllablesOf } from './syllables.ts';

/** The words of a segment by their syllable without marks, in their most frequent spelling, with counts: used to correct misspelt words. */
export type Lexicon = Map<string, { text: string; texts: number }>;

export function packLexicon(words: readonly { text: string; texts: number }[]): Uint8Array {
  const lines = words.map(({ text, texts }) => `${text} ${texts.toString(36)}`);
  return new TextEncoder().encode(lines.sort().join('\n'));
}

export function readLexicon(bytes: Uint8Array, into: Lexicon): void {
  for (const line of new TextDecoder().decode(bytes).split('\n')) {
    const [text = '', texts = '0'] = line.split(' ');
    const [syllable] = syllablesOf(text);
    if (!syllable) continue;
    const read = { text, texts: Number.parseInt(texts, 36) };
    const known = into.get(syllable.folded);
    if (!known || known.texts < read.texts) into.set(syllable.folded, read);
  }
}
