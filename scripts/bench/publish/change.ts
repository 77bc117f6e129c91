import { setTimeout as sleep } from 'node:timers/promises';
import type { PublicationLine } from '@pho-luat/shared/schemas/publication';
import { stopped } from '../../lib/stop.mjs';
import { spreadOf, type Spread } from '../lib/statistics.ts';
import type { Installation } from './installation.ts';

/** One publication, from the moment its line is in the log. */
export interface Change {
  /** Until each thing that was waited for had come, by its name. */
  ms: Record<string, number>;
  peakRssMb: number;
  filesTouched: number;
  /** Time in each of the publisher's steps, in ms. */
  steps: Record<string, number>;
}

type Wait = () => Promise<boolean>;

const lookEvery = 20;
const longest = 600_000;

/** Appends lines when the publisher waits for some, and watches for what readers should see of them. */
export async function measureChange(
  { doors, publisher, memory, told }: Installation,
  lines: readonly PublicationLine[],
  waits: Record<string, Wait>,
): Promise<Change> {
  await doors.idle();
  memory.publisher.takePeakMb();
  const live = Promise.race([doors.live(lines.at(-1)?.seq ?? 0), publisher.died]);
  const start = performance.now();
  doors.append(lines);
  // A release that is refused ends the waiting.
  const refused = new Promise<never>((_resolve, reject) => void live.catch(reject));
  const ms: Record<string, number> = {};
  for (const [name, isSo] of Object.entries(waits)) {
    await Promise.race([until(name, isSo), refused]);
    ms[name] = Math.round(performance.now() - start);
  }
  await live;
  // What the publisher does after the report belongs to this change too.
  await doors.idle();
  const { steps, filesChanged } = told();
  return { ms, peakRssMb: memory.publisher.takePeakMb(), filesTouched: filesChanged, steps };
}

async function until(name: string, isSo: Wait): Promise<void> {
  const end = performance.now() + longest;
  while (!(await isSo().catch(() => false))) {
    if (performance.now() > end) throw new Error(`«${name}» did not come to be in ${longest / 1_000} s`);
    await sleep(lookEvery, undefined, { signal: stopped });
  }
}

export interface ChangeFigures {
  /** Until all had come. */
  ms: Spread;
  /** Until each had, p50. */
  p50Ms: Record<string, number>;
  peakRssMb: number;
  filesTouched: Spread;
  /** Time in each of the publisher's steps, p50. */
  stepsP50Ms: Record<string, number>;
}

export function figuresOf(changes: readonly Change[]): ChangeFigures {
  return {
    ms: spreadOf(changes.map(({ ms }) => Math.max(...Object.values(ms)))),
    p50Ms: mediansOf(changes.map(({ ms }) => ms)),
    peakRssMb: Math.max(...changes.map(({ peakRssMb }) => peakRssMb)),
    filesTouched: spreadOf(changes.map(({ filesTouched }) => filesTouched)),
    stepsP50Ms: mediansOf(changes.map(({ steps }) => steps)),
  };
}

function mediansOf(records: readonly Record<string, number>[]): Record<string, number> {
  const names = new Set(records.flatMap(Object.keys));
  return Object.fromEntries([...names].map((name) => [name, spreadOf(records.flatMap((record) => record[name] ?? [])).p50]));
}
