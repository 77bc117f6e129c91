import { basename, extname } from 'node:path';
import { docTypes } from '@pho-luat/shared/choices';
import { toSlug } from '@pho-luat/shared/slug';
import { fileKinds } from '../desk/uploads/file-kinds.ts';
import { findNumberInName } from '../reading/letterhead.ts';
import { findDay } from './written-moment.ts';

/** Papers that pages link to, each once, as documents of the model. */

const pictures = ['.jpg', '.jpeg', '.png', '.webp', '.gif'];
const extensions = fileKinds.flatMap((kind) => kind.extensions).filter((extension) => !pictures.includes(extension));

/** By its ending. */
export function isPaper(address: string): boolean {
  const [path = ''] = address.split(/[?#]/);
  return extensions.some((extension) => path.toLowerCase().endsWith(extension));
}

export class Papers {
  readonly #files = new Set<string>();
  readonly #slugs = new Set<string>();

  /** Nothing of one that was met before. `said`: the words of the link; `set`: what they do not say. */
  take(file: string, said: string, set: Readonly<Record<string, string>>): Record<string, unknown> | undefined {
    if (this.#files.has(file)) return undefined;
    this.#files.add(file);
    const stem = basename(file, extname(file));
    const number = findNumberInName(said) ?? findNumberInName(stem);
    const issuedOn = findDay(said);
    const docType = number?.docType ?? docTypes.find(({ label }) => said.toLowerCase().startsWith(label.toLowerCase()))?.value;
    const read = { title: said || stem, docType, number: number?.number, issuedOn, file };
    const document = { ...set, ...Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)) };
    const isNumbered = number && (issuedOn ?? set.issuedOn);
    return isNumbered ? document : { ...document, slug: this.#slugOf(toSlug(stem) || 'tai-lieu') };
  }

  #slugOf(slug: string): string {
    let free = slug;
    for (let number = 2; this.#slugs.has(free); number += 1) free = `${slug}-${number}`;
    this.#slugs.add(free);
    return free;
  }
}
