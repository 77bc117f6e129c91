import type { Core } from '@strapi/strapi';
import { filesInText, replaceFiles } from '@pho-luat/shared/text-addresses';

/** The Markdown editor writes the CMS's own address of an upload into a text. A line names the file instead: `file:<documentId>`. */

const uploadAddress = /(?:https?:\/\/[^\s/()<>"']+)?(\/uploads\/[^\s()<>"'?#]+)/g;

/** What turns the addresses in these texts into names. An address that is not a file of ours is somebody else's, and stays. */
export async function toFileAddresses(strapi: Core.Strapi, texts: readonly string[]): Promise<(markdown: string) => string> {
  const urls = new Set(texts.flatMap((text) => [...text.matchAll(uploadAddress)].map((match) => match[1])));
  const files = await filesWhere(strapi, 'url', [...urls]);
  const idOf = new Map(files.map((file) => [file.url, file.documentId]));
  return (markdown) =>
    markdown.replace(uploadAddress, (whole: string, url: string) => (idOf.has(url) ? `file:${idOf.get(url)}` : whole));
}

/** The other way, for the editor: `lost` hears of files that are no longer there, once for each text. */
export async function fromFileAddresses(
  strapi: Core.Strapi,
  texts: readonly string[],
): Promise<(markdown: string, lost: (id: string) => void) => string> {
  const files = await filesWhere(strapi, 'documentId', [...new Set(texts.flatMap(filesInText))]);
  const urlOf = new Map(files.map((file) => [file.documentId, file.url]));
  return (markdown, lost) => {
    for (const id of filesInText(markdown)) if (!urlOf.has(id)) lost(id);
    return replaceFiles(markdown, (id) => urlOf.get(id));
  };
}

async function filesWhere(
  strapi: Core.Strapi,
  field: 'url' | 'documentId',
  values: readonly unknown[],
): Promise<{ url: string; documentId: string }[]> {
  if (values.length === 0) return [];
  return strapi.db.query('plugin::upload.file').findMany({ where: { [field]: { $in: values } }, select: ['url', 'documentId'] });
}
