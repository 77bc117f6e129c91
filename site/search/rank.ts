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

export interface Ranked {
  id: string;
  places: number[];
}

/** Pagefind's own defaults. */
const saturation = 1.4;
const lengthMatters = 0.75;
const marksMatter = 0.8;
/** What a question that a field answers whole is worth beside the text. */
const fieldWeights: Record<string, number> = { title: 5, number: 5 };

/** The documents with every word; without any, those with some of them, more words first. Equals stand by id. */
export function rank(words: readonly Found[], corpus: Corpus): { ranked: Ranked[]; isPartial: boolean } {
  const rarity = words.map(({ size }) => Math.log(1 + (corpus.documents - size + 0.5) / (size + 0.5)));
  const askedRarity = sum(rarity);
  const meanLength = corpus.words / corpus.documents;

  const documents = [...new Set(words.flatMap((found) => [...found.keys()]))].map((id) => {
    const occurrences = words.map((found) => found.get(id));
    const inText = occurrences.map((each, word) => (each ? (rarity[word] ?? 0) * frequency(each, meanLength) : 0));
    const inFields = Object.entries(fieldWeights).map(([field, weight]) => {
      const rarityThere = sum(occurrences.map((each, word) => (each?.fields.includes(field) ? (rarity[word] ?? 0) : 0)));
      return weight * rarityThere * (rarityThere / askedRarity) ** 2;
    });
    return {
      id,
      words: occurrences.filter(Boolean).length,
      score: sum(inText) + sum(inFields),
      places: occurrences.flatMap((each) => each?.places ?? []).sort((a, b) => a - b),
    };
  });
  const whole = documents.filter(({ words: count }) => count === words.length);
  const ranked = (whole.length > 0 ? whole : documents).sort(
    (a, b) => b.words - a.words || b.score - a.score || (a.id < b.id ? -1 : 1),
  );
  return { ranked, isPartial: whole.length === 0 && ranked.length > 0 };
}

function frequency({ weight, exactWeight, length }: Occurrence, meanLength: number): number {
  const norm = saturation * (1 - lengthMatters + (lengthMatters * length) / meanLength);
  return (((saturation + 1) * weight) / (norm + weight)) * (1 + (marksMatter * exactWeight) / weight);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
