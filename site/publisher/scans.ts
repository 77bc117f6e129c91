import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { countAccessLog, type Ours } from '../scans/count.ts';
import { ScanStore } from '../scans/store.ts';
import { CmsAway, type CmsClient } from './cms-client.ts';
import { say } from './say.ts';
import type { Publisher } from './publisher.ts';
import { StoreLocked } from '../lib/database.ts';

export type Counting = Pick<Publisher, 'installation' | 'store' | 'now'>;
type Cms = Pick<CmsClient, 'tellScans'>;

const everyMs = 60_000;
/** By then a server has written its last line: one that may write more touches its log each minute, and names are by a clock that is set. */
const untouchedMs = 10 * 60_000;

/**
 * Counts our own server's access log, and reports all counts to the CMS, those of the operator's command included; each minute, and at the
 * end. A failure here does not affect publishing: it is logged, and tried again in the next minute.
 */
export async function countScansForEver(publisher: Counting, cms: Cms, signal: AbortSignal, pause = everyMs): Promise<void> {
  let tellAll = true;
  while (!signal.aborted) {
    await withStore(publisher, async (scans) => {
      await countOwnLogs(publisher, scans, signal);
      if (tellAll) scans.tellAgain();
      tellAll = false;
      await tellUntold(scans, cms, signal);
    });
    await sleep(pause, undefined, { signal }).catch(() => undefined);
  }
  await withStore(publisher, (scans) => countOwnLogs(publisher, scans));
}

/** Skipped while the operator's command counts, which is soon over. */
async function withStore({ installation }: Counting, work: (scans: ScanStore) => Promise<void>): Promise<void> {
  try {
    using scans = new ScanStore(installation.scans);
    await work(scans);
  } catch (cause) {
    if (!(cause instanceof StoreLocked)) say(`openings of codes were not counted: ${inspect(cause)}`);
  }
}

/** Counts all access logs of our server, the oldest first. A finished one is deleted once it is counted. */
export async function countOwnLogs(publisher: Counting, scans: ScanStore, signal?: AbortSignal): Promise<void> {
  const { installation, store, now } = publisher;
  // Codes that are not known yet would count as invented.
  if (store.lines.lastSeq === 0 || !store.lines.isWhole) return;
  const ours: Ours = { isIssued: (code) => store.lines.isCode(code), isHost: () => true };
  const names = await readdir(installation.scanLogs).catch(() => []);
  for (const [index, name] of names.sort().entries()) {
    if (signal?.aborted) return;
    const path = join(installation.scanLogs, name);
    const { size, mtimeMs } = await stat(path);
    await countAccessLog(scans, { path, size }, ours, signal);
    if (index < names.length - 1 && now().getTime() - mtimeMs > untouchedMs) await rm(path);
  }
}

async function tellUntold(scans: ScanStore, cms: Cms, signal: AbortSignal): Promise<void> {
  try {
    for (let report = scans.untold(); report && !signal.aborted; report = scans.untold()) {
      await cms.tellScans(report);
      scans.told(report);
    }
  } catch (cause) {
    // It is reported the next time; the service log says that the CMS is away.
    if (!(cause instanceof CmsAway)) throw cause;
  }
}
