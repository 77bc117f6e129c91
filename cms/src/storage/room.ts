import { statfsSync } from 'node:fs';
import type { Core } from '@strapi/strapi';
import { diskRoom, type DiskRoom } from '@pho-luat/shared/disk-room';
import { installation } from '../installation.ts';
import { documentTypeOf } from '../publication/types.ts';

type Middleware = Parameters<Core.Strapi['documents']['use']>[0];

/** The disk of the installation has no more than its reserve left. */
export class NoRoom extends Error {}

/** What adds to the disk. To unpublish, to take down and to delete is tried with the last byte. */
const adds = new Set(['create', 'update', 'clone', 'publish']);

export function roomOfDisk(): DiskRoom {
  const { varDir, diskReserveMb } = installation();
  const { bavail, bsize } = statfsSync(varDir);
  return diskRoom((bavail * bsize) / 1024 ** 2, diskReserveMb);
}

/** A person is told before the disk is full. What the system does by itself, a schedule, is tried: nobody is there to be told. */
export function refuseWithoutRoom(strapi: Core.Strapi): void {
  if (strapi.requestContext.get() && roomOfDisk() === 'reserve') throw new NoRoom('The disk has no more than its reserve left.');
}

/** Must come after the log's middleware, which opens the transaction before anything else. */
export function keepReserve(strapi: Core.Strapi): void {
  const middleware: Middleware = (context, next) => {
    if (documentTypeOf(context.uid) && adds.has(context.action)) refuseWithoutRoom(strapi);
    return next();
  };
  strapi.documents.use(middleware);
}
