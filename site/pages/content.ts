import { dayOf } from '@pho-luat/shared/dates';
import type { DocumentOf, DocumentType } from '@pho-luat/shared/content-types/index';
import { namedByPaper, type Naming } from '@pho-luat/shared/one-paper';
import type { PublishLine } from '@pho-luat/shared/schemas/publication';
import { textFields, type RenderedTexts, type TextField } from './bodies.ts';
import { remembered } from '../lib/remembered.ts';

/** A document as the log has it, with its id, and with what was made of its texts in their place: they are long, and pages refer to them by key. */
export type Entry<T extends DocumentType> = {
  [K in T]: Omit<DocumentOf<K>, TextField> & { id: string; texts: RenderedTexts };
}[T];

/** An entry and its type, for those that hold all of them. */
export type TypedEntry = { [T in DocumentType]: { type: T; entry: Entry<T> } }[DocumentType];

export function entryOf({ type, id, document }: PublishLine, texts: RenderedTexts): TypedEntry {
  const fields = Object.entries(document).filter(([field]) => !textFields.includes(field as TextField));
  return { type, entry: { ...Object.fromEntries(fields), id, texts } } as TypedEntry;
}

type Articles = readonly Entry<'article'>[];

/**
 * What is public, and the queries that pages need. Made from the last good line of every document, in the order of the
 * log; a name of a document that is not here is tolerated everywhere, because the log keeps names of what has gone.
 */
export class Content {
  /** In the order in which it was published. */
  readonly everything: readonly TypedEntry[];
  readonly #byType: { [T in DocumentType]?: Map<string, Entry<T>> } = {};
  readonly #without: DocumentType | undefined;

