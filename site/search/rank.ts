import type { Occurrence } from './segment.ts';

/**
 * BM25 as Pagefind weighs it, but over all documents that can be found: a segment knows only its own, and would give a word that is
 * rare in it, or a document that is long beside the others in it, another score than one index of everything.
 */

/** For each word, the documents that have it. */
export type Found = ReadonlyMap<string, Occurrence>;

export interface Corpus {
  documents: number;
  words: number;
}

/** Pagefind's own defaults. */
const saturation = 1.4;
const lengthMatters = 0.75;
const marksMatter = 0.8;
/** What a question that a field answers whole is worth beside the text. */
const fieldWeights: Record<string, number> = { title: 5, number: 5 };

interface Score {
  id: string;
  words: number;
  score: number;
  /** For each field, how rare the words are that it has. */
  fields: Map<string, number>;
}

/** The documents with every word; without any, those with some of them, more words first. Equals stand by id. */
export function rank(words: readonly Found[], corpus: Corpus): { ids: string[]; isPartial: boolean } {
  const meanLength = corpus.words / corpus.documents;
  const scores = new Map<string, Score>();
  let askedRarity = 0;
  for (const found of words) {
    const rarity = Math.log(1 + (corpus.documents - found.size + 0.5) / (found.size + 0.5));
    askedRarity += rarity;
    for (const [id, occurrence] of found) {
      const score = scores.get(id) ?? { id, words: 0, score: 0, fields: new Map<string, number>() };
      score.words += 1;
      score.score += rarity * frequency(occurrence, meanLength);
      for (const field of occurrence.fields) score.fields.set(field, (score.fields.get(field) ?? 0) + rarity);
      scores.set(id, score);
    }
  }
  for (const score of scores.values()) {
    for (const [field, rarity] of score.fields) score.score += (fieldWeights[field] ?? 0) * rarity * (rarity / askedRarity) ** 2;
  }
  const all = [...scores.values()];
  const whole = all.filter((score) => score.words === words.length);
  const ranked = whole.length > 0 ? whole : all;
  ranked.sort((a, b) => b.words - a.words || b.score - a.score || (a.id < b.id ? -1 : 1));
  return { ids: ranked.map(({ id }) => id), isPartial: whole.length === 0 && ranked.length > 0 };
}

function frequency({ weight, exactWeight, length }: Occurrence, meanLength: number): number {
  const norm = saturation * (1 - lengthMatters + (lengthMatters * length) / meanLength);
  return (((saturation + 1) * weight) / (norm + weight)) * (1 + (marksMatter * exactWeight) / weight);
}
