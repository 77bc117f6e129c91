import { z } from 'zod';
import { choice, documentId, line, markdown, paragraph, sha256, slug, webAddress } from './fields.ts';

/** The small documents around articles, plans and official documents. */

/** Chuyên mục: a section of the news. */
export const categorySchema = z.strictObject({ name: line, slug, description: paragraph.optional(), order: z.int().default(0) });

/** Chủ đề: a life event, offered on the home page. */
export const topicSchema = z.strictObject({ name: line, slug, description: paragraph.optional(), order: z.int().default(0) });

/** Cơ quan. */
export const agencySchema = z.strictObject({
  name: line,
  abbreviation: line.max(40).optional(),
  slug,
  url: webAddress.optional(),
  parent: documentId.optional(),
});

/** Trang tĩnh. */
export const pageSchema = z.strictObject({ title: line.max(300), slug, lead: paragraph.optional(), body: markdown });

export const abbreviationSchema = z.strictObject({ short: line.max(40), long: line });

/** Everyday words and the words of the statute. */
export const synonymSchema = z.strictObject({ everyday: line, statute: line });

const namedAddress = z.strictObject({ name: line, url: webAddress });

export const siteSettingSchema = z.strictObject({
  siteName: line,
  siteDescription: paragraph.optional(),
  owner: documentId,
  address: line.optional(),
  hotline: line.max(40).optional(),
  editorsContact: line,
  socialLinks: z
    .array(z.strictObject({ network: choice('socialNetworks'), url: webAddress, fanpageQr: z.boolean().default(false) }))
    .default([]),
  newsSources: z.array(namedAddress).default([]),
  /** Listed in the box «Tiện ích thông tin». */
  utilityLinks: z.array(namedAddress).default([]),
});

/** A file of the media library: its bytes are named by their hash, so a replaced file is another file. */
export const fileSchema = z.strictObject({
  name: line.max(255),
  ext: z.string().regex(/^\.[a-z0-9]{1,8}$/),
  mime: z.string().max(120),
  sha256,
  /** Bytes. */
  size: z.int().min(1),
  width: z.int().min(1).optional(),
  height: z.int().min(1).optional(),
  alternativeText: line.optional(),
  caption: line.optional(),
  /** Of a PDF. */
  pages: z.int().min(1).optional(),
  /** Digest of what was read of it (`reading.ts`): the text itself is behind a door of its own. */
  text: sha256.optional(),
  /** The text was recognised in a picture, so with mistakes. */
  isMachineRead: z.literal(true).optional(),
});

export type Category = z.infer<typeof categorySchema>;
export type Topic = z.infer<typeof topicSchema>;
export type Agency = z.infer<typeof agencySchema>;
export type Page = z.infer<typeof pageSchema>;
export type Abbreviation = z.infer<typeof abbreviationSchema>;
export type Synonym = z.infer<typeof synonymSchema>;
export type SiteSetting = z.infer<typeof siteSettingSchema>;
export type File = z.infer<typeof fileSchema>;
