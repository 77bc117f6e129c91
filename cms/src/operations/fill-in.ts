import { z } from 'zod';
import { fieldsOfType } from '@pho-luat/shared/content-types/index';
import type { LogDocument } from '../publication/draft.ts';
import { draftRowOf } from '../publication/draft-rows.ts';
import type { Log } from '../publication/log.ts';
import { isDrafted, uidOf } from '../publication/types.ts';
import { writing } from '../reviews/desk-state.ts';
import { noTimes } from '../schedule/fields.ts';
import { fillKeys } from './keys.ts';
import type { Operation } from './operation.ts';
import { toOwnRows } from './own-rows.ts';
import { fillSlug } from './slug.ts';

/** What the system fills in before a document is saved. */

export async function fillIn({ log, type, id, data }: Operation): Promise<void> {
  await fillSlug(log.strapi, type, data, id);
  // Keys are of rows.
  if (id) await toOwnRows(log, type, id, data);
  await fillKeys(log, type, data, id);
  if (type === 'article') await fillCoverAlt(log, data, id);
  // A form sends it as it was opened; it is set by what is done: sent, returned, published.
  if (log.strapi.requestContext.get()) delete data.deskState;
}

/**
 * What the library says of a picture is said where it is used, unless something is said there of this one: a form still has the words of the
 * picture before it. A program writes whole documents, the words of their picture with them.
 */
async function fillCoverAlt({ strapi }: Log, data: LogDocument, id: string | undefined): Promise<void> {
  const cover = coverSchema.safeParse(data.cover).data;
  if (cover === undefined || (id !== undefined && !('coverAlt' in data))) return;
  const before = id ? await draftRowOf<LogDocument>(strapi, { type: 'article', id }, { populate: ['cover'] }) : null;
  const coverBefore = coverSchema.safeParse(before?.cover).data;
  const isChanged = typeof data.cover === 'object' && coverBefore !== undefined && coverBefore !== cover;
  if (data.coverAlt && !(isChanged && before?.coverAlt === data.coverAlt)) return;
  const file = await strapi.db.query('plugin::upload.file').findOne({ where: { id: cover } });
  data.coverAlt = file?.alternativeText || null;
}

/** A form sends the file, a program its number. */
const coverSchema = z.union([z.int(), z.looseObject({ id: z.int() }).transform(({ id }) => id)]);

/** What is public no longer waits for a review, and has the day and hour of its first publication unless an editor chose another. */
export async function fillInAtPublication({ name, log, type, id, data }: Operation): Promise<void> {
  if (!isDrafted(type)) return;
  const rows = log.strapi.db.query(uidOf(type));
  // Before the save, so that Strapi's two rows stay alike and no «modified» shows.
  if (name === 'publish') await rows.updateMany({ where: { documentId: id, publishedAt: null }, data: { deskState: writing } });
  else data.deskState = writing;
  if (type !== 'article') return;
  const publishedOn = new Date().toISOString();
  if (id === undefined) data.publishedOn ??= publishedOn;
  else await rows.updateMany({ where: { documentId: id, publishedAt: null, publishedOn: null }, data: { publishedOn } });
}

/** A copy has neither the first one's day and old addresses nor its review or schedule. */
export async function fillCopy({ log, type, data }: Operation, source: string): Promise<void> {
  const row = await log.strapi.db.query(uidOf(type)).findOne({ where: { documentId: source } });
  const named: LogDocument = { ...row, ...data, slug: undefined };
  await fillSlug(log.strapi, type, named);
  if (named.slug) data.slug = named.slug;
  if (type === 'article') data.publishedOn = null;
  if (fieldsOfType(type).oldAddresses) data.oldAddresses = null;
  if (isDrafted(type)) Object.assign(data, { deskState: writing }, noTimes);
}
