import { pathOf } from '@pho-luat/shared/code-ways';
import { fieldsOfType, type DocumentType } from '@pho-luat/shared/content-types/index';
import { referencesIn } from '@pho-luat/shared/content-types/visit';
import type { Draft, RuleContext } from '../rules/index.ts';
import { lookAhead } from '../codes/ways.ts';
import type { Log } from '../publication/log.ts';
import { isPublic } from '../publication/public.ts';
import { titleOf } from '../publication/title.ts';
import { lawArticlesIn } from './law-articles.ts';

type References = RuleContext['references'];

/** Every document that a draft names through a relation, at any depth, and whether readers can see it then. */
export async function referencesOf(log: Log, type: DocumentType, draft: Draft): Promise<References> {
  const { strapi } = log;
  const named = referencesIn(fieldsOfType(type), draft).filter((one) => one.type !== 'file');
  const found: References[number][] = [];
  for (const { path, type: target, id } of named)
    found.push({
      field: path,
      title: await titleOf(strapi, target, id),
      public: await isPublic(strapi, target, id),
      isDeadEnd: target === 'article' && (await isDeadEnd(log, id)),
      lawArticles: path.startsWith('answer.lawBasis.') ? await lawArticlesOf(log, id) : undefined,
    });
  return found;
}

/** Undefined where the site has no full text of it. */
export async function lawArticlesOf(log: Log, id: string): Promise<References[number]['lawArticles']> {
  const law = await log.document('attachment', id);
  return law?.extent === 'full' ? lawArticlesIn(law.htmlBody ?? '') : undefined;
}

/** Whether a public article, or what finally replaces it, says only that it is withdrawn. */
async function isDeadEnd(log: Log, article: string): Promise<boolean> {
  const link = { kind: 'article', article } as const;
  const known = await lookAhead(log, [link]);
  const last = pathOf(link, known).at(-1);
  if (last?.kind !== 'article') return false;
  const document = known.documentAt({ type: 'article', id: last.article });
  return document !== undefined && 'withdrawn' in document && document.withdrawn !== undefined;
}
