/** How much of a disk must stay free: below the reserve nothing new is taken in, so that what frees room or is urgent still can be done. */

export type DiskRoom = 'ample' | 'scarce' | 'reserve';

/** Below so many times the reserve somebody is told. */
const scarceFrom = 5;

export function diskRoom(freeMb: number, reserveMb: number): DiskRoom {
  if (freeMb < reserveMb) return 'reserve';
  return freeMb < scarceFrom * reserveMb ? 'scarce' : 'ample';
}
