import { fieldsOfType } from '@pho-luat/shared/content-types/index';
import type { Fields } from '@pho-luat/shared/content-types/fields';
import { referencesIn, remade, textsIn } from '@pho-luat/shared/content-types/visit';
import { readOldPath } from '@pho-luat/shared/old-addresses';
import { fold } from '@pho-luat/shared/text';
import { linkToDocument, replaceFiles } from '@pho-luat/shared/text-addresses';
import { documentId } from '@pho-luat/shared/schemas/fields';
import type { LogDocument } from '../publication/draft.ts';
import { decoded } from './decoded.ts';
import { faultsIn, type Fault } from './faults.ts';
import type { FilesIn } from './files.ts';
import type { Callings } from './identity.ts';
import { pathBelow } from './path-below.ts';
import type { TransferType } from './record.ts';

/** What a document names, by the names that it has here. */

export interface Around {
  folder: string;
  files: FilesIn;
  callings: Callings;
  /** As a list says it (`saidOf`) → its document id here. */
  ids: ReadonlyMap<string, string>;
  /** Where documents were before → their document ids here. */
  oldPaths: ReadonlyMap<string, string>;
}

/** A copy that names documents and files as they are called here; what is named and is nowhere is left out, and told. */
export async function resolved(
  type: TransferType,
  document: LogDocument,
  around: Around,
): Promise<{ document: LogDocument; faults: Fault[] }> {
  const fields = fieldsOfType(type);
  const faults: Fault[] = unknownFields(fields, document);
  const found = new Map<string, string>();
  for (const { path, type: target, id: said } of referencesIn(fields, document)) {
    const key = `${target} ${said}`;
    if (found.has(key)) continue;
    const name = await nameOf(target, said, around).catch(
      (error: unknown) => void faults.push(...faultsIn(error).map(({ message }) => ({ field: path, message }))),
    );
    if (name !== undefined) found.set(key, name);
    // A file that was refused has said why.
    else if (!faults.some(({ field }) => field === path))
      faults.push({ field: path, message: `there is no ${target} «${said}»` });
  }
  const inTexts = await filesIn(textsIn(fields, document), around, faults);
  const toName = (target: string, said: unknown) => found.get(`${target} ${String(said)}`);
  return {
    faults,
    document: remade(fields, document, ({ field, value }) => {
      if (field.kind === 'markdown' && typeof value === 'string') return inText(value, inTexts, around);
      if (value === null || (field.kind !== 'reference' && field.kind !== 'file')) return value ?? undefined;
      const target = field.kind === 'file' ? 'file' : field.to;
      if (Array.isArray(value)) return value.flatMap((said: unknown) => toName(target, said) ?? []);
      return value === undefined ? undefined : toName(target, value);
    }),
  };
}

function unknownFields(fields: Fields, document: LogDocument, prefix = ''): Fault[] {
  return Object.entries(document).flatMap(([name, value]): Fault[] => {
    const field = fields[name];
    if (!field) return [{ field: prefix + name, message: 'the model has no such field' }];
    if (field.kind !== 'component') return [];
    const inside = field.component.fields;
    return [value ?? []].flat().flatMap((part: unknown, at) => {
      const path = `${prefix}${name}${field.several ? `.${at}` : ''}`;
      if (typeof part !== 'object' || part === null)
        return [{ field: path, message: `must have the fields ${Object.keys(inside).join(', ')}` }];
      return unknownFields(inside, part as LogDocument, `${path}.`);
    });
  });
}

/** A document by the id that a list gives it, however it is spelled. */
export const saidOf = (type: string, id: string) => `${type} ${fold(id.trim())}`;

async function nameOf(target: string, said: string, { ids, folder, files, callings }: Around): Promise<string | undefined> {
  const type = target as TransferType;
  const arriving = ids.get(saidOf(type, said));
  if (arriving !== undefined) return arriving;
  if (type !== 'file' || documentId.safeParse(said).success) return callings.idOf(type, said);
  const path = await pathBelow(folder, said);
  return path && files.named(path);
}

/** A picture, or a link. */
const markdownTarget = /(!?)\[(?:\\.|[^\]\\])*\]\(<?([^)\s>]+)>?/g;
const isElsewhere = (address: string) => /^(?:[a-z]+:|\/|#)/i.test(address);

/** What texts show and link to that are files beside the list: path → document id. */
async function filesIn(texts: readonly string[], { folder, files }: Around, faults: Fault[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const named = new Map<string, boolean>();
  for (const text of texts)
    for (const [, sign, address = ''] of text.matchAll(markdownTarget))
      if (!isElsewhere(address)) named.set(address, named.get(address) === true || sign === '!');
  for (const [address, isShown] of named) {
    const path = await pathBelow(folder, decoded(address));
    if (path) {
      const name = await files.named(path).catch((error: unknown) => void faults.push(...faultsIn(error)));
      if (name !== undefined) found.set(address, name);
    } else if (isShown) faults.push({ message: `there is no file «${address}», which its text shows` });
  }
  return found;
}

const markdownLink = /(?<=\]\(<?)(?:https?:\/\/[^\s/)>]+)?(\/[^\s)>#?]*(?:\?[^\s)>#]+)?)(?=[\s)>#])/g;

/** Texts name files and documents by their ids; also a document by where it was. */
function inText(text: string, files: ReadonlyMap<string, string>, { ids, oldPaths }: Around): string {
  const named = text
    .replace(markdownTarget, (whole, _sign, address: string) => {
      const name = files.get(address);
      return name === undefined ? whole : whole.replace(`(${address}`, `(file:${name}`).replace(`(<${address}`, `(<file:${name}`);
    })
    .replace(markdownLink, (whole, written: string) => {
      const path = readOldPath(written);
      const id = path === undefined ? undefined : oldPaths.get(path);
      return path === undefined || id === undefined ? whole : linkToDocument(path, id);
    });
  return replaceFiles(named, (id) => `file:${ids.get(saidOf('file', id)) ?? id}`);
}
