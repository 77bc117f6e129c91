import { dayOf } from '@pho-luat/shared/dates';

/**
 * What depends on the day was right when the page was made, and is updated to the day on which it is read: from a cache, say, or where
 * nothing has been published since. `[data-by-day]` holds one state after the other; each but the first says from which day it holds.
 * The device's day is believed: one that is years ahead meets an expired certificate before it meets the page, and the day of the release
 * in each page, to compare it with, would make every page another each day.
 */

const today = dayOf(new Date());

for (const place of document.querySelectorAll('[data-by-day]')) {
  const states = [...place.children] as HTMLElement[];
  const now = states.findLast(({ dataset }) => dataset.from === undefined || dataset.from <= today);
  for (const state of states) state.hidden = state !== now;
}

// A file does not update itself: its name says of which day it is.
for (const table of document.querySelectorAll<HTMLAnchorElement>('a[download]'))
  table.download = table.pathname.replace(/.*\/(.*)(\.\w+)$/, `$1-${today}$2`);
