import type { Core } from '@strapi/strapi';

/** The Markdown editor writes the CMS's own address of an upload into a text. A line names the file instead: `file:<documentId>`. */

const uploadAddress = /(?:https?:\/\/[^\s/()<>"']+)?(\/uploads\/[^\s()<>"'?#]+)/g;

export async function toFileAddresses(strapi: Core.Strapi, markdown: string): Promise<string> {
  const urls = [...new Set([...markdown.matchAll(uploadAddress)].map((match) => match[1]))];
  if (urls.length === 0) return markdown;
  const files = await strapi.db
    .query('plugin::upload.file')
    .findMany({ where: { url: { $in: urls } }, select: ['url', 'documentId'] });
  const idOf = new Map<string, string>(files.map((file) => [file.url, file.documentId]));
  // An address that is not a file of ours is somebody else's, and stays.
  return markdown.replace(uploadAddress, (whole: string, url: string) => (idOf.has(url) ? `file:${idOf.get(url)}` : whole));
}

const fileAddress = /\bfile:([a-z0-9]{10,40})\b/g;

/** The other way, for the editor: `lost` hears of files that are no longer there. */
export async function fromFileAddresses(strapi: Core.Strapi, markdown: string, lost: (id: string) => void): Promise<string> {
  const ids = [...new Set([...markdown.matchAll(fileAddress)].map((match) => match[1] as string))];
  if (ids.length === 0) return markdown;
  const files = await strapi.db
    .query('plugin::upload.file')
    .findMany({ where: { documentId: { $in: ids } }, select: ['url', 'documentId'] });
  const urlOf = new Map<string, string>(files.map((file) => [file.documentId, file.url]));
  for (const id of ids) if (!urlOf.has(id)) lost(id);
  return markdown.replace(fileAddress, (whole: string, id: string) => urlOf.get(id) ?? whole);
}
