import { documentSchemas, fieldsOfForm, fieldsOfType } from '@pho-luat/shared/content-types/index';
import { qrCodeSchema } from '@pho-luat/shared/content-types/qr-code';
import { titleIn } from '@pho-luat/shared/content-types/title';
import type { Reference } from '@pho-luat/shared/content-types/visit';
import { dayOf, formatMinute } from '@pho-luat/shared/dates';
import type { ImportCounts, Imported, ImportFault, ImportNote } from '@pho-luat/shared/schemas/transfer';
import { oldAddressesIn, oldPathsOf, readOldPath, tidyOldAddress } from '@pho-luat/shared/old-addresses';
import { readOldAddress } from '@pho-luat/shared/printed-address';
import { enterCode, isTaken, noteLastDestination } from '../codes/ledger.ts';
import { hearWarnings } from '../guards/asking.ts';
import { takingIn } from '../publication/arriving.ts';
import type { LogDocument } from '../publication/draft.ts';
import { lastSaveOf } from '../publication/last-save.ts';
import type { Log } from '../publication/log.ts';
import { toDraftData } from '../publication/to-draft.ts';
import type { Transaction } from '../publication/transaction.ts';
import { asIfPublic } from '../publication/together.ts';
import { isDrafted, uidOf } from '../publication/types.ts';
import { schemaIssues } from '../rules/schema-issues.ts';
import { noTimes } from '../schedule/fields.ts';
import { isPast } from '../schedule/times.ts';
import { installation } from '../installation.ts';
import { roomOfDisk } from '../storage/room.ts';
import { noteTakedown } from '../takedown/take-down.ts';
import { jpegName } from '../uploads/heic.ts';
import { issueText } from '../words/issues.ts';
import { isSame, withFilledIn, withRest } from './compare.ts';
import { Faults, faultsIn, type Fault } from './faults.ts';
import { fileRecordSchema, type FilesIn } from './files.ts';
import { Callings, holderOfSlug, idOf, knownId } from './identity.ts';
import { pathBelow } from './path-below.ts';
import { formerPathsOf, readRecord, withFormer } from './read-record.ts';
import { pathOfFile, type TransferRecord, type TransferType } from './record.ts';
import { resolved, saidOf, type Around } from './resolve.ts';
import { itemsOf, type Item, type List } from './source.ts';
import { Unusable } from './unusable.ts';

/** The place of a document in its list → what becomes of it. */
export type Became = ReadonlyMap<string, ImportFault['became']>;

/** The person who runs an import does not know why it was taken down. */
const staysDown = 'was taken down here, and stays a draft: Quản trị alone publishes it again, in the admin';

const isInDraft = 'is being changed here: the row is in that draft, and readers have it when the draft is published';

function whenPassed(field: string): string {
  return field === 'unpublishAt' ? 'it is a draft' : 'nothing is done by it, so set another in the admin';
}

/** What is kept in memory of each document. */
interface Entry {
  type: TransferType;
  id: string;
  /** As a report names it. */
  called: string;
  isKnown: boolean;
  /** Readers are to have it. */
  published: boolean;
  /** The row of a table is for the draft that somebody is changing, and that waits for its review or its time. */
  isForDraft: boolean;
  /** Here, before this list. */
  isTakenDown: boolean;
  state: keyof ImportCounts;
  /** The document names others that came after it. */
  isIncomplete: boolean;
}

type Pass = 'met' | 'saved' | 'published';

/** One try, in a transaction of the log. */
export class Run {
  readonly counts: Imported['counts'] = {};
  readonly faults: ImportFault[] = [];
  readonly notes: ImportNote[] = [];
  readonly warnings: ImportNote[] = [];
  drafts = 0;
  readonly #log: Log;
  readonly #files: FilesIn;
  readonly #became: Became;
  readonly #note: (text: string) => void;
  /** By their places. */
  readonly #entries = new Map<string, Entry>();
  /** `article abc…` → where it was met first. */
  readonly #places = new Map<string, string>();
  /** As a list says it (`saidOf`) → its document id here. */
  readonly #ids = new Map<string, string>();
  readonly #oldPaths = new Map<string, string>();
  readonly #callings: Callings;
  /** A time that comes while an import is at work is not over for one of its passes alone. */
  readonly #begunAt = Date.now();

