import type { Asked } from './asked.ts';
import { isWithin, syllablesOf, type Syllable } from './syllables.ts';
import { isBegun, pairToken, syllableToken } from './tokens.ts';

/** What a pair is worth here compared with a word, and a term with the words that it stands for. */
const pairsMatter = 0.8;
const termsMatter = 0.5;
/** How much less words count here that only the title has; not where a question is put as a text puts it, for a paragraph is read under its title. */
const titleLacks = 0.5;
/** Syllables that are taken together at most: a page of a file may be one paragraph. */
const longest = 120;

export interface Text {
  title: string;
  content: string;
}

/**
 * How far the best paragraph of a text says what was asked for, from 0 to 1: an article of law answers a question in one
 * of its clauses, while the words of an unrelated question are scattered over it. `rarity` is 0 for what no text has.
 */
export function closeness(asked: Asked, rarity: (token: string) => number): (text: Text) => number {
  const parts = partsOf(asked, rarity);
  const all = parts.reduce((sum, { worth }) => sum + worth, 0);
  const read = readerOf(asked, new Set(parts.flatMap(({ ways }) => ways.flatMap((way) => [...way.keys()]))));
  const ofTitle = 1 - titleLacks * asked.lent;
  return ({ title, content }) => {
    if (all === 0) return 0;
    const inTitle = new Set(read(syllablesOf(title)));
    const shares = content.split('\n').flatMap((paragraph) =>
      piecesOf(syllablesOf(paragraph)).map((piece) => {
        const said = new Set(read(piece));
        const degree = (token: string) => (said.has(token) ? 1 : inTitle.has(token) ? ofTitle : 0);
        return parts.reduce((sum, part) => sum + part.worth * Math.max(...part.ways.map((way) => degreeOf(way, degree))), 0);
      }),
    );
    return Math.max(0, ...shares) / all;
  };
}

/** Something that was asked for, and the ways to say it. */
interface Part {
  worth: number;
  ways: Way[];
}

/** By token, its part in this way. */
export type Way = ReadonlyMap<string, number>;

function partsOf({ words, pairs, expansions }: Asked, rarity: (token: string) => number): Part[] {
  const typed = [
    ...words.flatMap(({ isTelling, token }, at) => (isTelling ? [{ at: [at], token, worth: rarity(token) }] : [])),
    ...pairs.map(({ at, token }) => ({ at: [at, at + 1], token, worth: pairsMatter * rarity(token) })),
  ];
  // An abbreviation and what it stands for mean the same: a text uses one or the other.
  const same = expansions.filter(({ isSame }) => isSame);
  const spans = new Map(same.map(({ at }) => [at.join(), at]));
  const parts = [...spans].map(([span, places]): Part => {
    const asTyped = typed.filter(({ at }) => at.every((place) => places.includes(place)));
    const others = same.filter(({ at }) => at.join() === span);
    const ways = [
      new Map(asTyped.map(({ token, worth }) => [token, worth])),
      ...others.map(({ tokens }) => new Map(tokens.map((token) => [token, rarity(token)]))),
    ];
    return { worth: Math.max(...ways.map(worthOf)), ways };
  });
  const isInSpan = (at: number[]) => [...spans.values()].some((places) => at.every((place) => places.includes(place)));

  const single = new Map(typed.filter(({ at }) => !isInSpan(at)).map(({ token, worth }) => [token, worth]));
  for (const { tokens, nearness } of expansions.filter(({ isSame }) => !isSame)) {
    for (const token of tokens) single.set(token, Math.max(single.get(token) ?? 0, termsMatter * nearness * rarity(token)));
  }
  return [...parts, ...[...single].map(([token, worth]) => ({ worth, ways: [new Map([[token, 1]])] }))];
}

function worthOf(way: Way): number {
  return [...way.values()].reduce((sum, each) => sum + each, 0);
}

/** How fully a way is said, from 0 to 1. */
export function degreeOf(way: Way, degree: (token: string) => number): number {
  const all = worthOf(way);
  let said = 0;
  for (const [token, worth] of way) said += worth * degree(token);
  return all === 0 ? 0 : said / all;
}

/** Which of the tokens these syllables say; a syllable with other marks than were typed is a different word. */
export function readerOf({ words }: Asked, tokens: ReadonlySet<string>): (syllables: readonly Syllable[]) => string[] {
  const begun = [...tokens].filter(isBegun);
  const marksOf = new Map(words.map(({ folded, marks }) => [folded, marks]));
  const isMeant = ({ folded, marks }: Syllable) => isWithin(marksOf.get(folded) ?? 0, marks);
  return (syllables) =>
    syllables.flatMap((syllable, at) => {
      if (!isMeant(syllable)) return [];
      const before = syllables[at - 1];
      const said = [syllableToken(syllable.folded)];
      if (before && isMeant(before)) said.push(pairToken(before.folded, syllable.folded));
      return said.flatMap((token) => [
        ...(tokens.has(token) ? [token] : []),
        ...begun.filter((beginning) => token.startsWith(beginning)),
      ]);
    });
}

function piecesOf(syllables: readonly Syllable[]): (readonly Syllable[])[] {
  const count = Math.max(1, Math.ceil(syllables.length / longest));
  return Array.from({ length: count }, (_, at) => syllables.slice(at * longest, (at + 1) * longest));
}
