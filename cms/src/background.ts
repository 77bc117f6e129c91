/** Whether this process does what an installation does by itself: schedules, the reading of files, what a takedown left to do. */

let isWanted = true;

/** For a command that only reads or writes content. */
export function leaveBackground(): void {
  isWanted = false;
}

export function hasBackground(): boolean {
  return isWanted;
}
