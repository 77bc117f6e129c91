import { dayOf } from '@pho-luat/shared/dates';
import { paths } from '@pho-luat/shared/paths';
import { entryFile } from '../../../site/search/entry.ts';
import type { Answer } from '../../../site/search/answer.ts';
import { Searcher } from '../../../site/search/searcher.ts';
import { Gone, type Source } from '../../../site/search/source.ts';

/** The site as its readers see it: by HTTP, and by the search code that runs in their browsers. */
export class ServedSite {
  readonly #origin: string;
  /** Files of the index never change, except its entry: a browser keeps them. */
  readonly #kept = new Map<string, Uint8Array<ArrayBuffer>>();
  #searcher: { entry: string; searcher: Searcher } | undefined;

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** The text at an address; undefined for any answer but 200. */
  async text(path: string): Promise<string | undefined> {
    const response = await fetch(this.#origin + path, { redirect: 'manual' });
    const text = await response.text();
    return response.status === 200 ? text : undefined;
  }

  async shows(path: string, words: string): Promise<boolean> {
    return (await this.text(path))?.includes(words) ?? false;
  }

  async search(query: string): Promise<Answer> {
    const entry = await this.#read(entryFile);
    const text = new TextDecoder().decode(entry);
    if (this.#searcher?.entry !== text) this.#searcher = { entry: text, searcher: await Searcher.open(this.#source(entry)) };
    return this.#searcher.searcher.ask({ query, filters: {}, order: 'relevance' }, dayOf(new Date()));
  }

  async finds(query: string, path: string): Promise<boolean> {
    const answer = await this.search(query);
    return (await answer.hits(0, 10)).some((hit) => hit.path === path);
  }

  /** Every address in the sitemap. */
  async sitemap(): Promise<Set<string>> {
    const parts = locationsIn((await this.text(paths.sitemap())) ?? '');
    const texts = await Promise.all(parts.map(async (path) => (await this.text(path)) ?? ''));
    return new Set(texts.flatMap(locationsIn));
  }

  #source(entry: Uint8Array<ArrayBuffer>): Source {
    return {
      read: async (path) => {
        if (path === entryFile) return entry;
        const bytes = this.#kept.get(path) ?? (await this.#read(path));
        this.#kept.set(path, bytes);
        return bytes;
      },
      load: async (path) => {
        const script = Buffer.from(await this.#read(path)).toString('base64');
        return import(`data:text/javascript;base64,${script}`);
      },
    };
  }

  async #read(path: string): Promise<Uint8Array<ArrayBuffer>> {
    const response = await fetch(`${this.#origin}/pagefind/${path}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (!response.ok) throw new Gone(path);
    return bytes;
  }
}

function locationsIn(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => new URL(address ?? '').pathname);
}
