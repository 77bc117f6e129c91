import { text } from 'node:stream/consumers';
import yauzl from 'yauzl';
import { messageOf } from '@pho-luat/shared/message-of';
import { shorten } from '@pho-luat/shared/text';
import { z } from 'zod';
import { Problem } from './problem.mjs';

/** Advisories as OSV writes them, one a file, and which of them are of packages that are here. */

const eventSchema = z.object({
  introduced: z.string().optional(),
  fixed: z.string().optional(),
  last_affected: z.string().optional(),
});
const advisorySchema = z.object({
  id: z.string(),
  summary: z.string().nullish(),
  withdrawn: z.string().optional(),
  affected: z
    .array(
      z.object({
        package: z.object({ ecosystem: z.string(), name: z.string() }).optional(),
        ranges: z.array(z.object({ type: z.string(), events: z.array(eventSchema) })).default([]),
        versions: z.array(z.string()).default([]),
      }),
    )
    .default([]),
});

type Advisory = z.infer<typeof advisorySchema>;
type Affected = Advisory['affected'][number];

/** Name → its versions in a lock file of pnpm. */
export function lockedVersions(lock: string): Map<string, string[]> {
  const packages = [...lock.matchAll(/^ {2}'?(@?[^@'\s]+)@([^:'(]+)'?:\n {4}resolution:/gm)];
  const byName = Map.groupBy(packages, ([, name = '']) => name);
  return new Map([...byName].map(([name, found]) => [name, found.map(([, , version = '']) => version)]));
}

/** A line for each advisory of a locked version, in a ZIP of OSV's files; and how many were read. */
export async function advisoriesIn(zip: string, locked: ReadonlyMap<string, readonly string[]>) {
  const lines: string[] = [];
  let [read, at] = [0, ''];
  try {
    const archive = await yauzl.openPromise(zip);
    for await (const entry of archive.eachEntry()) {
      if (!entry.fileName.endsWith('.json')) continue;
      at = ` (${entry.fileName})`;
      const said: unknown = JSON.parse(await text(await archive.openReadStreamPromise(entry)));
      lines.push(...advisoryLines(advisorySchema.parse(said), locked));
      read += 1;
    }
  } catch (error) {
    throw new Problem(
      `${zip}${at} is no ZIP of advisories as OSV writes them, or was cut off: fetch it again. ${shorten(messageOf(error).replace(/\s+/g, ' '), 200)}`,
    );
  }
  if (read === 0) throw new Problem(`${zip} has no advisories: it is a ZIP of .json files as OSV writes them.`);
  return { lines: lines.toSorted(), read };
}

function advisoryLines({ id, summary, withdrawn, affected }: Advisory, locked: ReadonlyMap<string, readonly string[]>): string[] {
  if (withdrawn !== undefined) return [];
  return affected.flatMap((each) => {
    if (each.package?.ecosystem !== 'npm') return [];
    const { name } = each.package;
    return (locked.get(name) ?? [])
      .filter((version) => isAffected(each, version))
      .map((version) => `${name} ${version}: ${[id, summary, fixesOf(each)].filter(Boolean).join(' ')}`.replace(/\p{Cc}/gu, ' '));
  });
}

function isAffected({ ranges, versions }: Affected, version: string): boolean {
  return versions.includes(version) || ranges.some(({ type, events }) => type !== 'GIT' && isWithin(events, version));
}

/** As OSV has it: the events in the order of their versions, the last one before the version counts. */
function isWithin(events: readonly z.infer<typeof eventSchema>[], version: string): boolean {
  const at = ({ introduced, fixed, last_affected: last }: (typeof events)[number]) => introduced ?? fixed ?? last ?? '0';
  return events
    .toSorted((one, other) => compareVersions(at(one), at(other)))
    .reduce((is, event) => {
      const order = compareVersions(version, at(event));
      if (event.introduced !== undefined) return is || order >= 0;
      return event.fixed === undefined ? is && order <= 0 : is && order < 0;
    }, false);
}

function fixesOf({ ranges }: Affected): string {
  const fixes = ranges.flatMap(({ events }) => events.flatMap(({ fixed }) => fixed ?? []));
  return fixes.length > 0 ? `(mended in ${fixes.join(', ')})` : '';
}

/** By semver: of two with the same numbers one without a word after a hyphen is the later. */
function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => /^([^-+]*)(?:-([^+]*))?/.exec(version));
  const numeric = (first = '', second = '') => first.localeCompare(second, 'en', { numeric: true });
  if (a?.[2] === undefined || b?.[2] === undefined)
    return numeric(a?.[1], b?.[1]) || Number(a?.[2] === undefined) - Number(b?.[2] === undefined);
  return numeric(a[1], b[1]) || numeric(a[2], b[2]);
}
