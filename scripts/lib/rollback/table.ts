import { formatClock, formatDay, dayOf } from '@pho-luat/shared/dates';
import type { KeptRelease, KeptReleases } from '@pho-luat/shared/schemas/releases';

export const resumeCommand = 'npm run rollback -- --resume';
export const toResume = `To end that: ${resumeCommand}`;

/** The releases as lines of plain text, each with the number by which it can be chosen. */
export function tableOf(kept: KeptReleases): string {
  const { hold, releases } = kept;
  const held = hasGoneBack(kept) ? 'gone back to' : 'asked for';
  const head = ['', 'release', 'made (Vietnam)', 'log up to', 'pages', 'files since', 'disk', ''];
  const rows = releases.map((release, index) => [
    String(index + 1),
    release.id,
    whenOf(release),
    String(release.seq),
    String(release.pages),
    index === 0 ? '' : String(release.changedSince),
    index === 0 ? '' : megabytes(release.bytes),
    [index === 0 ? 'served now' : '', release.id === hold?.release ? held : ''].filter(Boolean).join(', '),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const lines = [head, ...rows].map((row) =>
    row
      .map((cell, column) => pad(cell, column, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const sum = releases.reduce((bytes, release) => bytes + release.bytes, 0);
  return `${lines.join('\n')}\n\nThe ways back take ${megabytes(sum)} of the disk.`;
}

export function whenOf({ at }: Pick<KeptRelease, 'at'>): string {
  return `${formatDay(dayOf(at))} ${formatClock(at)}`;
}

/** Asking lasts also where it could not be done: it is done when a release was made since. */
export function hasGoneBack({ hold, releases: [served] }: KeptReleases): boolean {
  return hold !== undefined && served !== undefined && hold.since <= served.at;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}

/** Numbers to the right, words to the left. */
function pad(cell: string, column: number, width: number): string {
  return [0, 3, 4, 5, 6].includes(column) ? cell.padStart(width) : cell.padEnd(width);
}
