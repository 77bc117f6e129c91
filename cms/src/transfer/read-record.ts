import { contentTypes, fieldsOfForm, type DocumentType } from '@pho-luat/shared/content-types/index';
import { withoutReading } from '@pho-luat/shared/content-types/file';
import type { ContentTypeName } from '@pho-luat/shared/content-types/names';
import { oldAddressesIn } from '@pho-luat/shared/old-addresses';
import { paths } from '@pho-luat/shared/paths';
import { readDocument, type LogDocument } from '../publication/draft.ts';
import { draftRowOf } from '../publication/draft-rows.ts';
import type { Log } from '../publication/log.ts';
import { documentToPublish } from '../publication/signed-document.ts';
import { fieldsOf } from '../publication/stored-line.ts';
import { draftOf, isDrafted, uidOf } from '../publication/types.ts';
import { issuedCodes } from '../codes/ledger.ts';
import type { TransferRecord, TransferType } from './record.ts';

/** The names of all that the model has of a type, in an order that depends on nothing else. */
export async function idsOf(log: Log, type: TransferType): Promise<string[]> {
  if (type === 'qr-code') return (await issuedCodes(log)).sort();
  const rows: { documentId: string }[] = await log.strapi.db
    .query(uidOf(type))
    .findMany({ select: ['documentId'], where: draftOf(type) });
  return rows.map(({ documentId }) => documentId).sort();
}

/** What an export says of a document; nothing where there is none. */
export async function readRecord(log: Log, type: TransferType, id: string): Promise<TransferRecord | undefined> {
  const line = await log.last(type, id);
  const published = line?.action === 'publish' ? fieldsOf(line) : undefined;
  if (type === 'file') return published && { id, document: withoutReading(published) };
  if (type === 'qr-code') return published && { id, document: published };
  const draft = await readDocument(log.strapi, type, id);
  if (!draft) return undefined;
  if (!isDrafted(type)) return { id, document: draft };
  const desk = await deskOf(log, type, id);
  const former = await formerPathsOf(log, type, id);
  const takenDown = line?.takedownReason ?? undefined;
  if (!published) return { id, published: false, takenDown, document: withFormer(type, draft, former), ...desk };
  // What a plan has of its signed document is not its own.
  const isSame = await log.says(type, id, await documentToPublish(log, type, id));
  const changed = isSame ? {} : { draft: withFormer(type, draft, former) };
  return { id, published: true, document: withFormer(type, isSame ? draft : published, former), ...changed, ...desk };
}

/** Where readers found it before it was called otherwise: the log knows, and it stays here. The last first. */
export async function formerPathsOf(log: Log, type: DocumentType, id: string): Promise<string[]> {
  if (!isAddressed(type)) return [];
  return (await log.lines(type, id)).flatMap((line) => {
    const slug = fieldsOf(line)?.slug;
    return typeof slug === 'string' ? paths[type](slug) : [];
  });
}

export function withFormer(type: DocumentType, document: LogDocument, former: readonly string[]): LogDocument {
  const own = isAddressed(type) && typeof document.slug === 'string' ? paths[type](document.slug) : '';
  const all = [...new Set([...oldAddressesIn(document.oldAddresses), ...former])].filter((path) => path !== own);
  return all.length > 0 ? { ...document, oldAddresses: all.join('\n') } : document;
}

const isAddressed = (type: DocumentType) => type === 'article' || type === 'plan' || type === 'page';

/** The desk's own fields, except those that are as in a new entry. */
async function deskOf(log: Log, type: ContentTypeName, id: string): Promise<Pick<TransferRecord, 'desk'>> {
  const names = Object.keys(contentTypes[type].draftOnly);
  const row = await draftRowOf<Record<string, unknown>>(log.strapi, { type, id }, { select: names });
  const fields = fieldsOfForm(type);
  const said = names.map((name) => [name, row?.[name] ?? undefined] as const);
  const desk = said.filter(([name, value]) => value !== undefined && value !== fields[name]?.initial);
  return desk.length > 0 ? { desk: Object.fromEntries(desk) } : {};
}
