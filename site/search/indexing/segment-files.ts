import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from 'cborg';
import { factNames, writeValidity, type FactName } from '../facts.ts';
import { passageName, type Fragment } from '../fragment.ts';
import { packLexicon } from '../lexicon.ts';
import { pagefindVersion, toPlaces, type Chunk, type ChunkEntry, type Filter, type Meta, type PagefindWord } from './format.ts';
import { segmentFiles } from '../segment.ts';
import type { Indexed, WordIndex } from './inspect.ts';
import { pack } from './pack.ts';
import type { SearchDocument } from './page.ts';
import { Postings } from './postings.ts';
import { textOf } from './text.ts';

/**
 * A reader loads the chunk of each word asked for, and the list of all chunks: together they are least where chunks grow as the root of
 * what they have. But they are files, and each release writes those of the delta again.
 */
const limits = { leastPlaces: 200, ofRoot: 0.25 };

/** Writes the files of a segment, in Pagefind's format. Its own indexer knows neither pairs nor what a syllable is, and takes twice the processor's time. */
export class SegmentFiles {
  readonly #folder: string;
  readonly #postings = new Postings();
  readonly #texts: Meta[1] = [];
  readonly #facts = new Map<FactName, Map<string, number[]>>(factNames.map((name) => [name, new Map()]));
  readonly #documents: Indexed[] = [];
  readonly #names = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(join(folder, 'index'), { recursive: true });
    mkdirSync(join(folder, 'fragment'));
    mkdirSync(join(folder, 'filter'));
  }

  add(document: SearchDocument): void {
    const {
      path,
      kind,
      title,
      date,
      number,
      isFirstOfNumber,
      category,
      issuer,
      validity,
      answer,
      questions = [],
      passages = [],
    } = document;
    const fragment = this.#nameOf(path);
    this.#noteFact('kind', kind);
    this.#noteFact('category', category);
    this.#noteFact('issuer', issuer);
    this.#noteFact('date', date);
    this.#noteFact('validity', validity && writeValidity(validity));

    const meta = { title, kind, date, number };
    const own = textOf(document.html);
    this.#addText(
      fragment,
      path,
      { ...meta, answer },
      { title, ...own, number, isFirstOfNumber: isFirstOfNumber === true, questions },
    );
    passages.forEach((passage, at) => {
      const paragraphs = passage.text.split(/\n{2,}/);
      this.#addText(
        passageName(fragment, at),
        passage.path,
        { ...meta, place: passage.place },
        { title: '', headings: [], paragraphs },
      );
    });
    this.#documents.push({ path, fragment, passages: passages.length });
  }

  finish(): WordIndex & { indexed: Indexed[] } {
    const chunks = this.#writeChunks();
    const filters = [...this.#facts].filter(([, values]) => values.size > 0);
    const filterEntries = filters.map(([name, values], at): [string, string] => {
      this.#write(`filter/${at}.pf_filter`, encode([name, [...values]] satisfies Filter));
      return [name, String(at)];
    });
    this.#write(segmentFiles.meta, encode([pagefindVersion, this.#texts, chunks, filterEntries, [], []] satisfies Meta));
    this.#write(segmentFiles.lexicon, packLexicon([...this.#postings.words()]));
    return {
      chunks: chunks.map(([, , name]) => `${name}.pf_index`),
      filters: filterEntries.map(([, name]) => `${name}.pf_filter`),
      indexed: this.#documents,
    };
  }

  #addText(name: string, path: string, meta: Fragment['meta'], text: Parameters<Postings['add']>[0]): void {
    const length = this.#postings.add(text);
    // The engine makes its scores, which are not used, from the length; a reader loads all of them.
    this.#texts.push([name, 1, '']);
    const content = text.paragraphs.map((paragraph) => paragraph.replace(/\s+/g, ' ').trim());
    const fragment: Fragment = {
      url: path,
      content: content.join('\n').normalize('NFC'),
      word_count: length,
      filters: {},
      meta,
      anchors: [],
    };
    this.#write(`fragment/${name}.pf_fragment`, Buffer.from(JSON.stringify(fragment)));
  }

  #noteFact(name: FactName, value: string | undefined): void {
    if (!value) return;
    const values = this.#facts.get(name);
    const texts = values?.get(value) ?? [];
    texts.push(this.#postings.texts);
    values?.set(value, texts);
  }

  /** As short as possible and still unique: there are as many as documents, and a reader loads them all. */
  #nameOf(path: string): string {
    const digest = BigInt(`0x${hash('sha256', path).slice(0, 32)}`).toString(36);
    let length = 4;
    while (this.#names.has(digest.slice(0, length))) length += 1;
    this.#names.add(digest.slice(0, length));
    return digest.slice(0, length);
  }

  #writeChunks(): ChunkEntry[] {
    const chunks: { first: string; last: string; name: string }[] = [];
    const mostPlaces = Math.max(limits.leastPlaces, limits.ofRoot * Math.sqrt(this.#postings.places));
    let words: PagefindWord[] = [];
    let size = 0;
    const end = () => {
      const [first, last] = [words.at(0)?.[0], words.at(-1)?.[0]];
      if (first === undefined || last === undefined) return;
      const name = chunks.length.toString(36);
      this.#write(`index/${name}.pf_index`, encode([words] satisfies Chunk));
      chunks.push({ first, last, name });
      words = [];
      size = 0;
    };
    for (const { token, occurrences } of this.#postings.inOrder()) {
      if (size > 0 && size + occurrences.length > mostPlaces) end();
      words.push([token, toPlaces(occurrences), []]);
      size += occurrences.length;
    }
    end();
    return listed(chunks);
  }

  #write(path: string, bytes: Uint8Array): void {
    writeFileSync(join(this.#folder, path), pack(bytes));
  }
}

/**
 * Each chunk with where it begins and ends, in as few letters as tell it from its neighbours: a reader loads the list. The beginning of
 * the next stands for the end, which packs better; what has just these letters the engine looks for in both.
 */
function listed(chunks: readonly { first: string; last: string; name: string }[]): ChunkEntry[] {
  const beginnings = chunks.map(({ first }, at) => lettersThatTell(first, chunks[at - 1]?.last));
  return chunks.map(({ last, name }, at) => [beginnings[at] ?? '', beginnings[at + 1] ?? last, name]);
}

function lettersThatTell(word: string, before = ''): string {
  const letters = [...word];
  return letters.slice(0, letters.findIndex((letter, at) => letter !== before[at]) + 1).join('');
}
