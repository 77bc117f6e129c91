/** How much of a disk must stay free: below the reserve nothing new is stored, so that what frees room or is urgent can still be done. */

export type DiskRoom = 'ample' | 'scarce' | 'reserve';

/** Below this multiple of the reserve there is a warning. */
const scarceFrom = 5;

export function diskRoom(freeMb: number, reserveMb: number): DiskRoom {
  if (freeMb < reserveMb) return 'reserve';
  return freeMb < scarceFrom * reserveMb ? 'scarce' : 'ample';
}
