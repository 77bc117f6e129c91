import { isAbout } from './about.ts';
import { facetNames, type Answer, type FacetName, type Hit, type Question } from './answer.ts';
import { askedOf, tokensIn, type Asked } from './asked.ts';
import { startEngine } from './engine.ts';
import { entryFile, type IndexEntry } from './entry.ts';
import { excerptOf, type IsAsked } from './excerpt.ts';
import { documentOf } from './fragment.ts';
import { countFacets, factOf, facetValue, narrowed, type FacetsOf } from './narrow.ts';
import { asPut } from './literal.ts';
import { hasPhrase, parseQuery, replaceWord } from './query.ts';
import { lapsedMatters, rank, type Ranked } from './rank.ts';
import { rarityOf } from './score.ts';
import { Segment, type Found } from './segment.ts';
import { Segments } from './segments.ts';
import { jsonIn, type Source } from './source.ts';
import { completionOf, meaningOf, readKeys } from './meaning.ts';
import { closeness } from './paragraphs.ts';
import { isWithin, syllablesOf, type Syllable } from './syllables.ts';
import { Thesaurus } from './thesaurus.ts';
import { likenessOf, likenessOfTerms } from './titles.ts';
import { isBegun, pairToken, syllableToken } from './tokens.ts';

/** Documents below this fraction of the best score are no answers; a matching number does not count here. */
const leastOfBest = 0.1;
/**
 * Documents are left out too that have each of so few words apart, where the best has them together: *cân nặng* for *vay nặng lãi*.
 */
const fewWords = 4;
/** Below this nearness a term is a guess: an excerpt marks it only where it has nothing else to mark. */
const mostlySaid = 0.65;
/** How many documents that may have a phrase are read; with more, their words decide. */
const mostRead = 60;

/** The first results are read anyway to be shown, so their order also uses what is read. */
const readToOrder = 10;
const titlesMatter = 0.8;
const termsInTitlesMatter = 1.5;
const paragraphsMatter = 3;
/** What is added to its power of one for a question put as statutes put it, whose words are together in the clause that is meant. */
const paragraphsOfStatutes = 0.8;
/**
 * Of those read, what has less of the best score and of what the best paragraph says than this is weak; the first few are shown all the
 * same. Of the others, whose paragraphs nobody knows, what has less of the best score before the reading.
 */
const weak = { ofScore: 0.2, ofParagraph: 0.5, notFirst: 3 };
/** So much of what one text says another has to say to say the same. */
const sayingTheSame = 0.8;
/** A reader who does not ask for a law gets what to do before the law of that name. */
const answersMatter = 1.5;

interface Understood {
  asked: Asked;
  found: Map<string, Found>;
  corrected?: string;
}

/** The site's search over all segments of one release, for a browser and for Node alike. */
export class Searcher {
  readonly #segments: Segments;
  readonly #texts: number;
  readonly #thesaurus: Thesaurus;

  private constructor(segments: Segments, texts: number, thesaurus: Thesaurus) {
    this.#segments = segments;
    this.#texts = texts;
    this.#thesaurus = thesaurus;
  }

  /** `only` is the folder of a segment that is searched on its own; what the thesaurus has for `query` comes beside the engine. */
  static async open(source: Source, { only, query = '' }: { only?: string | undefined; query?: string } = {}): Promise<Searcher> {
    const entry = jsonIn<IndexEntry>(await source.read(entryFile));
    const thesaurus = new Thesaurus(source, entry.terms);
    // Loaded ahead: the question itself reports a failure.
    thesaurus.expansionsOf(parseQuery(query).words).catch(() => undefined);
    const starting = entry.engine && startEngine(source, entry.engine);
    // Whoever searches is told; until then nobody waits for it.
    if (starting) starting.catch(() => undefined);
    const asked = entry.segments.filter(({ folder }) => only === undefined || folder === only);
    const segments = starting
      ? await Promise.all(asked.map((segment, number) => Segment.open(starting, source, segment, number)))
      : [];
    return new Searcher(new Segments(source, segments), entry.texts, thesaurus);
  }

