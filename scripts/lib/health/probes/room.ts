import { statfs } from 'node:fs/promises';
import { diskRoom } from '@pho-luat/shared/disk-room';
import { failed, ok, warning, type Probe } from '../probe.ts';

/** A start refuses with less. */
export const neededMb = 300;

export const room: Probe = {
  name: 'room',
  async look({ environment: { varDir, diskReserveMb } }) {
    const { bavail, bsize, ffree, files } = await statfs(varDir);
    const mend = `du -xsh ${varDir}/* | sort -h shows what is large: before-restore-… folders and old archives may go. Else give it a larger disk.`;
    const free = Math.floor((bavail * bsize) / 1024 ** 2);
    const what = `${free} MB are free on the disk of ${varDir}`;
    if (files > 0 && ffree === 0) return failed(`No more files can be made on the disk of ${varDir}.`, mend);
    if (free < neededMb) return failed(`${what}; ${neededMb} MB are needed.`, mend);
    const left = diskRoom(free, diskReserveMb);
    const closed = `DISK_RESERVE_MB=${diskReserveMb}: with less the CMS takes in nothing new`;
    if (left === 'reserve') return failed(`${what}; ${closed}.`, mend);
    if (left === 'scarce') return warning(`${what}; ${closed}.`, mend);
    return ok(`${what}.`);
  },
};
