import { dayOf } from '@pho-luat/shared/dates';
import type { DocumentOf, DocumentType } from '@pho-luat/shared/schemas/index';
import type { PublicationLine } from '@pho-luat/shared/schemas/publication';

/** A document as the log has it, with its id. */
export type Entry<T extends DocumentType> = DocumentOf<T> & { id: string };

/**
 * What is public, and the questions that pages ask of it. Made from the last good line of every document, in the order of the
 * log; a name of a document that is not here is tolerated everywhere, because the log keeps names of what has gone.
 */
export class Content {
  readonly #byType: { [T in DocumentType]?: Map<string, Entry<T>> } = {};

  constructor(lines: Iterable<PublicationLine>) {
    for (const line of lines) {
      if (line.action !== 'publish') continue;
      const entries = (this.#byType[line.type] ??= new Map()) as Map<string, unknown>;
      entries.set(line.id, { ...line.document, id: line.id });
    }
  }

  /** All of a type, in the order in which they were published. */
  all<T extends DocumentType>(type: T): Entry<T>[] {
    return [...(this.#byType[type]?.values() ?? [])] as Entry<T>[];
  }

  get<T extends DocumentType>(type: T, id: string | undefined): Entry<T> | undefined {
    return id === undefined ? undefined : (this.#byType[type]?.get(id) as Entry<T> | undefined);
  }

  /** Those that are public, in the order in which they are named. */
  several<T extends DocumentType>(type: T, ids: readonly string[]): Entry<T>[] {
    return [...new Set(ids)].map((id) => this.get(type, id)).filter((entry) => entry !== undefined);
  }

  get setting(): Entry<'site-setting'> | undefined {
    return this.all('site-setting').at(-1);
  }

  /** All that lists may offer, newest first; what was withdrawn keeps its page alone. */
  readonly articles = once(() =>
    this.all('article')
      .filter((article) => !article.withdrawn)
      .sort((a, b) => descending(a.publishedOn, b.publishedOn) || ascending(a.slug, b.slug)),
  );

  readonly articlesByCategory = once(() => groupBy(this.articles(), (article) => [article.category]));
  readonly articlesByTopic = once(() => groupBy(this.articles(), (article) => article.topics));
  readonly articlesByPlan = once(() => groupBy(this.articles(), (article) => article.plans));
  readonly articlesByAttachment = once(() => groupBy(this.articles(), (article) => article.attachments));

  readonly categories = once(() => this.all('category').sort(byOrder));
  readonly topics = once(() => this.all('topic').sort(byOrder));

  readonly plans = once(() => this.all('plan').sort((a, b) => descending(a.issuedOn, b.issuedOn) || ascending(a.slug, b.slug)));
  readonly plansByYear = once(() => groupBy(this.plans(), (plan) => [plan.year]));

  readonly documents = once(() =>
    this.all('attachment').sort((a, b) => descending(a.issuedOn ?? '', b.issuedOn ?? '') || ascending(a.title, b.title)),
  );
  readonly documentsByYear = once(() => groupBy(this.documents(), ({ issuedOn }) => (issuedOn ? [issuedOn.slice(0, 4)] : [])));
  readonly documentsByType = once(() => groupBy(this.documents(), ({ docType }) => [docType]));
  readonly replacedBy = once(() => groupBy(this.documents(), ({ replaces }) => replaces));
  readonly amendedBy = once(() => groupBy(this.documents(), ({ amends }) => amends));
  readonly planOfDocument = once(() => groupBy(this.plans(), ({ document }) => (document ? [document] : [])));

  readonly codesByCampaign = once(() => groupBy(this.all('qr-code'), ({ campaign }) => [campaign]));
}

/** `2022-02`, in Vietnam. */
export function monthOf(article: { publishedOn: string }): string {
  return dayOf(article.publishedOn).slice(0, 7);
}

export function groupBy<T, K>(items: readonly T[], keysOf: (item: T) => readonly K[]): ReadonlyMap<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

function once<T>(compute: () => T): () => T {
  let kept: { value: T } | undefined;
  return () => (kept ??= { value: compute() }).value;
}

function ascending(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function descending(a: string, b: string): number {
  return ascending(b, a);
}

function byOrder(a: { order: number; slug: string }, b: { order: number; slug: string }): number {
  return a.order - b.order || ascending(a.slug, b.slug);
}
