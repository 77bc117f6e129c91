import { eachWord, readSyllable, syllablesOf } from '../syllables.ts';
import { mostWeight, numberParts, numberToken, pairToken, questionToken, syllableToken, weightOf } from '../tokens.ts';
import { Column } from './column.ts';

/** BM25's b and average length: how much a long text counts less, and compared with what; one constant, so that no text depends on others. */
const lengthMatters = 0.75;
const usualLength = 150;
/** What a word in a title or heading is worth compared with one in the text. */
const titleMatters = 7;
const headingMatters = 2;

export interface Indexable {
  title: string;
  headings: readonly string[];
  paragraphs: readonly string[];
  number?: string;
  /** When two documents have the same number, the preferred one. */
  isFirstOfNumber?: boolean;
  /** What it is the first answer to. */
  questions?: readonly string[];
}

/** One way in which a token is written. */
interface Form {
  token: number;
  marks: number;
  text: string;
}

/** A text that has a token, and how: the ways in which it is written there, in order. */
export interface Occurrence {
  text: number;
  forms: { marks: number; weight: number }[];
}

/**
 * Which tokens a segment's texts have: token by token, texts in order. There are millions of places, so they are in columns of numbers; a word is
 * split once.
 */
export class Postings {
  readonly #tokens: string[] = [];
  readonly #tokenIds = new Map<string, number>();
  readonly #forms: Form[] = [];
  /** As written → its form; none for what is no word. */
  readonly #formOf = new Map<string, number | undefined>();
  readonly #formIds: number[][] = [];
  /** By the token of the first syllable, then by that of the second: the form of the pair. */
  readonly #pairs: Map<number, number>[] = [];
  /** Weight of each form in the text that is being added. */
  readonly #frequencies = new Column(Float32Array);
  #touched: number[] = [];
  readonly #places = { form: new Column(Uint32Array), text: new Column(Uint32Array), weight: new Column(Uint8Array) };
  #texts = 0;

  /** Adds the next text; gives its length in syllables. */
  add({ title, headings, paragraphs, number, isFirstOfNumber, questions = [] }: Indexable): number {
    this.#count(title, titleMatters);
    for (const heading of headings) this.#count(heading, headingMatters - 1);
    let length = 0;
    for (const paragraph of paragraphs) length += this.#count(paragraph, 1);

    const norm = 1 - lengthMatters + (lengthMatters * length) / usualLength;
    for (const form of this.#touched) {
      this.#place(form, weightOf(this.#frequencies.get(form) / norm));
      this.#frequencies.set(form, 0);
    }
    this.#touched = [];
    for (const part of number ? numberParts(number) : []) {
      this.#place(this.#formFor(numberToken(part), 0, part), isFirstOfNumber ? mostWeight : mostWeight >> 1);
    }
    for (const token of new Set(questions.map((question) => questionToken(syllablesOf(question)))))
      this.#place(this.#formFor(token, 0, ''), mostWeight);
    this.#texts += 1;
    return length;
  }

  get texts(): number {
    return this.#texts;
  }

  /** Number of all tokens in all texts. */
  get places(): number {
    return this.#places.form.length;
  }

  /** In Pagefind's order. */
  *inOrder(): Generator<{ token: string; occurrences: Occurrence[] }> {
    const { byToken, starts } = this.#sorted();
    const order = this.#tokens.map((_, id) => id).sort((a, b) => (this.#token(a) < this.#token(b) ? -1 : 1));
    for (const id of order) {
      const places = byToken.subarray(starts[id], starts[id + 1]);
      if (places.length > 0) yield { token: this.#token(id), occurrences: this.#grouped(places) };
    }
  }

  /** The words in their most frequent spelling, and how many texts have them. */
  *words(): Generator<{ text: string; texts: number }> {
    const counts = new Uint32Array(this.#forms.length);
    for (let at = 0; at < this.#places.form.length; at += 1) {
      const form = this.#places.form.get(at);
      counts[form] = (counts[form] ?? 0) + 1;
    }
    for (const forms of this.#formIds) {
      const texts = forms.reduce((sum, form) => sum + (counts[form] ?? 0), 0);
      const [most] = [...forms].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
      const form = most === undefined ? undefined : this.#forms[most];
      if (form?.text) yield { text: form.text, texts };
    }
  }

  #count(text: string, worth: number): number {
    let length = 0;
    let last = -1;
    eachWord(text, (word) => {
      const form = this.#formOfWord(word);
      if (form === undefined) return;
      this.#touch(form, worth);
      const token = this.#forms[form]?.token ?? 0;
      if (last >= 0) this.#touch(this.#pairOf(last, token), worth);
      last = token;
      length += 1;
    });
    return length;
  }

  #touch(form: number, worth: number): void {
    const frequency = this.#frequencies.get(form);
    if (frequency === 0) this.#touched.push(form);
    this.#frequencies.set(form, frequency + worth);
  }

