import { documentAddress, paths } from '@pho-luat/shared/paths';
import type { DocumentOf } from '@pho-luat/shared/content-types/index';
import { installation } from '../installation.ts';
import type { Log } from './log.ts';
import { documentOf, type StoredLine } from './stored-line.ts';

/** Absolute address of a published document's page; undefined for one that has no page of its own. */
export async function addressOf(log: Log, line: StoredLine): Promise<string | undefined> {
  const path = await pathOf(log, line);
  return path && new URL(path, installation().siteUrl).href;
}

async function pathOf(log: Log, { type, id, document }: StoredLine): Promise<string | undefined> {
  switch (type) {
    case 'article':
    case 'plan':
    case 'page':
    case 'category':
    case 'topic':
    case 'ward':
    case 'term': {
      const published = documentOf({ type, document });
      return published && paths[type](published.slug);
    }
    case 'attachment': {
      const published = documentOf({ type, document });
      return published && attachmentPath(log, id, published);
    }
    case 'qr-campaign':
      return document === null ? undefined : paths.codes();
    default:
      return undefined;
  }
}

/** The agency that the site is of. */
export async function siteOwner(log: Log): Promise<string | undefined> {
  const [setting] = await log.publicWith('site-setting', '"owner"');
  return setting?.document.owner;
}

/** The issuer is in the address where it is not the site's owner. */
async function attachmentPath(log: Log, id: string, document: DocumentOf<'attachment'>): Promise<string> {
  const issuer = document.issuer ? await log.document('agency', document.issuer) : undefined;
  return documentAddress({ ...document, id }, await siteOwner(log), issuer?.slug);
}
