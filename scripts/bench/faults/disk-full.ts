import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from './fault.ts';

/** Not a byte is left from some moment of saving and publishing on; then there is room again, and the CMS has been killed. */
export const diskFull: Fault = {
  times: { usual: 20, short: 2 },
  cannot: () => (process.getuid?.() === 0 ? undefined : 'only root may mount a file system of its own'),
  setting: { megabytes: 64 },
  async once(installation, diary, chance) {
    const filler = join(installation.files.varDir, 'đầy');
    const full = chance.int(0, 5);
    for (let step = 0; step < 8; step++) {
      if (step === full) fill(filler);
      await (step % 2 === 0 ? diary.save() : diary.publish());
    }
    // A restart first: what was acknowledged must be on the disk, not in the memory of the process that acknowledged it.
    await installation.service('cms').end('SIGKILL');
    rmSync(filler);
    await installation.start('cms');
  },
};

function fill(path: string): void {
  const file = openSync(path, 'w');
  for (let size = 1024 ** 2; size >= 1; size = Math.floor(size / 2)) {
    const bytes = Buffer.alloc(size);
    try {
      for (;;) writeSync(file, bytes);
    } catch {
      // There is no room for so much; for less there may be.
    }
  }
  closeSync(file);
}
