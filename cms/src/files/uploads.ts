import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { sha256 } from '@pho-luat/shared/schemas/fields';

/** Where the bytes of an upload are: its row, and that of each smaller form of a picture, names them. */

export const uploadsPath = '/uploads/';

const keptSchema = z.object({ sha256, size: z.int().min(0) });

export type Kept = z.infer<typeof keptSchema>;

const formSchema = z.looseObject({
  url: z.string(),
  hash: z.string(),
  ext: z.string(),
  provider_metadata: keptSchema,
});

export const uploadSchema = formSchema.extend({
  id: z.number(),
  documentId: z.string(),
  mime: z.string(),
  formats: z.record(z.string(), formSchema).nullish(),
});

type Form = z.infer<typeof formSchema>;
export type Upload = z.infer<typeof uploadSchema>;

/** The upload itself first, then its smaller forms. */
function formsOf(upload: Upload): Form[] {
  return [upload, ...Object.values(upload.formats ?? {})];
}

/** Digests in the store: the upload's and those of its smaller forms. */
export function keptHashesOf(upload: Upload): string[] {
  return formsOf(upload).map(({ provider_metadata }) => provider_metadata.sha256);
}

/** What an address below `/uploads/` stands for. */
export async function uploadAt(strapi: Core.Strapi, url: string): Promise<{ kept: Kept; mime: string } | undefined> {
  const query = strapi.db.query('plugin::upload.file');
  // `/uploads/thumbnail_<hash>.<ext>` is a form of the upload with this hash.
  const hash = /^\/uploads\/[a-z]+_(.+)\.[a-z0-9]+$/i.exec(url)?.[1];
  const rows = await query.findMany({ where: { $or: [{ url }, ...(hash ? [{ hash }] : [])] } });
  for (const upload of z.array(uploadSchema).parse(rows)) {
    const form = formsOf(upload).find((each) => each.url === url);
    if (form) return { kept: form.provider_metadata, mime: upload.mime };
  }
  return undefined;
}

export async function uploadsNamed(strapi: Core.Strapi, ids: readonly string[]): Promise<Upload[]> {
  const rows = await strapi.db.query('plugin::upload.file').findMany({ where: { documentId: { $in: ids } } });
  return z.array(uploadSchema).parse(rows);
}

/** Hashes of all uploads in the store, their smaller forms included. */
export async function hashesOfUploads(strapi: Core.Strapi): Promise<Set<string>> {
  const rows = await strapi.db.query('plugin::upload.file').findMany({});
  return new Set(z.array(uploadSchema).parse(rows).flatMap(keptHashesOf));
}
