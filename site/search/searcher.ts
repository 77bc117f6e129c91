import { facetNames, type Answer, type FacetName, type Hit, type Question } from './answer.ts';
import { askedOf, tokensIn, type Asked } from './asked.ts';
import { startEngine } from './engine.ts';
import { entryFile, type IndexEntry } from './entry.ts';
import { excerptOf } from './excerpt.ts';
import { countFacets, factOf, facetValue, narrowed, type FacetsOf } from './narrow.ts';
import { hasPhrase, parseQuery } from './query.ts';
import { rank, type Ranked } from './rank.ts';
import { Segment, type Found } from './segment.ts';
import { Segments } from './segments.ts';
import type { Source } from './source.ts';
import { completionOf, meaningOf, readKeys } from './meaning.ts';
import type { Syllable } from './syllables.ts';
import { Thesaurus } from './thesaurus.ts';

/** What scores less than this share of the best is no answer. */
const leastOfBest = 0.2;
/** As many texts are read for a phrase. */
const mostRead = 60;

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

  /** `only` is the folder of a segment that is asked as if it were alone. */
  static async open(source: Source, only?: string): Promise<Searcher> {
    const entry = JSON.parse(new TextDecoder().decode(await source.read(entryFile))) as IndexEntry;
    const starting = entry.engine && startEngine(source, entry.engine);
    const asked = entry.segments.filter(({ folder }) => only === undefined || folder === only);
    const segments = starting ? await Promise.all(asked.map((segment) => Segment.open(starting, source, segment))) : [];
    return new Searcher(new Segments(source, segments), entry.texts, new Thesaurus(source, entry.thesaurus));
  }

  async ask({ query, filters, order, isExact = false }: Question, today: string): Promise<Answer> {
    this.#segments.freshen();
    const { words, phrases } = parseQuery(query);
    const { asked, found, corrected } = await this.#understand(
      query,
      isExact ? words : await readKeys(words, this.#segments),
      isExact,
    );
    const validities = await this.#facet('validity', today);
    const isLapsed = (document: string) => validities.get(document) === 'lapsed';
    const ranked = rank({ asked, found, texts: this.#texts, isLapsed });
    const phrased = phrases.length > 0 ? await this.#having(phrases, ranked) : ranked;
    const fitting = phrased.length > 0 ? phrased : ranked.map((each) => ({ ...each, isWhole: false }));
    const least = (fitting[0]?.score ?? 0) * leastOfBest;
    const answers = fitting.filter(({ score }) => score >= least);

    const names = facetNames.filter((name) => filters[name] !== undefined);
    const facets = await this.#facets(names, today);
    const kept = narrowed(answers, filters, facets);
    const shown = order === 'date' ? await this.#newestFirst(kept) : kept;
    const marked = new Set(markedBy(asked, found));
    return {
      total: shown.length,
      fit: shown.length === 0 ? 'none' : shown.some(({ isWhole }) => isWhole) ? 'whole' : 'partial',
      ...(corrected === undefined ? {} : { corrected }),
      hits: (from, to) => Promise.all(shown.slice(from, to).map((each) => this.#present(each, marked, validities))),
      facets: async () => countFacets(answers, filters, (await this.#facets(facetNames, today)) as FacetsOf),
    };
  }

  /** Asks the index; where it has not a word, for what it may have been meant as. */
  async #understand(query: string, words: readonly Syllable[], isExact: boolean): Promise<Understood> {
    const asked = askedOf(query, words, await this.#thesaurus.expansionsOf(words));
    const found = await this.#segments.findAll(tokensIn(asked));
    if (isExact) return { asked, found };
    const completion = await completionOf(words, this.#segments);
    if (completion) {
      const last = words.length - 1;
      asked.expansions.push({ from: last, to: last + 1, isSame: true, tokens: [completion.beginning] });
      found.set(completion.beginning, completion.found);
    }

    const unknown = asked.words.findIndex((word, at) => isUnknown(word, at, asked, found));
    const meant = unknown < 0 ? undefined : await meaningOf(words, unknown, this.#segments);
    if (!meant) return { asked, found };
    const mended = [...words.slice(0, unknown), ...meant, ...words.slice(unknown + 1)];
    const text = query.replace(words[unknown]?.text ?? '', meant.map((syllable) => syllable.text).join(' '));
    // One at a time: what is beside it tells what the next may be.
    return { corrected: text, ...(await this.#understand(text, mended, false)) };
  }

  /** Those of the best that have these very phrases. */
  async #having(phrases: readonly string[], ranked: readonly Ranked[]): Promise<Ranked[]> {
    const read = ranked.slice(0, mostRead).map(async (each) => {
      const texts = await Promise.all([...new Set([each.id, each.text])].map((text) => this.#segments.read(text)));
      const all = texts.flatMap(({ content, meta }) => [meta.title, content]);
      return phrases.every((phrase) => all.some((text) => hasPhrase(text, phrase))) ? [each] : [];
    });
    return (await Promise.all(read)).flat();
  }

  async #facets(names: readonly FacetName[], today: string): Promise<Partial<FacetsOf>> {
    const read = names.map(async (name) => [name, await this.#facet(name, today)]);
    return Object.fromEntries(await Promise.all(read)) as Partial<FacetsOf>;
  }

  async #facet(name: FacetName, today: string): Promise<Map<string, string>> {
    const facts = await this.#segments.facts(factOf[name]);
    return new Map([...facts].map(([document, fact]) => [document, facetValue(name, fact, today)]));
  }

  async #newestFirst(answers: readonly Ranked[]): Promise<Ranked[]> {
    const dates = await this.#segments.facts('date');
    const dayOf = ({ id }: Ranked) => dates.get(id) ?? '';
    return [...answers].sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : b.score - a.score));
  }

  async #present({ id, text }: Ranked, marked: ReadonlySet<string>, validities: ReadonlyMap<string, string>): Promise<Hit> {
    const { url, content, meta } = await this.#segments.read(text);
    const validity = validities.get(id);
    return { ...meta, path: ownPath(url), ...(validity ? { validity } : {}), excerpt: excerptOf(content, marked) };
  }
}

/** Nothing has it, nor anything that it stands for. */
function isUnknown({ token }: Asked['words'][number], at: number, asked: Asked, found: ReadonlyMap<string, Found>): boolean {
  const has = (each: string) => (found.get(each)?.size ?? 0) > 0;
  const isMeant = asked.expansions.some(({ from, to, tokens }) => from <= at && at < to && tokens.some(has));
  return found.has(token) && !has(token) && !isMeant && asked.number.length === 0;
}

/** The syllables that an excerpt shows as found: those asked for, and of terms that are asked for beside them. */
function* markedBy({ words, expansions }: Asked, found: ReadonlyMap<string, Found>): Generator<string> {
  for (const { folded } of words) yield folded;
  for (const { tokens } of expansions) {
    for (const token of tokens) if (found.get(token)?.size) yield* token.split('_').filter(Boolean);
  }
}

/** A path of this site, whatever the index says of itself. */
export function ownPath(url: string): string {
  const { pathname, hash } = new URL(url, 'https://site.invalid');
  return pathname + hash;
}