  async ask({ query, filters, order, isExact = false }: Question, today: string): Promise<Answer> {
    const { words, phrases } = parseQuery(query);
    const read = isExact ? words : await readKeys(words, this.#segments);
    // Side by side: on a slow network each turn costs its way.
    const [understood, validities] = await Promise.all([
      this.#understand({ query, words: read, triedUpTo: isExact ? Infinity : 0 }),
      this.#facet('validity', today),
    ]);
    const { found, corrected } = understood;
    const asked = asPut(understood.asked, found, (token) => rarityOf(found.get(token)?.size ?? 0, this.#texts));
    const isLapsed = (document: string) => validities.get(document) === 'lapsed';
    const ranked = rank({ asked, found, texts: this.#texts, isLapsed });
    const phrased = phrases.length > 0 ? await this.#having(phrases, ranked) : ranked;
    const fitting = phrased.length > 0 ? phrased : ranked.map((each) => ({ ...each, isWhole: false }));
    const least = fitting.reduce((most, { ofWords }) => Math.max(most, ofWords), 0) * leastOfBest;
    const isFew = asked.words.length <= fewWords && asked.number.length === 0;
    const mustBeTogether = isFew && fitting[0]?.isTogether === true;
    const enough = fitting.filter(({ score, isTogether }) => score >= least && (isTogether || !mustBeTogether));
    const asTyped = havingAsTyped(asked, found);
    const meant = enough.filter(({ id, isTogether }) => isTogether || asTyped.has(id));
    const answers = meant.length > 0 && asked.number.length === 0 ? meant : enough;

    const names = facetNames.filter((name) => filters[name] !== undefined);
    const facets = await this.#facets(names, today);
    const kept = narrowed(answers, filters, facets);
    const { shown, strong } =
      order === 'date' ? await this.#newestFirst(kept) : await this.#asRead({ asked, found, ranked: kept, isLapsed });
    const markings: Markings = [askedIn(asked, found, mostlySaid), askedIn(asked, found, 0)];
    const [first] = shown;
    return {
      total: shown.length,
      strong,
      isAbout: first !== undefined && (await this.#isAbout(first, asked, found)),
      fit: shown.length === 0 ? 'none' : shown.some(({ isWhole }) => isWhole) ? 'whole' : 'partial',
      ...(corrected === undefined ? {} : { corrected }),
      hits: (from, to) => Promise.all(shown.slice(from, to).map((each) => this.#present(each, markings, validities))),
      facets: async () => countFacets(answers, filters, (await this.#facets(facetNames, today)) as FacetsOf),
    };
  }

  /** Asks the index; where it does not have a word, for what may have been meant. */
  async #understand({ query, words, triedUpTo }: Reading): Promise<Understood> {
    const asked = askedOf(query, words, await this.#thesaurus.expansionsOf(words));
    const found = await this.#segments.findAll(tokensIn(asked));
    if (triedUpTo === Infinity || found.get(asked.question)?.size) return { asked, found };
    // `k` at the end of a question is «không», and begins nothing.
    const completion = asked.words.at(-1)?.isIdle ? undefined : await completionOf(words, this.#segments);
    if (completion) {
      const last = words.length - 1;
      asked.expansions.push({ at: [last], isSame: true, nearness: 1, tokens: [completion.beginning] });
      found.set(completion.beginning, completion.found);
    }

    for (let at = triedUpTo; at < words.length; at += 1) {
      const meant = isUnknown(asked, at, found) ? await meaningOf(words, at, this.#segments) : undefined;
      if (!meant) continue;
      const mended = [...words.slice(0, at), ...meant, ...words.slice(at + 1)];
      const text = replaceWord(query, at, meant.map((syllable) => syllable.text).join(' '));
      // One after another, because a correction helps with the next word.
      return { corrected: text, ...(await this.#understand({ query: text, words: mended, triedUpTo: at + meant.length })) };
    }
    return { asked, found };
  }

  async #asRead({ asked, found, ranked, isLapsed }: Reordering): Promise<Listed> {
    if (asked.number.length > 0) return { shown: ranked, strong: ranked.length };
    const rarity = (token: string) => rarityOf(found.get(token)?.size ?? 0, this.#texts);
    const closenessOf = closeness(asked, (token) => (found.get(token)?.size ? rarity(token) : 0));
    const ofAnswer = asked.words.some(({ folded }) => folded === 'luat') ? 1 : answersMatter;
    const power = 1 + paragraphsOfStatutes * (1 - asked.lent);
    const first = ranked.slice(0, readToOrder).map(async (each) => {
      const { meta, content } = await this.#segments.read(each.text);
      const ofTerms = termsInTitlesMatter * likenessOfTerms(meta.title, asked, rarity);
      const ofTitle = 1 + titlesMatter * likenessOf(meta.title, asked, rarity) + ofTerms;
      const said = closenessOf({ title: meta.title, content });
      const ofParagraph = (1 + paragraphsMatter * said) ** power;
      const read = ofTitle * ofParagraph * (meta.answer ? ofAnswer : 1);
      // The factor for documents out of force again, or the reading would undo it.
      const isOut = isLapsed(each.id);
      return { each, said, isOut, score: each.score * read * (isOut ? lapsedMatters : 1) };
    });
    const read = await Promise.all(first);
    const placed = read.map((one) => ({ ...one, score: Math.min(one.score, ...mostFor(one, read)) }));
    const inOrder = placed.sort((a, b) => b.score - a.score || Number(a.isOut) - Number(b.isOut));
    const [strong, unread] = [strongOf(inOrder), ranked.slice(readToOrder)];
    const leastUnread = weak.ofScore * (ranked[0]?.score ?? 0);
    const strongUnread = strong < inOrder.length ? [] : unread.filter(({ score }) => score >= leastUnread);
    return { shown: [...inOrder.map(({ each }) => each), ...unread], strong: strong + strongUnread.length };
  }

  async #isAbout({ id, text }: Ranked, asked: Asked, found: ReadonlyMap<string, Found>): Promise<boolean> {
    if (asked.number.length > 0 || found.get(asked.question)?.has(id)) return true;
    const { meta, content } = await this.#segments.read(text);
    return isAbout(asked, (token) => rarityOf(found.get(token)?.size ?? 0, this.#texts), { title: meta.title, content });
  }

  /** The documents with exactly these phrases, each within a paragraph: the best of those with the words side by side are read. */
  async #having(phrases: readonly string[], ranked: readonly Ranked[]): Promise<Ranked[]> {
    const tokens = phrases.map((phrase) => tokensOfPhrase(syllablesOf(phrase)));
    const found = await this.#segments.findAll(tokens.flat());
    const textsOf = (all: readonly string[]) => {
      const [first = new Map(), ...others] = all.map((token) => found.get(token) ?? new Map());
      return [...first.keys()].filter((text) => others.every((other) => other.has(text)));
    };
    // For each phrase the texts that may have it.
    const candidates = tokens.map(textsOf);
    const possible = ranked.filter(({ id }) => candidates.every((texts) => texts.some((text) => documentOf(text) === id)));
    const read = possible.slice(0, mostRead).map(async (each) => {
      const texts = await Promise.all(
        phrases.map(async (phrase, at) => {
          const some = (candidates[at] ?? []).filter((text) => documentOf(text) === each.id);
          const has = await Promise.all(some.map(async (text) => this.#hasPhrase(text, phrase)));
          return some.filter((_, place) => has[place]);
        }),
      );
      const [text] = texts.at(0) ?? [];
      return text !== undefined && texts.every(({ length }) => length > 0) ? [{ ...each, text }] : [];
    });
    return [...(await Promise.all(read)).flat(), ...possible.slice(mostRead)];
  }

  async #hasPhrase(text: string, phrase: string): Promise<boolean> {
    const { content, meta } = await this.#segments.read(text);
    return [meta.title, ...content.split('\n')].some((paragraph) => hasPhrase(paragraph, phrase));
  }

  async #facets(names: readonly FacetName[], today: string): Promise<Partial<FacetsOf>> {
    const read = names.map(async (name) => [name, await this.#facet(name, today)]);
    return Object.fromEntries(await Promise.all(read)) as Partial<FacetsOf>;
  }

  async #facet(name: FacetName, today: string): Promise<Map<string, string>> {
    const facts = await this.#segments.facts(factOf[name]);
    return new Map([...facts].map(([document, fact]) => [document, facetValue(name, fact, today)]));
  }

  async #newestFirst(answers: readonly Ranked[]): Promise<Listed> {
    const dates = await this.#segments.facts('date');
    const dayOf = ({ id }: Ranked) => dates.get(id) ?? '';
    const shown = [...answers].sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0));
    return { shown, strong: shown.length };
  }

  async #present({ id, text }: Ranked, markings: Markings, validities: ReadonlyMap<string, string>): Promise<Hit> {
    const { url, content, meta } = await this.#segments.read(text);
    const validity = validities.get(id);
    const [surely, asGuessed] = markings;
    const excerpt = excerptOf(content, surely);
    const hasMarks = excerpt.some(({ marked }) => marked);
    return {
      ...meta,
      path: ownPath(url),
      validity,
      excerpt: hasMarks ? excerpt : excerptOf(content, asGuessed),
    };
  }
}

/** What an excerpt marks, and what it marks if that is nothing. */
type Markings = readonly [IsAsked, IsAsked];

interface Reordering {
  asked: Asked;
  found: ReadonlyMap<string, Found>;
  ranked: readonly Ranked[];
  isLapsed: (document: string) => boolean;
}

interface Listed {
  shown: readonly Ranked[];
  /** How many come before what is weak. */
  strong: number;
}

interface Reading {
  query: string;
  words: readonly Syllable[];
  /** Earlier words are not changed any more. */
  triedUpTo: number;
}

interface Read {
  /** What its best paragraph says of what was asked. */
  said: number;
  isOut: boolean;
  score: number;
}

/** What is out of force comes to no more than the best in force that says the same, if one does. */
function mostFor({ isOut, said }: Read, all: readonly Read[]): number[] {
  const others = isOut ? all.filter((other) => !other.isOut && other.said >= sayingTheSame * said) : [];
  return others.length > 0 ? [Math.max(...others.map(({ score }) => score))] : [];
}

/** How many of them are not weak, those between included. */
function strongOf(inOrder: readonly Read[]): number {
  const [bestScore, mostSaid] = [inOrder[0]?.score ?? 0, Math.max(...inOrder.map(({ said }) => said))];
  const isStrong = ({ score, said }: Read) => score >= weak.ofScore * bestScore || said >= weak.ofParagraph * mostSaid;
  return Math.min(inOrder.length, Math.max(weak.notFirst, 1 + inOrder.findLastIndex(isStrong)));
}

function tokensOfPhrase(syllables: readonly Syllable[]): string[] {
  const [only] = syllables;
  if (syllables.length === 1 && only) return [syllableToken(only.folded)];
  return syllables.slice(1).map((second, at) => pairToken(syllables[at]?.folded ?? '', second.folded));
}

/** Documents that have a word with the marks that were typed, for *đánh* is no *danh sách*, or are said to answer the question. */
function havingAsTyped({ words, question }: Asked, found: ReadonlyMap<string, Found>): Set<string> {
  const having = new Set(found.get(question)?.keys());
  for (const { token, marks, isTelling } of words) {
    if (!isTelling) continue;
    for (const [text, { forms }] of found.get(token) ?? []) {
      if (forms.some((form) => isWithin(marks, form.marks))) having.add(documentOf(text));
    }
  }
  return having;
}

/** No text has it or anything that it stands for. */
function isUnknown(asked: Asked, at: number, found: ReadonlyMap<string, Found>): boolean {
  const token = asked.words[at]?.token ?? '';
  const has = (each: string) => (found.get(each)?.size ?? 0) > 0;
  const isMeant = asked.expansions.some((expansion) => expansion.at.includes(at) && expansion.tokens.some(has));
  return found.has(token) && !has(token) && !isMeant && asked.number.length === 0;
}

/**
 * What an excerpt marks: the words asked for, even typed without marks, and their terms from the thesaurus,
 * where their syllables are together; only terms of expressions that the query says fully enough.
 */
function askedIn({ words, expansions }: Asked, found: ReadonlyMap<string, Found>, leastNearness: number): IsAsked {
  const said = expansions.filter(({ nearness }) => nearness >= leastNearness);
  const tokens = said.flatMap((expansion) => expansion.tokens.filter((token) => found.get(token)?.size));
  const whole = new Set(tokens);
  const beginnings = tokens.filter(isBegun);
  const isOfTerm = (token: string) => whole.has(token) || beginnings.some((beginning) => token.startsWith(beginning));
  const typed = words.filter(({ isIdle }) => !isIdle);
  return ({ folded, marks }, before, after) =>
    isOfTerm(syllableToken(folded)) ||
    isOfTerm(pairToken(before, folded)) ||
    isOfTerm(pairToken(folded, after)) ||
    typed.some((word) => word.folded === folded && isWithin(word.marks, marks));
}

/** Only paths of this site, whatever the index says. */
export function ownPath(url: string): string {
  const { pathname, hash } = new URL(url, 'https://site.invalid');
  return `/${pathname.replace(/^\/+/, '')}${hash}`;
}
