import type { Field } from '@pho-luat/shared/content-types/fields';
import { typesWith, type DocumentType } from '@pho-luat/shared/content-types/index';
import { guardWords, titleList } from '../words/guards.ts';
import { draftsWhere } from '../publication/draft-rows.ts';
import type { Log } from '../publication/log.ts';
import type { Finding } from './finding.ts';
import { titleOf } from '../publication/title.ts';
import { isDrafted } from '../publication/types.ts';
import { toNamed, usesOf, type Use } from './uses.ts';

/**
 * A type without drafts is what other documents are filed under; many of those must name one. Strapi would empty the field of a draft without
 * a word.
 */
export async function namedByOthers(log: Log, type: DocumentType, id: string): Promise<Finding[]> {
  if (isDrafted(type)) return [];
  const naming = typesWith((field) => field.kind === 'reference' && field.to === type);
  const isSuch = (field: Field) => (field.kind === 'reference' && field.to === type ? { documentId: id } : undefined);
  const published = await usesOf(log, naming, `"${id}"`);
  const drafts = await draftsWhere(log.strapi, naming.filter(isDrafted), isSuch);
  const isPublic = (draft: Use) => published.some((use) => use.type === draft.type && use.id === draft.id);
  const uses = [...published, ...drafts.filter((draft) => !isPublic(draft))];
  if (uses.length === 0) return [];
  const title = await titleOf(log.strapi, type, id);
  const message = guardWords.namedByOthers(title, titleList(uses.map((use) => use.title)));
  return [{ severity: 'error', message, named: uses.map(toNamed) }];
}