  /**
   * With `without` this is only a part of what is public: asking for the type that was left out throws, because it would seem to be
   * empty.
   */
  constructor(entries: readonly TypedEntry[], without?: DocumentType) {
    this.everything = entries;
    this.#without = without;
    for (const { type, entry } of entries) {
      const known = (this.#byType[type] ??= new Map()) as Map<string, unknown>;
      known.set(entry.id, entry);
    }
  }

  /** All of a type, in the order in which they were published. */
  all<T extends DocumentType>(type: T): Entry<T>[] {
    return [...(this.#of(type)?.values() ?? [])];
  }

  get<T extends DocumentType>(type: T, id: string | undefined): Entry<T> | undefined {
    return id === undefined ? undefined : this.#of(type)?.get(id);
  }

  #of<T extends DocumentType>(type: T): Map<string, Entry<T>> | undefined {
    if (type === this.#without) throw new Error(`${type} was left out of this part of the content`);
    return this.#byType[type] as Map<string, Entry<T>> | undefined;
  }

  /** Those that are public, in the order in which they are named. */
  several<T extends DocumentType>(type: T, ids: readonly string[]): Entry<T>[] {
    const different = ids.length > 1 ? [...new Set(ids)] : ids;
    return different.map((id) => this.get(type, id)).filter((entry) => entry !== undefined);
  }

  readonly #setting = lazy(() => this.all('site-setting').at(-1));

  get setting(): Entry<'site-setting'> | undefined {
    return this.#setting();
  }

  /** All articles for lists, newest first; a withdrawn one only keeps its page. */
  readonly articles = lazy(() =>
    this.all('article')
      .filter((article) => !article.withdrawn)
      .sort((a, b) => descending(a.publishedOn, b.publishedOn) || ascending(a.slug, b.slug)),
  );

  /** Its articles by what they name, in one look at each. */
  readonly #lists = lazy(() => {
    const groups = () => new Groups<string, Entry<'article'>>();
    const lists = { kind: groups(), category: groups(), topic: groups(), plan: groups(), attachment: groups() };
    for (const article of this.articles()) {
      const { category, topics, plans, attachments } = article;
      lists.kind.add([this.get('category', category)?.kind ?? 'news'], article);
      lists.category.add([category], article);
      lists.topic.add(topics, article);
      lists.plan.add(plans, article);
      lists.attachment.add(attachments, article);
    }
    return lists;
  });

  get news(): Articles {
    return this.#lists().kind.get('news') ?? [];
  }

  get advice(): Articles {
    return this.#lists().kind.get('advice') ?? [];
  }

  readonly articlesByCategory = lazy(() => this.#sameLists('category', this.#lists().category));
  readonly articlesByTopic = lazy(() => this.#sameLists('topic', this.#lists().topic));
  readonly articlesByPlan = lazy(() => this.#sameLists('plan', this.#lists().plan));
  readonly articlesByAttachment = lazy(() => this.#sameLists('attachment', this.#lists().attachment));

  readonly categories = lazy(() => this.all('category').sort(byOrder));
  readonly topics = lazy(() => this.all('topic').sort(byOrder));

  readonly plans = lazy(() => this.all('plan').sort((a, b) => descending(a.issuedOn, b.issuedOn) || ascending(a.slug, b.slug)));
  readonly plansByYear = lazy(() => groupBy(this.plans(), (plan) => [plan.year]));
  readonly plansReplacedBy = lazy(() => groupBy(this.plans(), (plan) => this.plansNamedBy('replaces', plan)));
  readonly plansAmendedBy = lazy(() => groupBy(this.plans(), (plan) => this.plansNamedBy('amends', plan)));
  /** All but those that another one replaces: whether their tasks are still to be done, nobody says. */
  readonly plansThatHold = lazy(() => this.plans().filter(({ id }) => !this.plansReplacedBy().has(id)));
  readonly plansThatHoldByIssuer = lazy(() => groupBy(this.plansThatHold(), (plan) => [plan.issuer]));

  readonly documents = lazy(() =>
    this.all('attachment').sort((a, b) => descending(a.issuedOn ?? '', b.issuedOn ?? '') || ascending(a.title, b.title)),
  );
  readonly documentsByYear = lazy(() => groupBy(this.documents(), ({ issuedOn }) => (issuedOn ? [issuedOn.slice(0, 4)] : [])));
  readonly documentsByType = lazy(() => groupBy(this.documents(), ({ docType }) => [docType]));
  readonly replacedBy = lazy(() => groupBy(this.documents(), (document) => this.documentsNamedBy('replaces', document)));
  readonly amendedBy = lazy(() => groupBy(this.documents(), (document) => this.documentsNamedBy('amends', document)));
  readonly planOfDocument = lazy(() => groupBy(this.plans(), ({ document }) => (document ? [document] : [])));

  readonly codesByCampaign = lazy(() => groupBy(this.all('qr-code'), ({ campaign }) => [campaign]));

  plansNamedBy(how: Naming, plan: Entry<'plan'>): string[] {
    const signed = this.several('attachment', plan.document ? [plan.document] : []);
    return namedByPaper(how, plan, signed, (id) => (this.planOfDocument().get(id) ?? []).map((each) => each.id));
  }

  documentsNamedBy(how: Naming, document: Entry<'attachment'>): string[] {
    const plans = this.planOfDocument().get(document.id) ?? [];
    return namedByPaper(how, document, plans, (id) => this.get('plan', id)?.document ?? []);
  }

  /** The articles of a document: the same list as last time while they are the same, so that what was made of it may stay. */
  #sameLists(type: DocumentType, lists: ReadonlyMap<string, Articles>): ReadonlyMap<string, Articles> {
    const sameList = (id: string, articles: Articles) => {
      const document = this.get(type, id);
      return document ? articlesOf(document, { articles }) : articles;
    };
    return new Map([...lists].map(([id, articles]) => [id, sameList(id, articles)]));
  }
}

/** The day in Vietnam on which it was published. */
export const dayOfArticle = remembered((article: { publishedOn: string }) => dayOf(article.publishedOn));

/** `2022-02`, in Vietnam. */
export const monthOf = remembered((article: { publishedOn: string }) => dayOfArticle(article).slice(0, 7));

export function groupBy<T, K>(items: readonly T[], keysOf: (item: T) => readonly K[]): ReadonlyMap<K, T[]> {
  const groups = new Groups<K, T>();
  for (const item of items) groups.add(keysOf(item), item);
  return groups;
}

class Groups<K, T> extends Map<K, T[]> {
  add(keys: readonly K[], item: T): void {
    for (const key of keys.length > 1 ? new Set(keys) : keys) {
      const group = this.get(key);
      if (group) group.push(item);
      else this.set(key, [item]);
    }
  }
}

const articlesOf = remembered((_document: object, { articles }: { articles: Articles }) => articles);

function lazy<T>(compute: () => T): () => T {
  let kept: { value: T } | undefined;
  return () => (kept ??= { value: compute() }).value;
}

export function ascending(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function descending(a: string, b: string): number {
  return ascending(b, a);
}

function byOrder(a: { order: number; slug: string }, b: { order: number; slug: string }): number {
  return a.order - b.order || ascending(a.slug, b.slug);
}
