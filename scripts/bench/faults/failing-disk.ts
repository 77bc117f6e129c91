import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from './fault.ts';
import type { TestedInstallation } from './installation.ts';
import type { Service } from '../lib/service.ts';

const preload = ['/usr/lib/fiu/fiu_run_preload.so', '/usr/lib/fiu/fiu_posix_preload.so'];
const points = ['posix/io/rw/pwrite', 'posix/io/sync/fdatasync', 'posix/io/sync/fsync', 'posix/io/rw/ftruncate'];
/** EIO and ENOSPC, as Linux numbers them. */
const errors = [5, 28];

/** Every so many writes of the CMS to its disk, or syncs of it, fail by an error of the machine (libfiu, between it and the system). */
export const failingDisk: Fault = {
  times: { usual: 20, short: 0 },
  needs: { file: '/usr/bin/fiu-ctrl', package: 'fiu-utils' },
  async once(installation, diary, chance) {
    const control = `${installation.folder}/fiu`;
    await installation.service('cms').end();
    await startBeneath(installation, { LD_PRELOAD: preload.join(' '), FIU_CTRL_FIFO: control });
    const tell = (...commands: string[]) =>
      execFileSync('fiu-ctrl', [
        '-f',
        control,
        ...commands.flatMap((each) => ['-c', each]),
        String(installation.service('cms').pid),
      ]);
    const failinfo = chance.pick(errors);
    const failing = chance.some(points, chance.int(1, points.length));
    const probability = chance.pick([0.2, 0.5, 1]);
    await diary.save();
    tell(...failing.map((name) => `enable_random name=${name},failinfo=${failinfo},probability=${probability}`));
    for (let step = 0; step < 6; step++) await (step % 2 === 0 ? diary.save() : diary.publish());
    if (!installation.service('cms').hasEnded) tell(...failing.map((name) => `disable name=${name}`));
    await diary.save();
    await installation.restart('cms');
  },
};

/** libfiu itself comes to a stop at times, while the program that it lies beneath is loaded. */
async function startBeneath(installation: TestedInstallation, env: NodeJS.ProcessEnv): Promise<void> {
  for (let turn = 1; ; turn++) {
    const starting = installation.start('cms', env).then(
      () => true,
      () => false,
    );
    const isUp = await Promise.race([starting, standsStill(installation.service('cms')).then(() => false)]);
    if (isUp) return;
    if (turn === 5) throw new Error('The CMS does not start beneath libfiu');
    await installation.service('cms').end('SIGKILL');
    await starting;
  }
}

/** Waits until it has used no processor time in many looks in a row, or has ended. */
async function standsStill(service: Service): Promise<void> {
  for (let looks = 0, before = ''; looks < 100; await sleep(100)) {
    if (service.hasEnded) return;
    const spent = readFileSync(`/proc/${service.pid}/stat`, 'utf8').split(' ').slice(13, 15).join(' ');
    looks = spent === before ? looks + 1 : 0;
    before = spent;
  }
}
