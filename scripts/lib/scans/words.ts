import type { Counted } from '../../../site/scans/count.ts';

/** One line about a log that was read. */
export function saidOf({ lines, openings, byBots, byPreviews, unknown, unreadable }: Counted): string {
  if (lines === 0) return 'nothing new.';
  const rest = [
    [byBots, 'by bots'],
    [byPreviews, 'by link previews'],
    [unknown, 'of codes that were never issued, not counted'],
    [unreadable, 'lines that may have been one could not be read'],
  ] as const;
  const said = rest.flatMap(([count, what]) => (count > 0 ? [`${count} ${what}`] : []));
  return `${lines} new lines, ${openings} openings${said.length > 0 ? `; besides ${said.join(', ')}` : ''}.`;
}

/** zlib's faults; nothing for another. */
export function unpackFault(cause: unknown): string | undefined {
  const code = String((cause as NodeJS.ErrnoException).code);
  if (!code.startsWith('Z_')) return undefined;
  return code === 'Z_BUF_ERROR'
    ? 'the gzip file ends too early. What it has was counted; give it again when it is whole.'
    : 'the gzip file is damaged. What it has before the damage was counted.';
}
