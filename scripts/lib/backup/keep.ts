import { dayOf, weekOf } from '@pho-luat/shared/dates';

/** Which archives of a folder are kept: the newest of each of the last days, weeks and months that have one, as Vietnam counts them. */

const kept: [count: number, periodOf: (day: string) => string][] = [
  [7, (day) => day],
  [4, (day) => weekOf(day)[0]],
  [12, (day) => day.slice(0, 'YYYY-MM'.length)],
];

/**
 * `pholuat.example-20260302T010000Z.tar`: installations may share a folder. A supplement is named after the archive that it needs:
 * `pholuat.example-20260302T010000Z+20260302T093500Z.tar`.
 */
export function nameOf(siteUrl: string, at: Date, isEncrypted: boolean, supplements?: string): string {
  const start = supplements?.replace(/\.tar(\.age)?$/, '+') ?? `${new URL(siteUrl).hostname}-`;
  return `${start}${stampOf(at)}.tar${isEncrypted ? '.age' : ''}`;
}

/** `20260302T010000Z` */
export function stampOf(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d+/g, '');
}

/** As rsync and a shell match names. */
export function archivesOf(siteUrl: string): string[] {
  const { hostname } = new URL(siteUrl);
  return [`${hostname}-*T*Z.tar`, `${hostname}-*T*Z.tar.age`];
}

/** The moment that a name of ours says; nothing for any other file. */
export function momentIn(siteUrl: string, name: string): Date | undefined {
  const host = `${new URL(siteUrl).hostname}-`;
  const form = /^(?:\d{8}T\d{6}Z\+)?(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.tar(\.age)?$/;
  const parts = name.startsWith(host) && form.exec(name.slice(host.length));
  if (!parts) return undefined;
  const [, year, month, date, hour, minute, second] = parts;
  const at = new Date(`${year}-${month}-${date}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

/**
 * The names of the archives that nothing keeps any more. A supplement stays with what it needs as long as it is the newest of all; names of a
 * time to come, as a clock that was wrong has given them, do not count in that.
 */
export function outlived(siteUrl: string, names: readonly string[], now: Date): string[] {
  const archives = names
    .flatMap((name) => {
      const at = momentIn(siteUrl, name);
      return at ? [{ name, at }] : [];
    })
    .sort((one, other) => other.at.getTime() - one.at.getTime());
  const whole = archives.filter(({ name }) => !name.includes('+'));
  const stays = new Set<string>();
  const last = archives.find(({ at }) => at.getTime() <= now.getTime());
  if (last?.name.includes('+')) {
    stays.add(last.name);
    for (const { name } of whole) if (last.name.startsWith(`${name.split('.tar')[0]}+`)) stays.add(name);
  }
  for (const [count, periodOf] of kept) {
    const newest = new Map<string, string>();
    for (const { name, at } of whole) {
      const period = periodOf(dayOf(at));
      if (!newest.has(period)) newest.set(period, name);
    }
    for (const name of [...newest.values()].slice(0, count)) stays.add(name);
  }
  return archives.map(({ name }) => name).filter((name) => !stays.has(name));
}
