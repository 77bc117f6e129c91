import type { Asked, AskedExpansion, AskedWord } from './asked.ts';
import { documentOf } from './fragment.ts';
import type { Found, Occurrence } from './segment.ts';
import { isWithin } from './syllables.ts';
import { pairToken } from './tokens.ts';

/**
 * BM25 over syllables and pairs of them. Each text's length was held against it when it was indexed, and how rare a token is is counted over all that
 * can be found: so a document has one score, whichever segment it stands in.
 */

/** BM25's: how soon more of the same counts no more. */
const saturation = 1.4;
/** What a pair is worth beside the two words that make it. */
const pairsMatter = 0.8;
/** What a syllable is worth with the marks that were typed, with more, with others. */
const likenesses = { same: 1, more: 0.8, other: 0.2 };
/** What the syllables of an everyday expression are worth, when no text has it. */
const saidMatters = 0.3;
/** What an everyday word's statute term is worth beside the word. */
const synonymsMatter = 0.6;
/** What the words are worth that an abbreviation stands for, or it for them. */
const abbreviationsMatter = 0.85;
/** How much it matters that of the words asked for some are nowhere in a document, by their rarity: half of them gone, four tenths of the score. */
const coverageMatters = 0.7;
/** An expansion that is as good as half of one word in a text stands for the words that were typed. */
const reachedAt = 0.5;
/** A document's own number before anything that speaks of it. */
const numberMatters = 1_000;
/** Out of force: below what is in force. */
const lapsedMatters = 0.35;

export interface Ranked {
  /** `<segment>/<fragment>` of the document. */
  id: string;
  score: number;
  /** What of the score is for the words alone, and not for the number that it bears. */
  ofWords: number;
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
  const has = (token: string) => (found.get(token)?.size ?? 0) > 0;
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
      const score = scoreOf(asked, (token) => together(page.get(token), text === id ? undefined : own.get(token)), rarity, has);
      if (!best || score.score > best.score) best = { id, text, ...score };
    }
    if (!best) continue;
    // Who is led into a file finds there what the page has not.
    const addsWords = [...(ofDocument.get(best.text)?.keys() ?? [])].some((token) => !page.has(token));
    const weight = isLapsed(id) ? lapsedMatters : 1;
    const { score, ofWords } = best;
    ranked.push({ ...best, score: score * weight, ofWords: ofWords * weight, text: addsWords ? best.text : id });
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

function scoreOf(
  asked: Asked,
  look: Look,
  rarity: (token: string) => number,
  has: (token: string) => boolean,
): Pick<Ranked, 'score' | 'ofWords' | 'isWhole'> {
  const wordScores = asked.words.map((word) => (word.isTelling ? rarity(word.token) * frequencyOfWord(word, look) : 0));
  const pairScores = asked.words.map(() => 0);
  for (const { at, token } of asked.pairs) pairScores[at] = pairsMatter * rarity(token) * frequency(look(token)?.share ?? 0);

  for (const { at } of asked.expansions.filter((expansion) => isOnlySaid(expansion, asked, has))) {
    for (const place of at) wordScores[place] = (wordScores[place] ?? 0) * saidMatters;
  }
  let ofWords = sum(wordScores) + sum(pairScores);
  /** From 0 to 1, how far the document has each word, or says it otherwise. */
  const reached: number[] = asked.words.map((_, at) => ((wordScores[at] ?? 0) > 0 ? 1 : 0));
  /** Of what is only nearly said that is a guess. */
  const areMet = reached.map((each) => each === 1);
  for (const expansion of asked.expansions) {
    const degree = degreeOf(expansion, look, rarity);
    if (degree === 0) continue;
    const { at, isSame, nearness } = expansion;
    const own = sum(at.map((place) => (wordScores[place] ?? 0) + (at.includes(place + 1) ? (pairScores[place] ?? 0) : 0)));
    // A common word that was not asked for counts as the rarest there is: in an expression that is said it says as much as the others.
    const most = sum(at.map((place) => rarity(asked.words[place]?.token ?? ''))) * (1 + (at.length > 1 ? pairsMatter : 0));
    const worth = (isSame ? abbreviationsMatter : synonymsMatter) * nearness * degree * most;
    ofWords += isSame ? Math.max(0, worth - own) : worth;
    for (const place of at) {
      reached[place] = Math.max(reached[place] ?? 0, Math.min(1, (nearness * degree) / reachedAt));
      if (nearness === 1 && degree >= reachedAt) areMet[place] = true;
    }
  }
  const rarities = asked.words.map(({ isTelling, token }) => (isTelling ? rarity(token) : 0));
  const all = sum(rarities);
  if (all > 0) ofWords *= (sum(rarities.map((each, at) => each * (reached[at] ?? 0))) / all) ** coverageMatters;
  const isWhole = asked.words.every(({ isNeeded }, at) => !isNeeded || areMet[at] === true);
  const [ordinal, ...parts] = asked.number;
  const number = ordinal === undefined ? undefined : look(ordinal);
  if (number) {
    const matched = parts.filter((token) => look(token)).length;
    const isMeant = matched * 2 >= parts.length && (matched > 0 || asked.isNumberAlone);
    const ofNumber = isMeant ? numberMatters * (1 + matched + number.share) : rarity(ordinal ?? '');
    return { score: ofWords + ofNumber, ofWords, isWhole: (isMeant && matched === parts.length) || isWhole };
  }
  return { score: ofWords, ofWords, isWhole };
}

/** An everyday expression that no text has: its syllables are parts of other words there. */
function isOnlySaid({ at, isSame, nearness }: AskedExpansion, { words }: Asked, has: (token: string) => boolean): boolean {
  const folded = (place: number) => words[place]?.folded ?? '';
  const sideBySide = at.filter((place) => at.includes(place + 1));
  return !isSame && nearness === 1 && !sideBySide.every((place) => has(pairToken(folded(place), folded(place + 1))));
}

/** From 0 to 2.4, as that of a word. */
function degreeOf({ tokens }: AskedExpansion, look: Look, rarity: (token: string) => number): number {
  const all = sum(tokens.map(rarity));
  return sum(tokens.map((token) => rarity(token) * frequency(look(token)?.share ?? 0))) / all;
}

function frequencyOfWord({ token, marks }: AskedWord, look: Look): number {
  const occurrence = look(token);
  if (!occurrence) return 0;
  let share = 0;
  for (const [written, part] of occurrence.byMarks) share += part * likeness(marks, written);
  return frequency(share);
}

/** `đât` may be `đất`, whose marks are some that were left out; `cấp` is another word. */
function likeness(typed: number, written: number): number {
  if (typed === written) return likenesses.same;
  return isWithin(typed, written) ? likenesses.more : likenesses.other;
}

function frequency(share: number): number {
  return ((saturation + 1) * share) / (saturation + share);
}

/** Of a token that so many of all texts have. */
export function rarityOf(found: number, texts: number): number {
  return Math.log(1 + Math.max(0, texts - found + 0.5) / (found + 0.5));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
