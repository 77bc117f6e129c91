import type { CmsClient } from '../cms-client.ts';
import { log } from '../log.ts';
import type { Tools } from './prepare.ts';

/** Takes the lines after the last one into the store; gives how many came. */
export async function readLog(
  { store, lines, signal }: Pick<Tools, 'store' | 'lines' | 'signal'>,
  cms: Pick<CmsClient, 'linesAfter'>,
  waitSeconds: number,
): Promise<number> {
  const start = performance.now();
  const after = store.lines.lastSeq;
  const answer = await cms.linesAfter(after, waitSeconds, signal);
  if (answer.lastSeq < after) {
    log(`the log ends at ${answer.lastSeq}, ours at ${after}: the CMS has another database, reading anew`);
    store.lines.forget();
    lines.forget();
    return 1 + (await readLog({ store, lines, signal }, cms, 0));
  }
  if (answer.lines.length === 0) return 0;
  store.lines.append(answer);
  log(`read: ${answer.lines.length} lines, up to ${answer.lastSeq} (${Math.round(performance.now() - start)} ms)`);
  return answer.lines.length;
}