  constructor(log: Log, files: FilesIn, became: Became, note: (text: string) => void) {
    this.#log = log;
    this.#files = files;
    this.#became = became;
    this.#note = note;
    this.#callings = new Callings(log.strapi);
  }

  async all(lists: readonly List[]): Promise<void> {
    await this.#each(lists, 'met', (item, entry) => this.#meet(item, entry));
    const published = [...this.#entries.values()].filter((entry) => entry.published);
    await asIfPublic(published, () =>
      takingIn(async () => {
        await this.#each(lists, 'saved', (item, entry) => this.#save(item, entry));
        await this.#each(lists, 'published', (item, entry) => this.#publish(item, entry));
      }),
    );
  }

  async #each(lists: readonly List[], pass: Pass, work: (item: Item, entry: Entry) => Promise<void>): Promise<void> {
    const numbers = new Map<TransferType, number>();
    for await (const item of itemsOf(lists)) {
      const number = (numbers.get(item.type) ?? 0) + 1;
      numbers.set(item.type, number);
      this.#note(`${item.type} ${number} ${pass}`);
      if (roomOfDisk() === 'reserve') {
        throw new Unusable('The disk is nearly full. Nothing was changed: make room and run the same command again.');
      }
      const entry = this.#entryOf(item);
      if (entry.state !== 'wrong') await this.#alone(item, entry, pass, () => work(item, entry));
      if (pass === 'published') this.#count(entry);
    }
  }

