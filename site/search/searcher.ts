import { startEngine } from './engine.ts';
import { entryFile, type IndexEntry } from './entry.ts';
import { excerptOf, type ExcerptPart } from './excerpt.ts';
import { decodeLetters } from './letters.ts';
import { wordsOf, type Word } from './query.ts';
import { rank } from './rank.ts';
import { Segment, type Occurrence } from './segment.ts';
import { unpack, type Source } from './source.ts';

/** What a fragment holds, in the index's letters. */
interface Fragment {
  url: string;
  content: string;
  meta: { title: string; kind?: string; date?: string; number?: string };
}

export interface Hit {
  path: string;
  title: string;
  kind?: string;
  /** `YYYY-MM-DD` */
  date?: string;
  number?: string;
  excerpt: ExcerptPart[];
}

export interface Answer {
  total: number;
  /** No document has every word; these have some. */
  isPartial: boolean;
  hits(from: number, to: number): Promise<Hit[]>;
}

/** The site's search over all segments of one release, for a browser and for Node alike. */
export class Searcher {
  readonly #source: Source;
  readonly #entry: IndexEntry;
  readonly #segments: readonly Segment[];

  private constructor(source: Source, entry: IndexEntry, segments: readonly Segment[]) {
    this.#source = source;
    this.#entry = entry;
    this.#segments = segments;
  }

  /** `only` is the folder of a segment that is asked as if it were alone. */
  static async open(source: Source, only?: string): Promise<Searcher> {
    const entry = JSON.parse(new TextDecoder().decode(await source.read(entryFile))) as IndexEntry;
    const starting = entry.engine && startEngine(source, entry.engine);
    const asked = entry.segments.filter(({ folder }) => only === undefined || folder === only);
    const segments = starting ? asked.map((segment) => Segment.open(starting, source, segment)) : [];
    return new Searcher(source, entry, await Promise.all(segments));
  }

  async ask(query: string): Promise<Answer> {
    const words = wordsOf(query);
    const found = await Promise.all(words.map((word) => this.#find(word)));
    const { ids, isPartial } = rank(found, this.#entry);
    return {
      total: ids.length,
      isPartial,
      hits: (from, to) => Promise.all(ids.slice(from, to).map((id) => this.#present(id, words))),
    };
  }

  async #find(word: Word): Promise<Map<string, Occurrence>> {
    const whole = await this.#inSegments((segment) => segment.find(word));
    return whole.size > 0 ? whole : this.#inSegments((segment) => segment.findBeginning(word));
  }

  /** By fragment first, so that equals stand alike however the documents are cut into segments; then by segment. */
  async #inSegments(find: (segment: Segment) => Promise<Map<string, Occurrence>>): Promise<Map<string, Occurrence>> {
    const answers = await Promise.all(this.#segments.map(find));
    return new Map(
      answers.flatMap((found, segment) => [...found].map(([fragment, each]) => [`${fragment}/${segment}`, each] as const)),
    );
  }

  async #present(id: string, words: readonly Word[]): Promise<Hit> {
    const [fragment, segment] = id.split('/');
    const folder = this.#segments[Number(segment)]?.folder ?? '';
    const bytes = await unpack(this.#source, `${folder}fragment/${fragment}.pf_fragment`);
    const { url, content, meta } = JSON.parse(new TextDecoder().decode(bytes)) as Fragment;
    const { kind, date, number } = meta;
    return {
      path: ownPath(url),
      title: decodeLetters(meta.title),
      ...(kind ? { kind: decodeLetters(kind) } : {}),
      ...(date ? { date } : {}),
      ...(number ? { number: decodeLetters(number) } : {}),
      excerpt: excerptOf(withoutTitle(content, meta.title), words),
    };
  }
}

/** The title stands above the excerpt already. Pagefind ends it with a full stop. */
function withoutTitle(content: string, title: string): string {
  return content.split(/\s+/).slice(title.split(/\s+/).length).join(' ');
}

/** A path of this site, whatever the index says of itself. */
export function ownPath(url: string): string {
  return new URL(url, 'https://site.invalid').pathname;
}
