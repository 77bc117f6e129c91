import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { basename } from 'node:path';

/** What thousands of files take is what others leave: the index, the site's server, the CMS. Linux has a priority a thread; elsewhere, nothing. */
export function giveWay(): void {
  try {
    setPriority(Number(basename(readlinkSync('/proc/thread-self'))), constants.priority.PRIORITY_LOW);
  } catch {
    return;
  }
}