  #entryOf(item: Item): Entry {
    const known = this.#entries.get(placeOf(item));
    if (known) return known;
    const state = this.#became.get(placeOf(item)) === 'left out' ? 'wrong' : 'new';
    const entry: Entry = {
      type: item.type,
      id: '',
      called: titleIn(item.type, item.record.document) ?? item.record.id ?? '',
      isKnown: false,
      published: false,
      isTakenDown: false,
      state,
      isForDraft: false,
      isIncomplete: false,
    };
    this.#entries.set(placeOf(item), entry);
    return entry;
  }

  #count({ type, state, published }: Entry): void {
    const counts = (this.counts[type] ??= { new: 0, changed: 0, same: 0, wrong: 0 });
    counts[state] += 1;
    if (!published && (state === 'new' || state === 'changed')) this.drafts += 1;
  }

  /** What fails of a document is undone, and told; the others go on. */
  async #alone(item: Item, entry: Entry, pass: Pass, work: () => Promise<void>): Promise<void> {
    await this.#raw('savepoint document');
    try {
      const { heard } = await hearWarnings(work);
      for (const { field, message } of heard.flatMap(({ warnings }) => warnings))
        this.warnings.push({ ...this.#placed(item), field, message });
    } catch (error) {
      await this.#raw('rollback to savepoint document');
      const became = pass === 'published' && isDrafted(item.type) ? 'a draft' : 'left out';
      for (const fault of faultsIn(error)) this.faults.push({ ...this.#placed(item), ...fault, became });
      entry.state = 'wrong';
    }
    await this.#raw('release savepoint document');
  }

  #placed({ type, file, line, record }: Item): Omit<ImportNote, keyof Fault> {
    const title = titleIn(type, record.document);
    return { file, line, from: record.from, title };
  }

  #tell(item: Item, message: string, field?: string): void {
    this.notes.push({ ...this.#placed(item), field, message });
  }

  async #raw(sql: string): Promise<void> {
    await this.#log.strapi.db.transaction(({ trx }: { trx: Transaction }) => trx.raw(sql));
  }

  /** Which document it is, here and among those that come. */
  async #meet(item: Item, entry: Entry): Promise<void> {
    const { type, record, faults } = item;
    if (faults.length > 0) throw new Faults(faults);
    const id = idOf(type, record);
    if (id === undefined) throw new Faults([{ message: 'says too little to be known again: give it an id' }]);
    const here = type === 'qr-code' ? await isTaken(this.#log, id) : await knownId(this.#log, type, id, record);
    entry.id = typeof here === 'string' ? here : id;
    entry.isKnown = Boolean(here);
    const last = await this.#log.last(type, entry.id);
    if (last?.erases) throw new Faults([{ message: `was erased here on ${dayOf(last.at)}: take it out of the list` }]);
    const first = this.#places.get(`${type} ${entry.id}`);
    for (const said of [id, record.id ?? id]) this.#ids.set(saidOf(type, said), entry.id);
    const place = placeOf(item);
    // Lists of old sites name one of here by each name that they have of it.
    if (first !== undefined && record.ifMissing) return;
    if (first !== undefined) throw new Faults([{ message: `is the same document as ${first}: give each an id of its own` }]);
    this.#places.set(`${type} ${entry.id}`, place);
    if (type !== 'file' && type !== 'qr-code') this.#callings.add(type, entry.id, record.document);
    for (const path of oldPathsOf(record.document)) this.#oldPaths.set(path, entry.id);
    const isPublic = entry.isKnown && last?.action === 'publish';
    entry.isTakenDown = typeof last?.takedownReason === 'string';
    if (isDown(item, entry) && record.published) this.#tell(item, staysDown);
    const mayBePublic = !isDown(item, entry) && !this.#isOver(record) && this.#became.get(place) !== 'a draft';
    const isToBe = !isDrafted(type) || (mayBePublic && (record.published ?? isPublic));
    entry.isForDraft =
      isToBe &&
      isDrafted(type) &&
      item.columns !== undefined &&
      (await readRecord(this.#log, type, entry.id))?.draft !== undefined;
    entry.published = isToBe && !entry.isForDraft;
  }

  async #save(item: Item, entry: Entry): Promise<void> {
    if (item.type === 'file') return this.#saveFile(item, entry);
    if (item.type === 'qr-code') return this.#saveCode(item, entry);
    const { type } = item;
    const record = this.#withoutPast(item, entry);
    const known = entry.isKnown ? await readRecord(this.#log, type, entry.id) : undefined;
    // Editors who may publish here do not know why either. Noted before it is unpublished, as by hand.
    if (isDrafted(type) && record.takenDown !== undefined && !entry.isTakenDown)
      await noteTakedown(this.#log, { type, id: entry.id }, record.takenDown);
    const document = await this.#resolved(item, record.document, known?.draft ?? known?.document);
    const draft = record.draft && (await this.#resolved(item, record.draft, known?.draft));
    // A row is no reason to publish it with the rest of that draft.
    const changing = entry.isForDraft ? known?.draft : undefined;
    const given = { ...record, document, draft, published: entry.published };
    if (known && (record.ifMissing || (await this.#isThere(item, known, given, changing)))) {
      entry.state = 'same';
      return;
    }
    if (known) await this.#change(item, entry);
    this.#tellOfLoss(item, entry, given);
    const holder = await holderOfSlug(this.#log, type, entry.id, document);
    if (holder) throw new Faults([{ field: 'slug', message: `«${document.slug}» is the address of «${holder}»` }]);
    const isToGo = record.published === false || record.takenDown !== undefined || this.#isOver(item.record);
    if (isToGo && known?.published === true) await this.#documents(type).unpublish({ documentId: entry.id });
    // A document that cannot be published keeps what was to be its draft.
    const saved = entry.published ? document : { ...(draft ?? document), ...record.desk };
    await this.#write(type, entry, saved, () => (entry.isIncomplete = true));
  }

  /** Its former addresses here lead to it whatever a list says. */
  async #isThere(item: Item, known: TransferRecord, given: TransferRecord, changing?: LogDocument): Promise<boolean> {
    const { type, id } = this.#entryOf(item);
    const former = await formerPathsOf(this.#log, type, id);
    const whole = (said: LogDocument) => withFormer(type, said, former);
    const document = whole(given.document);
    if (!changing) return isDone(type, known, { ...given, document, draft: given.draft && whole(given.draft) });
    if (isSame(type, known.document, whole(await this.#resolved(item, item.record.document, known.document)))) return true;
    if (!isSame(type, changing, document)) return false;
    this.#tell(item, isInDraft);
    return true;
  }

  async #change(item: Item, entry: Entry): Promise<void> {
    entry.state = 'changed';
    const last = await lastSaveOf(this.#log.strapi, entry.type, entry.id);
    if (entry.isForDraft) this.#tell(item, isInDraft);
    else if (last?.by)
      this.#tell(
        item,
        `was saved here on ${dayOf(last.at)} by ${last.by}: what the list says takes its place; take it out of the list to keep that`,
      );
  }

  #tellOfLoss(item: Item, entry: Entry, given: TransferRecord): void {
    const { oldAddresses } = item.record.document;
    for (const address of oldAddressesIn(oldAddresses).filter((line) => readOldPath(line) === undefined))
      this.#tell(item, `«${address}» cannot lead here: no static server answers it`, 'oldAddresses');
    for (const message of given.without ?? []) this.#tell(item, message);
    for (const [field, time] of Object.entries(isDown(item, entry) ? {} : (item.record.desk ?? {})))
      if (given.desk?.[field] === undefined)
        this.#tell(item, `${formatMinute(String(time))} has passed: ${whenPassed(field)}`, field);
    if (entry.type === 'article' && entry.published && !given.document.publishedOn)
      this.#tell(item, 'says no day: readers see that of this import', 'publishedOn');
  }

  async #publish(item: Item, entry: Entry): Promise<void> {
    const { type } = item;
    const record = this.#withoutPast(item, entry);
    if (type === 'file' || type === 'qr-code' || entry.state === 'same') return;
    const gone = ({ path, id }: { path: string; id: string }): never => {
      const called = [...this.#entries.values()].find((each) => each.id === id)?.called || id;
      throw new Faults([{ field: path, message: `names «${called}», which is not taken in` }]);
    };
    const known = await (entry.isIncomplete || record.draft ? readRecord(this.#log, type, entry.id) : undefined);
    const kept = { ...entry, isKnown: true };
    if (entry.isIncomplete) {
      const whole = (entry.published ? undefined : record.draft) ?? record.document;
      await this.#write(type, kept, await this.#resolved(item, whole, known?.draft ?? known?.document), gone);
    }
    if (!isDrafted(type) || !entry.published) return;
    await this.#documents(type).publish({ documentId: entry.id });
    const draft = record.draft && (await this.#resolved(item, record.draft, known?.document));
    if (draft) await this.#write(type, kept, draft, gone);
    if (record.desk) await this.#documents(type).update({ documentId: entry.id, data: record.desk as never });
  }

  /** No time in a list brings back what was taken down; a time that Quản trị has set here since stays. */
  #withoutPast(item: Item, entry: Entry): TransferRecord {
    return withoutTimes(item.record, isDown(item, entry) ? () => true : (time) => isPast(time, this.#begunAt));
  }

  /** Whether it was to be taken off the site by now. */
  #isOver({ desk }: TransferRecord): boolean {
    return typeof desk?.unpublishAt === 'string' && isPast(desk.unpublishAt, this.#begunAt);
  }

  /** What a list says of a document, by names of here, with what it leaves to what is there. */
  async #resolved({ type, folder, columns }: Item, said: LogDocument, known: LogDocument | undefined): Promise<LogDocument> {
    const around: Around = { folder, files: this.#files, callings: this.#callings, ids: this.#ids, oldPaths: this.#oldPaths };
    const { document, faults } = await resolved(type, said, around);
    if (faults.length > 0) throw new Faults(faults);
    const addresses = oldAddressesIn(document.oldAddresses).flatMap((line) => tidyOldAddress(line) ?? []);
    if (document.oldAddresses !== undefined) document.oldAddresses = addresses.length > 0 ? addresses.join('\n') : undefined;
    return withFilledIn(type, known, columns ? withRest(columns, known ?? {}, document) : document);
  }

  async #write(
    type: TransferType,
    { id, isKnown }: Entry,
    document: LogDocument,
    lost: (named: Reference) => void,
  ): Promise<void> {
    const { strapi } = this.#log;
    const draftFields = fieldsOfForm(type);
    const data = await toDraftData(strapi, fieldsOfType(type), document, lost);
    const desk = Object.entries(document).filter(([name]) => !fieldsOfType(type)[name] && draftFields[name]);
    // The person who saved it before has not saved this.
    const whole = { ...data, ...Object.fromEntries(desk), updatedBy: null };
    try {
      if (isKnown) await this.#documents(type).update({ documentId: id, data: whole as never });
      else await this.#documents(type).create({ data: { ...whole, documentId: id } as never });
    } catch (error) {
      // Strapi names what does not fit its columns, and stops there.
      const others = schemaIssues(documentSchemas[type], document).filter(({ key }) => key !== 'required');
      if (others.length === 0) throw error;
      throw new Faults(others.map((issue) => ({ field: issue.field, message: issueText(issue) })));
    }
  }

  #documents(type: TransferType) {
    return this.#log.strapi.documents(uidOf(type));
  }

  async #saveFile({ record, folder }: Item, entry: Entry): Promise<void> {
    const said = fileRecordSchema.parse(record.document);
    const words = { alternativeText: said.alternativeText ?? undefined, caption: said.caption ?? undefined };
    // What became of a photograph has another name, and other bytes than a list says.
    const keptName = jpegName(said.name);
    const known = entry.isKnown ? (await readRecord(this.#log, 'file', entry.id))?.document : undefined;
    if (known) {
      if (said.sha256 !== undefined && said.sha256 !== known.sha256 && keptName === said.name)
        throw new Faults([{ message: 'is there with other bytes: replace it in the library' }]);
      const isAlike = [known.name, known.alternativeText, known.caption].every(
        (value, at) => value === [keptName, words.alternativeText, words.caption][at],
      );
      entry.state = isAlike ? 'same' : 'changed';
      if (!isAlike) await this.#files.rename(entry.id, { name: keptName, ...words });
      return;
    }
    const name = said.path ?? (said.sha256 ? pathOfFile({ sha256: said.sha256, ext: said.ext ?? '' }) : said.name);
    const path = await pathBelow(folder, name);
    if (!path) throw new Faults([{ message: `there is no file ${name} in ${folder}` }]);
    await this.#files.add({ path, name: said.name, sha256: said.sha256, ...words }, entry.id);
  }

  /** A code, once issued, is never another's. */
  async #saveCode({ record }: Item, entry: Entry): Promise<void> {
    const campaign = this.#ids.get(saidOf('qr-campaign', String(record.document.campaign))) ?? record.document.campaign;
    const code = qrCodeSchema.parse({ ...record.document, code: entry.id, campaign });
    if (entry.isKnown) {
      const known = (await readRecord(this.#log, 'qr-code', entry.id))?.document;
      const isOwn = known?.campaign === code.campaign && known.placementKey === code.placementKey;
      if (!isOwn) throw new Faults([{ message: `the code ${entry.id} is another placement's here` }]);
      entry.state = 'same';
      return;
    }
    const address = code.oldPath === undefined ? undefined : readOldAddress(code.oldPath, installation().siteUrl);
    if (address && !('path' in address && address.path === code.oldPath))
      throw new Faults([{ field: 'oldPath', message: `the site can answer nothing at ${code.oldPath}` }]);
    await enterCode(this.#log, code);
    if (code.lastDestination) await noteLastDestination(this.#log, code, code.lastDestination);
  }
}

/** A time that has passed since the list was made would be refused as in a form, and its document with it. */
function withoutTimes({ desk, ...record }: TransferRecord, isOver: (time: string) => boolean): TransferRecord {
  const kept = Object.entries(desk ?? {}).filter(([name, time]) => !Object.hasOwn(noTimes, name) || !isOver(String(time)));
  return kept.length > 0 ? { ...record, desk: Object.fromEntries(kept) } : record;
}

/** Readers have nothing of it, whatever else the list says. */
function isDown({ record }: Item, { isTakenDown }: Entry): boolean {
  return isTakenDown || record.takenDown !== undefined;
}

function isDone(type: TransferType, known: TransferRecord, given: TransferRecord): boolean {
  const isAlike = isSame(type, known.document, given.document) && isSame(type, known.draft, given.draft);
  // What a list does not say of the desk is no difference.
  const isOnDesk = Object.entries(given.desk ?? {}).every(([name, value]) => known.desk?.[name] === value);
  return isAlike && isOnDesk && (!isDrafted(type) || (known.published ?? false) === given.published);
}

/** Where a document is in what was given. */
export function placeOf({ file, line }: { file: string; line: number }): string {
  return `${file}:${line}`;
}
