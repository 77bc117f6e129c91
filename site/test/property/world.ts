import type { DocumentOf, DocumentType } from '@pho-luat/shared/content-types/index';
import type { PublicationLine } from '@pho-luat/shared/schemas/publication';
import { publishLine } from '../../../scripts/bench/content/index.ts';

interface Gone {
  type: DocumentType;
  id: string;
  document: unknown;
}

/** What editors have published, as they see it: every change of it is a line of the log. */
export class World {
  readonly #documents = new Map<DocumentType, Map<string, unknown>>();
  /** Unpublished, and kept as drafts. */
  readonly gone: Gone[] = [];
  /** Every slug that an article ever had. */
  readonly slugs = new Map<string, Set<string>>();
  readonly #append: (line: string) => void;
  seq = 0;

  constructor(append: (line: string) => void) {
    this.#append = append;
  }

  all<T extends DocumentType>(type: T): [id: string, document: DocumentOf<T>][] {
    return [...(this.#documents.get(type) ?? [])] as [string, DocumentOf<T>][];
  }

  publish<T extends DocumentType>(type: T, id: string, document: DocumentOf<T>): void {
    const ofType = this.#documents.get(type) ?? new Map<string, unknown>();
    this.#documents.set(type, ofType.set(id, document));
    if ('slug' in document && document.slug) this.slugs.set(id, (this.slugs.get(id) ?? new Set()).add(document.slug));
    this.#log(publishLine(++this.seq, type, id, document));
  }

  /** A line that does not parse: the document stays as it was. */
  publishBroken(type: DocumentType, id: string): void {
    this.#log(publishLine(++this.seq, type, id, { title: '' }));
  }

  remove(type: DocumentType, id: string, takedown: boolean): void {
    const document = this.#documents.get(type)?.get(id);
    this.#documents.get(type)?.delete(id);
    if (!takedown) this.gone.push({ type, id, document });
    const line = { seq: ++this.seq, type, id, action: 'remove' as const, at: new Date(Date.UTC(2026, 0, 1)).toISOString() };
    this.#log(takedown ? { ...line, takedown } : line);
  }

  publishAgain({ type, id, document }: Gone): void {
    this.gone.splice(
      this.gone.findIndex((each) => each.type === type && each.id === id),
      1,
    );
    this.publish(type, id, document as never);
  }

  /** No other article has it, public or not: the CMS would refuse it. */
  isFree(slug: string): boolean {
    const taken = [...this.all('article').map(([, document]) => document), ...this.gone.map(({ document }) => document)];
    return !taken.some((document) => (document as { slug?: string }).slug === slug);
  }

  #log(line: PublicationLine): void {
    this.#append(JSON.stringify(line));
  }
}
