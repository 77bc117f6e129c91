import type { DocumentType } from '@pho-luat/shared/content-types/index';
import type { Draft } from '../rules/index.ts';
import type { Log } from '../publication/log.ts';
import { fieldsOfPapers } from '../rules/papers.ts';
import { isPublic } from '../publication/public.ts';

export function paperFieldOf(type: DocumentType): string | undefined {
  return (fieldsOfPapers as Partial<Record<DocumentType, string>>)[type];
}

/**
 * Those of a draft's papers that are public for the first time together with it. One that readers had before was taken away for a reason,
 * and comes back by itself alone.
 */
export async function newPapersOf(log: Log, type: DocumentType, draft: Draft): Promise<string[]> {
  const field = paperFieldOf(type);
  const named = field === undefined ? [] : [draft[field]].flat().filter((id) => typeof id === 'string');
  const known = await log.known('attachment', named);
  const found: string[] = [];
  for (const id of named) if (!known.includes(id) && !(await isPublic(log.strapi, 'attachment', id))) found.push(id);
  return found;
}
