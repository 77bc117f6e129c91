import type { Core } from '@strapi/strapi';
import { documentAddress, paths } from '@pho-luat/shared/paths';
import type { DocumentOf } from '@pho-luat/shared/content-types/index';
import { installation } from '../installation.ts';
import { lastLine, publicLinesWith, type StoredLine } from '../publication/log.ts';
import type { Transaction } from '../publication/transaction.ts';

/** Where a published document stands on the site, absolute; nothing for one that has no page of its own. */
export async function addressOf(strapi: Core.Strapi, trx: Transaction, line: StoredLine): Promise<string | undefined> {
  const path = await pathOf(strapi, trx, line);
  return path && new URL(path, installation().siteUrl).href;
}

async function pathOf(strapi: Core.Strapi, trx: Transaction, { type, id, document }: StoredLine): Promise<string | undefined> {
  if (document === null) return undefined;
  const published: unknown = JSON.parse(document);
  switch (type) {
    case 'article':
    case 'plan':
    case 'page':
    case 'category':
    case 'topic':
      return paths[type]((published as { slug: string }).slug);
    case 'attachment':
      return attachmentPath(strapi, trx, id, published as DocumentOf<'attachment'>);
    case 'qr-campaign':
      return paths.codes();
    default:
      return undefined;
  }
}

/** The issuer stands in the address where it is not the site's owner. */
async function attachmentPath(
  strapi: Core.Strapi,
  trx: Transaction,
  id: string,
  document: DocumentOf<'attachment'>,
): Promise<string> {
  const [setting] = await publicLinesWith(strapi, trx, 'site-setting', '"owner"');
  const { owner } = JSON.parse(setting?.document ?? '{}') as Partial<DocumentOf<'site-setting'>>;
  const issuer = document.issuer ? await lastLine(strapi, trx, 'agency', document.issuer) : undefined;
  const { slug } = JSON.parse(issuer?.document ?? '{}') as Partial<DocumentOf<'agency'>>;
  return documentAddress({ ...document, id }, owner, slug);
}
