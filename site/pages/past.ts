import type { DocumentOf, DocumentType } from '@pho-luat/shared/content-types/index';
import type { PublicationLine, PublishLine } from '@pho-luat/shared/schemas/publication';
import { oldPathsOf } from '@pho-luat/shared/old-addresses';
import { paths } from '@pho-luat/shared/paths';
import { monthOf } from './content.ts';
import { NumberedAddresses } from './past-numbers.ts';
import { possibleWidths } from './pictures.ts';
import { taskEvents } from './task-events.ts';

/** What the log says about a document, public or not. */
export interface Known {
  type: DocumentType;
  id: string;
  /** Its title or name in its last version. */
  title: string;
  state: 'public' | 'removed' | 'taken-down';
  /** The instant of the line of its last version. */
  changedAt: string;
  addresses: string[];
  /** Lists that showed its last version, the nearest first; a category by its id. */
  lists: readonly (string | { category: string })[];
}

/** Who has an address: a document, a month of a category or topic, a list with a substitute, or a picture in one of its widths. */
export type Holder = Known | { of: Known; month: string } | { or: string } | { picture: string; width: number } | 'taken-down';

/**
 * All that was ever public: a fold over the log that continues with each new line. It knows what the log says, not
 * which releases were made of it, so every machine gets the same result.
 */
export class Past {
  readonly #documents = new Map<DocumentType, Map<string, Known>>();
  /** Ids of those that are no longer public. */
  readonly #gone = new Map<DocumentType, Set<string>>();
  /** Address → the last one that had it. */
  readonly #holders = new Map<string, Holder>();
  /** Addresses that this site itself has given. */
  readonly #own = new Set<string>();
  /** Addresses that a document has left, and addresses of lists, which come and go. */
  readonly #left = new Set<string>();
  readonly #numbered = new NumberedAddresses();
  /** Plan → the agencies that have ever led a task of it with a day. */
  readonly #leads = new Map<string, Set<string>>();
  /** Category or topic → months in which it had articles. */
  readonly #months = new Map<string, Set<string>>();
  readonly #monthPaths = new Map<string, (month: string) => string>();
  /** The last version of each picture. */
  readonly #pictures = new Map<string, DocumentOf<'file'>>();
  /** Categories that are, or were, of advice. */
  readonly #advice = new Set<string>();
  /** Slug → the last agency that had it. */
  readonly #agencies = new Map<string, string>();

  add(line: PublicationLine): void {
    if (line.action === 'publish') this.#publish(line);
    else this.#remove(line.type, line.id, line.takedown ? 'taken-down' : 'removed');
  }

  get(type: DocumentType, id: string): Known | undefined {
    return this.#documents.get(type)?.get(id);
  }

  /** Whether it was once public and no longer is. */
  hasGone(type: DocumentType, id: string): boolean {
    return this.#gone.get(type)?.has(id) ?? false;
  }

  /** The agencies whose calendars of a plan somebody may follow. */
  leadsOf(plan: string): Iterable<string> {
    return this.#leads.get(plan) ?? [];
  }

  /** The agencies that each slug was of last: they have no pages, but the calendars of plans are named by them. */
  agencySlugs(): ReadonlyMap<string, string> {
    return this.#agencies;
  }

  /** Earlier addresses of documents and lists that may have moved or gone. */
  *left(): Generator<[path: string, holder: Holder]> {
    for (const path of this.#left) {
      const holder = this.#holders.get(path);
      if (holder) yield [path, holder];
    }
  }

