import { basename, extname } from 'node:path';
import { docTypes } from '@pho-luat/shared/choices';
import { toSlug } from '@pho-luat/shared/slug';
import { sha256Of } from '@pho-luat/shared/sha256';
import { kindNamed } from '../uploads/file-kinds.ts';
import { findNumberInName } from '../reading/letterhead.ts';
import type { TransferRecord, TransferType } from '../transfer/record.ts';
import { findDay } from './written-moment.ts';

/** Papers that pages link to, each once, as documents of the model. */

/** Lists as an import reads them, written one document after another. */
export interface Lists {
  add(type: TransferType, record: TransferRecord): Promise<void>;
}

/** How an old address or file is called in a list: an id has no room for more. */
export const nameOf = (said: string) => (said.length <= 200 ? said : sha256Of(said));

/** What the library would take it for, by the ending of an address. */
const mimeAt = (address: string) => kindNamed(address.split(/[?#]/)[0] ?? '')?.mime;

export const isPicture = (address: string) => mimeAt(address)?.startsWith('image/') === true;
export const isPaper = (address: string) => mimeAt(address)?.startsWith('image/') === false;

/** What the words of a link, or else the name of its file, say of a document. */
export function saidOfPaper(file: string, words: string) {
  const stem = basename(file, extname(file));
  const number = findNumberInName(words) ?? findNumberInName(stem);
  const named = docTypes.find(({ label }) => words.toLowerCase().startsWith(label.toLowerCase()))?.value;
  return { title: words || stem, docType: number?.docType ?? named, number: number?.number, issuedOn: findDay(words), file };
}

export class Papers {
  readonly #files = new Set<string>();
  readonly #slugs = new Set<string>();

  /** Each into its list; how they are called there. `set`: what the words of their links do not say. */
  async add(
    lists: Lists,
    papers: readonly { file: string; words: string }[],
    { set = {}, ...around }: Pick<TransferRecord, 'from' | 'published'> & { set?: Readonly<Record<string, string>> | undefined },
  ): Promise<string[]> {
    for (const { file, words } of papers) {
      const document = this.take(file, words, set);
      if (document) await lists.add('attachment', { id: nameOf(file), ...around, document });
    }
    return [...new Set(papers.map(({ file }) => nameOf(file)))];
  }

  /** Undefined for a paper that was met before. `words`: the link's; `set`: what they do not say. */
  take(file: string, words: string, set: Readonly<Record<string, string>>): Record<string, unknown> | undefined {
    if (this.#files.has(file)) return undefined;
    this.#files.add(file);
    const said = Object.entries(saidOfPaper(file, words)).filter(([, value]) => value !== undefined);
    const document: Record<string, unknown> = { ...set, ...Object.fromEntries(said) };
    if (document.number && document.issuedOn) return document;
    return { ...document, slug: this.#slugOf(toSlug(basename(file, extname(file))) || 'tai-lieu') };
  }

  #slugOf(slug: string): string {
    let free = slug;
    for (let number = 2; this.#slugs.has(free); number += 1) free = `${slug}-${number}`;
    this.#slugs.add(free);
    return free;
  }
}
