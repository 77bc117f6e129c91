import type { HeldDocument } from '@pho-luat/shared/schemas/publication';
import type { Entry, TypedEntry } from '../../pages/content.ts';
import type { Picture } from '../../pages/edition.ts';
import { Past } from '../../pages/past.ts';
import { keyOf, type LineName } from '../store/line-name.ts';
import type { Refusal } from './work.ts';

/** What was made of the last good line of a document. */
export interface Shown {
  /** Number of its line. */
  seq: number;
  typed: TypedEntry;
  /** Ids of the files that it shows as pictures, whether they can be shown or not. */
  pictures: readonly string[];
}

/** A processed document: its last line, what is shown of it, if anything, and what its editor is told. */
export interface Worked {
  last: LineName;
  shown?: Shown;
  held?: HeldDocument;
}

/** The state of a file that a document names. */
export interface NamedFile {
  isHere: boolean;
  /** Where it was asked for as a picture. */
  picture?: Picture | 'unusable';
}

/** What was made of the log up to a line, kept from release to release: each processes what has come since. */
export class Memory {
  /** The lines up to here are in it. */
  seq = 0;
  readonly past = new Past();
  /** By type and id, in the order of their last lines. */
  readonly documents = new Map<string, Worked>();
  /** Documents to process, with their last line. */
  readonly due = new Map<string, LineName>();
  /** Files of the log by id. */
  readonly files = new Map<string, Entry<'file'>>();
  /** The state of those that are named. */
  readonly named = new Map<string, NamedFile>();
  /** Lines whose page could not be drawn, and what their editor is told. */
  readonly undrawable = new Map<number, Refusal>();
  /** File → documents that named it, once at least. */
  readonly #users = new Map<string, Set<string>>();

  /** False for a document that is not shown, or not of this log. */
  refuse(document: Pick<LineName, 'type' | 'id'>, refusal: Refusal): boolean {
    const key = keyOf(document);
    const known = this.documents.get(key);
    if (!known?.shown) return false;
    this.undrawable.set(known.shown.seq, refusal);
    this.due.set(key, known.last);
    return true;
  }

  /** True when there was any. */
  forgetUndrawable(): boolean {
    const wereAny = this.undrawable.size > 0;
    this.undrawable.clear();
    return wereAny;
  }

  /** Processes all held-back documents again. */
  workAgain(): void {
    for (const [key, { last, held }] of this.documents) if (held && !this.due.has(key)) this.due.set(key, last);
    for (const [id, { picture }] of this.named) if (picture === 'unusable') this.askAnew(id);
  }

  isUsedBy(file: string, document: LineName): void {
    const users = this.#users.get(file) ?? new Set();
    this.#users.set(file, users.add(keyOf(document)));
  }

  setFile(id: string, file: Entry<'file'> | undefined): void {
    if (file) this.files.set(id, file);
    else this.files.delete(id);
    this.askAnew(id);
  }

  /** What was made of its users' texts and pictures is no longer valid. */
  askAnew(file: string): void {
    this.named.delete(file);
    for (const key of this.#users.get(file) ?? []) {
      const last = this.documents.get(key)?.last;
      if (last && !this.due.has(key)) this.due.set(key, last);
    }
  }
}