  #place(form: number, weight: number): void {
    this.#places.form.push(form);
    this.#places.text.push(this.#texts);
    this.#places.weight.push(weight);
  }

  #formOfWord(word: string): number | undefined {
    if (this.#formOf.has(word)) return this.#formOf.get(word);
    const syllable = readSyllable(word);
    const form = syllable && this.#formFor(syllableToken(syllable.folded), syllable.marks, syllable.text.toLowerCase());
    this.#formOf.set(word, form);
    return form;
  }

  #formFor(token: string, marks: number, text: string): number {
    const id = this.#tokenIds.get(token) ?? this.#newToken(token);
    const known = this.#formIds[id]?.find((form) => this.#forms[form]?.marks === marks);
    return known ?? this.#newForm({ token: id, marks, text });
  }

  #pairOf(first: number, second: number): number {
    const seconds = (this.#pairs[first] ??= new Map());
    const known = seconds.get(second);
    if (known !== undefined) return known;
    const bare = (id: number) => this.#token(id).slice(0, -1);
    const form = this.#newForm({ token: this.#newToken(pairToken(bare(first), bare(second))), marks: 0, text: '' });
    seconds.set(second, form);
    return form;
  }

  #newToken(token: string): number {
    const id = this.#tokens.push(token) - 1;
    // A pair is identified by its syllables.
    if (!token.startsWith('_')) this.#tokenIds.set(token, id);
    this.#formIds.push([]);
    return id;
  }

  #newForm(form: Form): number {
    const id = this.#forms.push(form) - 1;
    this.#formIds[form.token]?.push(id);
    return id;
  }

  #token(id: number): string {
    return this.#tokens[id] ?? '';
  }

  /** The places of each token together, in the order in which they came. */
  #sorted(): { byToken: Uint32Array; starts: Uint32Array } {
    const { form, length } = { form: this.#places.form, length: this.#places.form.length };
    const tokenAt = (at: number) => this.#forms[form.get(at)]?.token ?? 0;
    const starts = new Uint32Array(this.#tokens.length + 1);
    for (let at = 0; at < length; at += 1) starts[tokenAt(at) + 1] = (starts[tokenAt(at) + 1] ?? 0) + 1;
    for (let id = 0; id < this.#tokens.length; id += 1) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
    const next = starts.slice();
    const byToken = new Uint32Array(length);
    for (let at = 0; at < length; at += 1) {
      const id = tokenAt(at);
      const to = next[id] ?? 0;
      byToken[to] = at;
      next[id] = to + 1;
    }
    return { byToken, starts };
  }

  #grouped(at: Uint32Array): Occurrence[] {
    const occurrences: Occurrence[] = [];
    for (const place of at) {
      const text = this.#places.text.get(place);
      const form = { marks: this.#forms[this.#places.form.get(place)]?.marks ?? 0, weight: this.#places.weight.get(place) };
      const last = occurrences.at(-1);
      if (last?.text === text) last.forms.push(form);
      else occurrences.push({ text, forms: [form] });
    }
    for (const { forms } of occurrences) if (forms.length > 1) forms.sort((a, b) => a.marks - b.marks);
    return occurrences;
  }
}
