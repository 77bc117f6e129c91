import type { Core } from '@strapi/strapi';
import type { Article } from '@pho-luat/shared/content-types/article';
import { lastLine } from '../publication/log.ts';
import type { Transaction } from '../publication/transaction.ts';

/** Whether readers who are led to an article, and on to what stands in its place, end at one that says only that it is withdrawn. */
export async function isDeadEnd(strapi: Core.Strapi, article: string): Promise<boolean> {
  return strapi.db.transaction(({ trx }) => endsWithdrawn(strapi, trx, article, []));
}

async function endsWithdrawn(strapi: Core.Strapi, trx: Transaction, id: string, passed: readonly string[]): Promise<boolean> {
  if (passed.includes(id)) return true;
  const line = await lastLine(strapi, trx, 'article', id);
  const { withdrawn } = JSON.parse(line?.document ?? '{}') as Partial<Article>;
  const next = withdrawn?.replacedBy;
  if (next?.kind === 'article') return endsWithdrawn(strapi, trx, next.article, [...passed, id]);
  return withdrawn !== undefined && next === undefined;
}
