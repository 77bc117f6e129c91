import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from './fault.ts';
import { becomes } from '../../lib/until.ts';

const library = '/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1';
const hour = 3_600_000;

/** The clock of the CMS's machine jumps over an hour at which something is to be published, back before it, and on again (libfaketime). */
export const clockJumps: Fault = {
  times: { usual: 4, short: 0 },
  needs: { file: library, package: 'libfaketime' },
  async once(installation, diary) {
    const file = join(installation.folder, 'clock');
    // In one step: a process that read a half-written file would end.
    const setTo = (hours: number) => {
      writeFileSync(`${file}.next`, `${hours >= 0 ? '+' : ''}${hours}h\n`);
      renameSync(`${file}.next`, file);
    };
    setTo(0);
    await installation.service('cms').end();
    await installation.start('cms', {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      DONT_FAKE_MONOTONIC: '1',
    });
    const schedule = async (hoursOff: number, inMs: number) => {
      await diary.save({ publishAt: new Date(Date.now() + hoursOff * hour + inMs).toISOString() });
      return diary.entries.at(-1)?.id ?? '';
    };
    const timesPublished = async (entry: string) =>
      (await installation.lines()).filter(({ id, action }) => id === entry && action === 'publish').length;
    const isPublished = (id: string) => becomes(async () => (await timesPublished(id)) > 0);

    const jumpedOver = await schedule(0, hour);
    setTo(2);
    await installation.logIn();
    if (!(await isPublished(jumpedOver))) diary.note('lost', 'what was to be published was not');
    for (const hours of [-3, 2]) {
      setTo(hours);
      await installation.logIn();
      // A CMS that publishes this has looked at the clock after the jump.
      if (!(await isPublished(await schedule(hours, 5_000)))) diary.note('lost', `at ${hours} h nothing is published by itself`);
      const times = await timesPublished(jumpedOver);
      if (times !== 1) diary.note('wrong', `it was published ${times} times`);
    }
    await installation.service('cms').end();
    await installation.start('cms');
  },
};
