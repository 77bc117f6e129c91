import type { UID } from '@strapi/strapi';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import sharp from 'sharp';
import type { Cms } from './cms.ts';
import { upload, type Upload } from './upload.ts';

/** Documents as a test needs them. What a test is not about is filled in here. */

type Data = Record<string, unknown>;
/** What the tests read of a saved document. */
export interface Saved {
  id: number;
  documentId: string;
  slug: string | null;
  title: string | null;
  publishedOn: string | null;
}

export function documents(cms: Cms, type: DocumentType) {
  return cms.strapi.documents(`api::${type}.${type}` as UID.ContentType);
}

export async function make(cms: Cms, type: DocumentType, data: Data): Promise<Saved> {
  return (await documents(cms, type).create({ data })) as unknown as Saved;
}

export async function publish(cms: Cms, type: DocumentType, id: string): Promise<void> {
  await documents(cms, type).publish({ documentId: id });
}

export async function makeArticle(cms: Cms, data: Data = {}): Promise<Saved> {
  const category = data.category ?? (await make(cms, 'category', { name: 'Tin tức' })).documentId;
  return make(cms, 'article', { title: 'Phổ biến pháp luật đất đai', body: 'Nội dung bài viết.', ...data, category });
}

export async function makePage(cms: Cms, data: Data = {}): Promise<Saved> {
  return make(cms, 'page', { title: 'Giới thiệu', body: 'Trang giới thiệu.', ...data });
}

export async function makeAttachment(cms: Cms, data: Data = {}): Promise<Saved> {
  const file = data.file ?? (await uploadPicture(cms)).id;
  return make(cms, 'attachment', { title: 'Kế hoạch năm 2022', docType: 'KH', ...data, file });
}

/** Leads to an address elsewhere unless a test has a destination of its own. */
export async function makeCampaign(cms: Cms, data: Data = {}): Promise<Saved> {
  const issuer = data.issuer ?? (await make(cms, 'agency', { name: 'Sở Tư pháp' })).documentId;
  const destination = { kind: 'url', url: 'https://example.vn/' };
  return make(cms, 'qr-campaign', { title: 'Ngày Pháp luật', callToAction: 'Quét để đọc', destination, ...data, issuer });
}

/** Each picture has bytes of its own, by its colour. */
export async function uploadPicture(cms: Cms, { name = 'ảnh.png', red = 10, replaces = 0, side = 8 } = {}): Promise<Upload> {
  return upload(cms, name, await picture(red, side), 'image/png', replaces);
}

/** One of more than 245 pixels gets a smaller form. */
export function picture(red: number, side = 8): Promise<Buffer> {
  return sharp({ create: { width: side, height: side, channels: 3, background: { r: red, g: 20, b: 30 } } })
    .png()
    .toBuffer();
}
