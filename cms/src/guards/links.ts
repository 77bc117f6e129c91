import type { Core } from '@strapi/strapi';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { oldPathsOf } from '@pho-luat/shared/old-addresses';
import { isOwnAddress, paths } from '@pho-luat/shared/paths';
import { isOfCodes } from '@pho-luat/shared/printed-address';
import { documentOfLink } from '@pho-luat/shared/text-addresses';
import { installation } from '../installation.ts';
import { isThere } from '../publication/draft-rows.ts';
import type { Log } from '../publication/log.ts';
import { publicRows } from '../publication/public.ts';
import { goingTogether } from '../publication/together.ts';
import { uidOf } from '../publication/types.ts';
import type { Draft } from '../rules/index.ts';
import type { LostLink } from '../rules/links.ts';
import { linksIn } from '../rules/texts/links-in.ts';
import { publicDocuments } from './public-documents.ts';

/** The links in the texts of a draft that lead into this site, and to nothing there. */
export async function lostLinksIn(log: Log, type: DocumentType, id: string, draft: Draft): Promise<LostLink[]> {
  const found: LostLink[] = [];
  for (const link of linksIn(type, draft)) {
    const lost = await whatIsLost(log, link.href, { type, id, slug: draft.slug });
    if (lost) found.push({ ...link, lost });
  }
  return found;
}

interface Self {
  type: DocumentType;
  id: string;
  slug: unknown;
}

async function whatIsLost(log: Log, href: string, self: Self): Promise<LostLink['lost'] | undefined> {
  const path = pathIn(href);
  if (path === undefined) return undefined;
  // A file of the library is named otherwise in a line, so this is not one.
  if (path.startsWith('/uploads/')) return 'upload';
  if (path === paths.home()) return undefined;
  const id = documentOfLink(href);
  if (id !== undefined) return id === self.id ? undefined : whatIsLostOf(log, id);
  const page = pageAt(path);
  // Every page ends with a slash; without it the site finds none.
  if (!page && (await isOldAddress(log, path))) return undefined;
  if (!page) return isOfCodes(path) || (isOwnAddress(path) && /\/$|\.[a-z]+$/.test(path)) ? undefined : 'nothing';
  if (!/^[a-z0-9-]+$/.test(page.slug)) return 'nothing';
  if (page.type === self.type && page.slug === self.slug) return undefined;
  if (page.type === 'attachment') return (await publicDocuments(log)).addresses.has(path) ? undefined : 'nothing';
  if ((await publicRows(log.strapi, page.type, { select: ['documentId', 'publishedAt'], where: { slug: page.slug } })).length > 0)
    return undefined;
  // The address may be an earlier one of the document, which leads on.
  for (const name of await log.namesWith(page.type, `"slug":"${page.slug}"`))
    if (await log.isPublic(page.type, name)) return undefined;
  return (await isDraft(log.strapi, page)) ? 'draft' : 'nothing';
}

/** Whether it is an address from before this site that leads to a public document. */
async function isOldAddress(log: Log, path: string): Promise<boolean> {
  for (const type of linkedTypes) {
    const naming = await log.publicWith(type, JSON.stringify(path).slice(1, -1));
    if (naming.some(({ document }) => oldPathsOf(document).includes(path))) return true;
  }
  return false;
}

/** For a document that is named by its id. */
async function whatIsLostOf(log: Log, documentId: string): Promise<LostLink['lost'] | undefined> {
  if (goingTogether().has(documentId)) return undefined;
  for (const type of linkedTypes) if (await log.isPublic(type, documentId)) return undefined;
  for (const type of linkedTypes) if (await isThere(log.strapi, { type, id: documentId })) return 'draft';
  return 'nothing';
}

const linkedTypes = ['article', 'plan', 'page', 'attachment'] as const;

/** The path of an address of this site; nothing for one elsewhere. */
function pathIn(href: string): string | undefined {
  const { siteUrl } = installation();
  const own = href.startsWith(`${siteUrl}/`) ? href.slice(siteUrl.length) : href;
  if (!/^\/(?![/\\])/.test(own) || !URL.canParse(own, 'http://site')) return undefined;
  return new URL(own, 'http://site').pathname;
}

const slugTypes = ['article', 'plan', 'page', 'category', 'topic', 'ward'] as const;

interface Page {
  type: (typeof slugTypes)[number] | 'attachment';
  slug: string;
}

/** The document's page that an address has the form of; lists, files and what else the site has are not looked into. */
function pageAt(path: string): Page | undefined {
  const slug = path.split('/').at(-2) ?? '';
  const type = slugTypes.find((each) => !/^\d+$/.test(slug) && paths[each](slug) === path);
  if (type) return { type, slug };
  return /^\/van-ban\/(\d{4}|khac)\/[^/]+\/$/.test(path) ? { type: 'attachment', slug } : undefined;
}

async function isDraft(strapi: Core.Strapi, { type, slug }: Page): Promise<boolean> {
  return (await strapi.db.query(uidOf(type)).count({ where: { slug } })) > 0;
}
