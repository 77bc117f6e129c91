import type { Counted } from '../../../site/scans/count.ts';
import { saidOf } from '../access-logs/words.ts';

export function saidOfScans({ lines, openings, byBots, byPreviews, unknown, unreadable }: Counted): string {
  return saidOf(lines, `${openings} openings`, [
    [byBots, 'by bots'],
    [byPreviews, 'by link previews'],
    [unknown, 'of codes that were never issued, not counted'],
    [unreadable, 'lines that may have been one could not be read'],
  ]);
}