  #publish(line: PublishLine): void {
    const known = this.#know(line);
    switch (line.type) {
      case 'article':
        return this.#article(known, line.document);
      case 'plan':
        this.#leads.set(
          line.id,
          new Set([...this.leadsOf(line.id), ...taskEvents(line.document).map(({ task }) => task.leadAgency)]),
        );
        known.lists = [paths.planYear(line.document.year), paths.plans()];
        this.#list(paths.planYear(line.document.year), { or: paths.plans() });
        this.#moveTo(known, paths.plan(line.document.slug));
        return this.#cameFrom(known, line.document);
      case 'attachment':
        return this.#attachment(known, line.document);
      case 'page':
        known.lists = [paths.home()];
        this.#moveTo(known, paths.page(line.document.slug));
        return this.#cameFrom(known, line.document);
      case 'category':
        known.lists = [paths.articles()];
        if (line.document.kind === 'advice') this.#adviceCategory(line.id);
        return this.#section(known, paths.category(line.document.slug), (month) =>
          paths.categoryMonth(line.document.slug, month),
        );
      case 'topic':
        known.lists = [paths.topics()];
        return this.#section(known, paths.topic(line.document.slug), (month) => paths.topicMonth(line.document.slug, month));
      case 'file':
        this.#picture(line.id, line.document);
        return this.#moveTo(known, paths.file(line.document));
      case 'ward':
        known.lists = [paths.places()];
        return this.#moveTo(known, paths.ward(line.document.slug));
      case 'agency':
        if (line.document.kind) this.#list(paths.placesOfKind(line.document.kind), { or: paths.places() });
        this.#agencies.set(line.document.slug, line.id);
        this.#numbered.setIssuer(line.id, line.document.slug);
        return this.#issuersChanged();
      case 'site-setting':
        this.#numbered.setOwner(line.document.owner);
        return this.#issuersChanged();
    }
  }

  #know({ type, id, document, at }: PublishLine): Known {
    const known = this.get(type, id) ?? { type, id, title: id, state: 'public', changedAt: at, addresses: [], lists: [] };
    this.#documents.set(type, (this.#documents.get(type) ?? new Map()).set(id, known));
    known.state = 'public';
    known.changedAt = at;
    this.#gone.get(type)?.delete(id);
    if ('title' in document) known.title = document.title;
    else if ('name' in document) known.title = document.name;
    return known;
  }

  #remove(type: DocumentType, id: string, state: 'removed' | 'taken-down'): void {
    const known = this.get(type, id);
    if (!known) return;
    known.state = state;
    this.#gone.set(type, (this.#gone.get(type) ?? new Set()).add(id));
    for (const path of known.addresses) {
      this.#left.add(path);
      if (state === 'taken-down' && this.#holders.get(path) === known) this.#holders.set(path, state);
    }
    // Published again, it no longer belongs to where it was before.
    if (state === 'taken-down') known.addresses = [];
    if (state === 'taken-down' && type === 'plan') this.#leads.delete(id);
    if (type === 'attachment') this.#numbered.remove(id);
    if (type === 'file' && state === 'taken-down') this.#pictureTakenDown(id);
    if (type === 'agency') {
      if (state === 'taken-down') for (const [slug, of] of this.#agencies) if (of === id) this.#agencies.delete(slug);
      this.#numbered.setIssuer(id, undefined);
      this.#issuersChanged();
    }
  }

  #article(known: Known, article: DocumentOf<'article'>): void {
    known.lists = [{ category: article.category }, paths.articles()];
    this.#moveTo(known, paths.article(article.slug));
    this.#cameFrom(known, article);
    if (article.withdrawn) return;
    const month = monthOf(article);
    this.#list(paths.articleMonth(month), { or: paths.articles() });
    if (this.#advice.has(article.category)) this.#adviceMonth(month);
    const sections = [['category', article.category] as const, ...article.topics.map((id) => ['topic', id] as const)];
    for (const [type, id] of sections) {
      const section = `${type}/${id}`;
      const months = this.#months.get(section) ?? new Set();
      this.#months.set(section, months.add(month));
      const of = this.get(type, id);
      const path = this.#monthPaths.get(section)?.(month);
      if (of && path) this.#list(path, { of, month });
    }
  }

  /** The widths that one may have been shown in lead to the picture that has taken its place. */
  #picture(id: string, file: DocumentOf<'file'>): void {
    const before = this.#pictures.get(id);
    this.#pictures.set(id, file);
    if (!before || before.sha256 === file.sha256) return;
    for (const width of possibleWidths(before)) this.#list(paths.image(before.sha256, width), { picture: id, width });
  }

  #pictureTakenDown(id: string): void {
    this.#pictures.delete(id);
    for (const [path, holder] of this.#holders)
      if (typeof holder === 'object' && 'picture' in holder && holder.picture === id) this.#holders.set(path, 'taken-down');
  }

  #adviceCategory(id: string): void {
    this.#advice.add(id);
    for (const month of this.#months.get(`category/${id}`) ?? []) this.#adviceMonth(month);
  }

  #adviceMonth(month: string): void {
    this.#list(paths.adviceMonth(month), { or: paths.advice() });
  }

  #section(known: Known, path: string, monthPath: (month: string) => string): void {
    const key = `${known.type}/${known.id}`;
    this.#moveTo(known, path);
    this.#monthPaths.set(key, monthPath);
    for (const month of this.#months.get(key) ?? []) this.#list(monthPath(month), { of: known, month });
  }

  #attachment(known: Known, document: DocumentOf<'attachment'>): void {
    const year = document.issuedOn && paths.documentYear(Number(document.issuedOn.slice(0, 4)));
    known.lists = [...(year ? [year] : []), paths.documents()];
    for (const list of [year, paths.documentType(document.docType)]) if (list) this.#list(list, { or: paths.documents() });
    this.#moveTo(known, this.#numbered.publish(known.id, document));
    this.#cameFrom(known, document);
  }

  #issuersChanged(): void {
    for (const [id, path] of this.#numbered.all()) {
      const known = this.get('attachment', id);
      if (known) this.#moveTo(known, path);
    }
  }

  #moveTo(known: Known, path: string): void {
    const last = known.addresses.at(-1);
    if (last !== undefined && last !== path) this.#left.add(last);
    known.addresses = [...known.addresses.filter((address) => address !== path), path];
    this.#own.add(path);
    this.#holders.set(path, known);
  }

  /**
   * Addresses from before this site lead on like those that the document has left here; the document that was published last with
   * one has it. An address that this site gave out itself is never taken over: a takedown of that page must find it.
   */
  #cameFrom(known: Known, document: { oldAddresses?: string | undefined }): void {
    for (const path of oldPathsOf(document)) {
      if (this.#own.has(path) || this.#holders.get(path) === known) continue;
      known.addresses = [path, ...known.addresses.filter((address) => address !== path)];
      this.#left.add(path);
      this.#holders.set(path, known);
    }
  }

  #list(path: string, holder: Exclude<Holder, Known>): void {
    this.#left.add(path);
    this.#holders.set(path, holder);
  }
}
