import type { Asked, AskedExpansion, AskedWord } from './asked.ts';
import { documentOf } from './fragment.ts';
import type { Found, Occurrence } from './segment.ts';

/**
 * BM25 over syllables and pairs of them. Each text's length was held against it when it was indexed, and how rare a token is is counted over all that
 * can be found: so a document has one score, whichever segment it stands in.
 */

/** BM25's: how soon more of the same counts no more. */
const saturation = 1.2;
/** What a pair is worth beside the two words that make it. */
const pairsMatter = 0.8;
/** What the very marks that were typed add. */
const marksMatter = 0.3;
/** What an everyday word's statute term is worth beside the word. */
const synonymsMatter = 0.65;
/** A document's own number before anything that speaks of it. */
const numberMatters = 1_000;
/** Out of force: below what is in force. */
const lapsedMatters = 0.6;

export interface Ranked {
  /** `<segment>/<fragment>` of the document. */
  id: string;
  score: number;
  /** Of the text of it that has the words; of its page where that has them as well. */
  text: string;
  /** Whether it has all that was asked for. */
  isWhole: boolean;
}

interface Ranking {
  asked: Asked;
  /** By token, by `<segment>/<fragment>`. */
  found: ReadonlyMap<string, Found>;
  texts: number;
  isLapsed: (document: string) => boolean;
}

export function rank({ asked, found, texts, isLapsed }: Ranking): Ranked[] {
  const rarity = (token: string) => rarityOf(found.get(token)?.size ?? 0, texts);
  const documents = new Map<string, Map<string, Map<string, Occurrence>>>();
  for (const [token, inTexts] of found) {
    for (const [text, occurrence] of inTexts) {
      const document = documentOf(text);
      const ofDocument = documents.get(document) ?? new Map<string, Map<string, Occurrence>>();
      const ofText = ofDocument.get(text) ?? new Map<string, Occurrence>();
      documents.set(document, ofDocument.set(text, ofText.set(token, occurrence)));
    }
  }

  const ranked: Ranked[] = [];
  for (const [id, ofDocument] of documents) {
    const page = ofDocument.get(id) ?? none;
    let best: Ranked | undefined;
    for (const [text, own] of ofDocument) {
      const score = scoreOf(asked, (token) => together(page.get(token), text === id ? undefined : own.get(token)), rarity);
      if (!best || score.score > best.score) best = { id, text, ...score };
    }
    if (best) ranked.push(isLapsed(id) ? { ...best, score: best.score * lapsedMatters } : best);
  }
  return ranked.sort((a, b) => b.score - a.score || (nameOf(a) < nameOf(b) ? -1 : 1));
}

/** Without the segment: equals stand alike wherever they are. */
function nameOf({ id }: Ranked): string {
  return id.slice(id.indexOf('/') + 1);
}

const none: ReadonlyMap<string, Occurrence> = new Map();

function together(page: Occurrence | undefined, file: Occurrence | undefined): Occurrence | undefined {
  if (!page || !file) return page ?? file;
  const byMarks = new Map(page.byMarks);
  for (const [marks, share] of file.byMarks) byMarks.set(marks, (byMarks.get(marks) ?? 0) + share);
  return { share: page.share + file.share, byMarks };
}

type Look = (token: string) => Occurrence | undefined;

function scoreOf(asked: Asked, look: Look, rarity: (token: string) => number): { score: number; isWhole: boolean } {
  const wordScores = asked.words.map((word) => (word.isTelling ? rarity(word.token) * frequencyOfWord(word, look) : 0));
  const pairScores = asked.words.map(() => 0);
  for (const { at, token } of asked.pairs) pairScores[at] = pairsMatter * rarity(token) * frequency(look(token)?.share ?? 0);

  let score = sum(wordScores) + sum(pairScores);
  const isReached = asked.words.map((word, at) => !word.isTelling || (wordScores[at] ?? 0) > 0);
  for (const expansion of asked.expansions) {
    const has = degreeOf(expansion, look, rarity);
    if (has === 0) continue;
    const { from, to, isSame } = expansion;
    const own = sum(wordScores.slice(from, to)) + sum(pairScores.slice(from, to - 1));
    const most = sum(asked.words.slice(from, to).map(({ token }) => rarity(token))) * (1 + (to - from > 1 ? pairsMatter : 0));
    const worth = (isSame ? 1 : synonymsMatter) * has * most;
    score += isSame ? Math.max(0, worth - own) : worth;
    if (has > 0.5) isReached.fill(true, from, to);
  }
  const [ordinal, ...parts] = asked.number;
  const number = ordinal === undefined ? undefined : look(ordinal);
  if (number) {
    const matched = parts.filter((token) => look(token)).length;
    if (matched * 2 >= parts.length) score += numberMatters * (1 + matched + number.share);
    return { score, isWhole: matched === parts.length || isReached.every(Boolean) };
  }
  return { score, isWhole: isReached.every(Boolean) };
}

/** From 0 to 2.2, as that of a word. */
function degreeOf({ tokens }: AskedExpansion, look: Look, rarity: (token: string) => number): number {
  const all = sum(tokens.map(rarity));
  return sum(tokens.map((token) => rarity(token) * frequency(look(token)?.share ?? 0))) / all;
}

function frequencyOfWord({ token, marks }: AskedWord, look: Look): number {
  const occurrence = look(token);
  if (!occurrence) return 0;
  const exact = marks === 0 ? 0 : (occurrence.byMarks.get(marks) ?? 0) / occurrence.share;
  return frequency(occurrence.share) * (1 + marksMatter * exact);
}

function frequency(share: number): number {
  return ((saturation + 1) * share) / (saturation + share);
}

function rarityOf(found: number, texts: number): number {
  return Math.log(1 + Math.max(0, texts - found + 0.5) / (found + 0.5));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
