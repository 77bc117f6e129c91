import { statfs } from 'node:fs/promises';
import { diskRoom } from '@pho-luat/shared/disk-room';
import { failed, ok, warning, type Probe } from '../probe.ts';

const megabyte = 1024 ** 2;
/** With less a start refuses. */
const neededMb = 300;

export const room: Probe = {
  name: 'room',
  async look({ environment: { varDir, diskReserveMb } }) {
    const { bavail, bsize, ffree, files } = await statfs(varDir);
    const free = Math.floor((bavail * bsize) / megabyte);
    const what = `${free} MB are free on the disk of ${varDir}`;
    if (files > 0 && ffree === 0)
      return failed(`No more files can be made on the disk of ${varDir}.`, 'Remove what is not needed.');
    if (free < neededMb) return failed(`${what}; ${neededMb} MB are needed.`, 'Make room, or give it a larger disk.');
    const left = diskRoom(free, diskReserveMb);
    const closed = `DISK_RESERVE_MB=${diskReserveMb}: with less the CMS takes in nothing new`;
    if (left === 'reserve') return failed(`${what}; ${closed}.`, 'Make room, or give it a larger disk.');
    if (left === 'scarce') return warning(`${what}; ${closed}.`, 'Make room, or give it a larger disk.');
    return ok(`${what}.`);
  },
};
