import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { guardWords, titleList } from '../words/guards.ts';
import type { Log } from '../publication/log.ts';
import type { Finding } from './finding.ts';
import { titleOf } from '../publication/title.ts';
import { toNamed, usesOf } from './uses.ts';

/** Types that other documents are filed under; many of those must name one. */
const namedTypes: readonly DocumentType[] = ['category', 'topic', 'agency', 'ward'];

/** Whose fields name them. */
const namingTypes = ['article', 'plan', 'attachment', 'qr-campaign', 'agency', 'site-setting'] as const satisfies DocumentType[];

export async function namedByOthers(log: Log, type: DocumentType, id: string): Promise<Finding[]> {
  if (!namedTypes.includes(type)) return [];
  const uses = await usesOf(log, namingTypes, `"${id}"`);
  if (uses.length === 0) return [];
  const title = await titleOf(log.strapi, type, id);
  const message = guardWords.namedByOthers(title, titleList(uses.map((use) => use.title)));
  return [{ severity: 'error', message, named: uses.map(toNamed) }];
}
