import type { Log } from '../publication/log.ts';

/** Whether readers who are led to an article, and on to what stands in its place, end at one that says only that it is withdrawn. */
export async function isDeadEnd(log: Log, article: string): Promise<boolean> {
  return endsWithdrawn(log, article, []);
}

async function endsWithdrawn(log: Log, id: string, passed: readonly string[]): Promise<boolean> {
  if (passed.includes(id)) return true;
  const withdrawn = (await log.document('article', id))?.withdrawn;
  const next = withdrawn?.replacedBy;
  if (next?.kind === 'article') return endsWithdrawn(log, next.article, [...passed, id]);
  return withdrawn !== undefined && next === undefined;
}
