import type { Core, UID } from '@strapi/strapi';
import { toSlug } from '@pho-luat/shared/slug';
import { uidOf } from '../publication/types.ts';
import { fieldsOfType, type DocumentType } from '@pho-luat/shared/content-types/index';
import type { LogDocument } from '../publication/draft.ts';

/**
 * Fills an empty slug from the title before a document is saved, and numbers a clash (`-2`, `-3`). A slug that is there stays
 * when the title changes: it is an address that someone may have kept.
 */
export async function fillSlug(strapi: Core.Strapi, type: DocumentType, data: LogDocument, id?: string): Promise<void> {
  const field = fieldsOfType(type).slug;
  if (field?.kind !== 'slug') return;
  const source = field.from;
  const uid = uidOf(type);
  const current = id
    ? await strapi.db.query(uid).findOne({ where: { documentId: id }, select: ['slug', source], orderBy: { publishedAt: 'asc' } })
    : undefined;

  const given = textOf(data.slug);
  if (given && given === current?.slug) return;
  if (!given && current?.slug) {
    data.slug = current.slug;
    return;
  }
  const wanted = given ?? toSlug(textOf(data[source]) ?? textOf(current?.[source]) ?? '');
  if (wanted) data.slug = await freeSlug(strapi, uid, wanted, id);
}

async function freeSlug(strapi: Core.Strapi, uid: UID.ContentType, wanted: string, id?: string): Promise<string> {
  const ofOthers = id ? { documentId: { $ne: id } } : {};
  if ((await strapi.db.query(uid).count({ where: { slug: wanted, ...ofOthers } })) === 0) return wanted;
  const others = await strapi.db.query(uid).findMany({ where: { slug: { $startsWith: wanted }, ...ofOthers }, select: ['slug'] });
  const taken = new Set(others.map((other) => other.slug));
  let slug = wanted;
  for (let number = 2; taken.has(slug); number++) slug = `${wanted}-${number}`;
  return slug;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value.trim() : undefined;
}
