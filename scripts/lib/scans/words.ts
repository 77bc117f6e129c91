import type { Counted } from '../../../site/scans/count.ts';
import { saidOf } from '../access-logs/words.ts';

export function saidOfScans({ openings, byBots, byPreviews, elsewhere, unknown, unreadable, ...read }: Counted): string {
  return saidOf(read, `${openings} openings`, [
    [byBots, 'by bots'],
    [byPreviews, 'by link previews'],
    [elsewhere, 'of other hosts, not counted'],
    [unknown, 'of codes that were never issued, not counted'],
    [unreadable, 'lines that may have been one could not be read'],
  ]);
}
