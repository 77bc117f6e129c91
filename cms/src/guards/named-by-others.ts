import { typesWith, type DocumentType } from '@pho-luat/shared/content-types/index';
import { guardWords, titleList } from '../words/guards.ts';
import { draftsNaming } from '../publication/draft-rows.ts';
import type { Log } from '../publication/log.ts';
import type { Finding } from './finding.ts';
import { titleOf, toNamed } from '../publication/title.ts';
import { isDrafted } from '../publication/types.ts';
import { usesOf } from './uses.ts';

/**
 * A type without drafts is what other documents are filed under; many of those must name one. Strapi would empty the field of a draft without
 * a word.
 */
export async function namedByOthers(log: Log, type: DocumentType, id: string): Promise<Finding[]> {
  if (isDrafted(type)) return [];
  const naming = typesWith((field) => field.kind === 'reference' && field.to === type);
  const all = [...(await usesOf(log, naming, `"${id}"`)), ...(await draftsNaming(log.strapi, { type, id }))];
  const uses = all.filter(({ id: one }, at) => all.findIndex((other) => other.id === one) === at);
  if (uses.length === 0) return [];
  const title = await titleOf(log.strapi, type, id);
  const message = guardWords.namedByOthers(title, titleList(uses.map((use) => use.title)));
  return [{ severity: 'error', message, named: uses.map(toNamed) }];
}
