import { statfsSync } from 'node:fs';
import type { Core } from '@strapi/strapi';
import { diskRoom, type DiskRoom } from '@pho-luat/shared/disk-room';
import { installation } from '../installation.ts';

/** The disk of the installation has no more than its reserve left. */
export class NoRoom extends Error {}

export function roomOfDisk(): DiskRoom {
  const { varDir, diskReserveMb } = installation();
  const { bavail, bsize } = statfsSync(varDir);
  return diskRoom((bavail * bsize) / 1024 ** 2, diskReserveMb);
}

/**
 * For what adds to the disk: to unpublish, to take down and to delete is tried with the last byte. A person is told before it is full. What
 * the system does by itself, a schedule, is tried: nobody is there to be told.
 */
export function refuseWithoutRoom(strapi: Core.Strapi): void {
  if (strapi.requestContext.get() && roomOfDisk() === 'reserve') throw new NoRoom('The disk has no more than its reserve left.');
}
