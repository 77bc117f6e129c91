import { statfsSync } from 'node:fs';
import type { Core } from '@strapi/strapi';
import { diskRoom, type DiskRoom } from '@pho-luat/shared/disk-room';
import { installation } from '../installation.ts';

/** Only the reserve is left on the installation's disk. */
export class NoRoom extends Error {}

/** The error's own code, and those of its causes. */
export function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const { code } = error as { code?: unknown };
  return [...(typeof code === 'string' ? [code] : []), ...codesOf(error.cause)];
}

/** The disk of the files or of the database is full; a database has then kept nothing of what it was to commit. */
export function isOfFullDisk(error: unknown): boolean {
  return codesOf(error).some((code) => /^(ENOSPC|EDQUOT|SQLITE_FULL|53100)$/.test(code));
}

export function roomOfDisk(): DiskRoom {
  const { varDir, diskReserveMb } = installation();
  const { bavail, bsize } = statfsSync(varDir);
  return diskRoom((bavail * bsize) / 1024 ** 2, diskReserveMb);
}

/**
 * For actions that need disk space; unpublishing, taking down and deleting are tried to the last byte. A person is told before it is full. What
 * the system does by itself, a schedule, is tried, because nobody is there to be told. This is no finding of a document: it holds for
 * everything that is written, ends when somebody makes room, and the admin's home says it before a click (`health/home.ts`).
 */
export function refuseWithoutRoom(strapi: Core.Strapi): void {
  if (strapi.requestContext.get() && roomOfDisk() === 'reserve') throw new NoRoom('Only the reserve is left on the disk.');
}
