import { pathOf } from '@pho-luat/shared/code-ways';
import { lookAhead } from '../codes/ways.ts';
import type { Log } from '../publication/log.ts';

/** Whether a public article, or what finally replaces it, says only that it is withdrawn. */
export async function isDeadEnd(log: Log, article: string): Promise<boolean> {
  const link = { kind: 'article', article } as const;
  const known = await lookAhead(log, [link]);
  const last = pathOf(link, known).at(-1);
  if (last?.kind !== 'article') return false;
  const document = known.documentAt({ type: 'article', id: last.article });
  return document !== undefined && 'withdrawn' in document && document.withdrawn !== undefined;
}
