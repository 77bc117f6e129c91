import { dayOf } from '@pho-luat/shared/dates';

/**
 * What depends on the day was right when the page was made, and is updated to the day on which it is read: from a cache, say, or where
 * nothing has been published since. `[data-by-day]` holds one state after the other; each but the first says from which day it holds.
 * The device's day is believed: one that is years ahead meets an expired certificate before it meets the page, and the day of the release
 * in each page, to compare it with, would make every page another each day.
 */

let shown: string | undefined;

showToday();
// A page stays open over midnight, also on a screen that nobody touches; a phone brings one back from its memory.
setInterval(showToday, 60_000);
document.addEventListener('visibilitychange', showToday);

function showToday(): void {
  const today = dayOf(new Date());
  if (today === shown) return;
  shown = today;
  let hasTurned = false;
  for (const place of document.querySelectorAll('[data-by-day]')) {
    const states = [...place.children] as HTMLElement[];
    const now = states.findLast(({ dataset }) => dataset.from === undefined || dataset.from <= today);
    for (const state of states) state.hidden = state !== now;
    hasTurned ||= now?.dataset.from !== undefined;
  }
  // A plan's table does not update itself: its name says of which day it is, unless a state has turned since this page was made, and so perhaps the file.
  for (const table of document.querySelectorAll<HTMLAnchorElement>('a[href^="/ke-hoach/"][href$="/nhiem-vu.csv"]'))
    table.download = hasTurned ? '' : `nhiem-vu-${today}.csv`;
  // Tasks are chosen, and counted, by their state.
  document.querySelector('[data-task-filter]')?.dispatchEvent(new Event('change'));
}
