import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { buildCms } from '../../lib/cms-build.ts';
import { startPostgres } from '../../test/support/postgres.ts';
import { Problem } from '../../lib/problem.mjs';
import { step } from '../../lib/step.mjs';
import { installPackages } from '../../test/support/system-packages.ts';
import { random } from '../content/random.ts';
import { readFlags } from '../lib/flags.ts';
import { clockJumps } from './clock.ts';
import { databaseGone } from './database-gone.ts';
import { Diary } from './diary.ts';
import { diskFull } from './disk-full.ts';
import { failingDisk } from './failing-disk.ts';
import type { Fault, Tally } from './fault.ts';
import { TestedInstallation } from './installation.ts';
import { killed } from './killed.ts';

/** By the names that the command takes. */
const faults: Record<string, Fault> = {
  'disk-full': diskFull,
  'failing-disk': failingDisk,
  killed,
  'database-gone': databaseGone,
  clock: clockJumps,
};

interface FaultFigures {
  fault: string;
  times: number;
  tally: Tally;
  /** The same counting, where something was lost, wrong and not told on purpose: each must be found. */
  control: Pick<Tally, 'lost' | 'wrong' | 'notTold'>;
}

const flags = z.object({
  short: z.boolean().default(false),
  times: z.coerce.number().int().min(1).optional(),
  seed: z.coerce.number().int().default(1),
  json: z.string().optional(),
});

/** `npm run bench -- faults [NAME …]`: fails when anything was lost, wrong or not told, or when a control found nothing. */
export async function benchFaults(args: string[]): Promise<void> {
  const [{ short, times, seed, json }, names] = readFlags(args, flags, true);
  const unknown = names.find((name) => !faults[name]);
  if (unknown) throw new Problem(`There is no fault «${unknown}»: it is one of ${Object.keys(faults).join(', ')}.`);
  await buildCms();
  const figures = await measureFaults({ names, short, times, seed, tell: console.log });
  if (json) await writeFile(json, `${JSON.stringify(figures, null, 2)}\n`);
  if (figures.some(({ tally }) => tally.lost + tally.wrong + tally.notTold > 0))
    throw new Problem('Something did not hold: see above.');
  if (figures.some(({ control }) => !control.lost || !control.wrong || !control.notTold))
    throw new Problem('A control was not found: the count above says nothing.');
}

interface Wanted {
  names: readonly string[];
  /** The `VAR_DIR` that each fault begins with, where there is one already. */
  from?: string;
  short: boolean;
  times?: number | undefined;
  seed: number;
  tell: (line: string) => void;
}

export async function measureFaults({ names, from, short, times, seed, tell }: Wanted): Promise<FaultFigures[]> {
  const chosen = Object.entries(faults).filter(([name]) => names.length === 0 || names.includes(name));
  const figures: FaultFigures[] = [];
  let template: TestedInstallation | undefined;
  try {
    tell(row('fault', 'times', 'tried', 'lost', 'wrong', 'not told', 'control: lost', 'wrong', 'not told'));
    for (const [name, fault] of chosen) {
      const often = times ?? (short ? fault.times.short : fault.times.usual);
      const obstacle = fault.cannot?.();
      if (obstacle) tell(`${name}: not tried, ${obstacle}`);
      if (obstacle || often === 0) continue;
      const { needs } = fault;
      if (needs && !existsSync(needs.file)) await installPackages(name, [needs.package], `install ${needs.package}`);
      if (!from && !fault.setting?.database) template ??= await makeTemplate();
      const begun = from ?? template?.files.varDir;
      const one: FaultFigures = await step(name, (note) => measure(name, fault, often, seed, note, begun));
      figures.push(one);
      const { tally, control } = one;
      const found = [tally.tried, tally.lost, tally.wrong, tally.notTold, control.lost, control.wrong, control.notTold];
      tell(row(name, ...[often, ...found].map(String)));
      for (const note of tally.notes) tell(`  ${note}`);
    }
    return figures;
  } finally {
    await template?.remove();
  }
}

/** An installation with the demo content, all of it served, and at rest. */
async function makeTemplate(): Promise<TestedInstallation> {
  const installation = await TestedInstallation.open({});
  await installation.startAll();
  await installation.settle();
  await installation.stop();
  return installation;
}

async function measure(
  name: string,
  fault: Fault,
  times: number,
  seed: number,
  note: (line: string) => void,
  template?: string,
): Promise<FaultFigures> {
  const postgres = fault.setting?.database ? await startPostgres() : undefined;
  const installation = await TestedInstallation.open({
    ...(postgres ? { databaseUrl: postgres.url } : { from: template }),
    megabytes: fault.setting?.megabytes,
  });
  const diary = new Diary(installation);
  try {
    await installation.startAll();
    await installation.settle();
    await diary.publish();
    const known = diary.entries[0]?.path ?? '/';
    await diary.lookThrough();
    for (let time = 0; time < times; time++) {
      note(`${time + 1} of ${times}`);
      diary.startReading(known);
      await fault.once(installation, diary, random(seed, name, time));
      await diary.lookThrough();
      await diary.stopReading();
    }
    return { fault: name, times, tally: diary.tally, control: await controlOf(installation, known) };
  } finally {
    await diary.stopReading();
    await installation.remove();
    await postgres?.stop();
  }
}

/** Something that was acknowledged is deleted behind its back, a page taken from the readers, an answer given without a word. */
async function controlOf(installation: TestedInstallation, known: string): Promise<FaultFigures['control']> {
  const diary = new Diary(installation);
  // The publisher would mend the page before anybody has read it.
  await installation.service('publisher').end();
  await diary.save();
  await installation.forget(diary.entries[0]?.id ?? '');
  await installation.breakPage(known);
  diary.startReading(known);
  await diary.askNobody();
  await diary.lookThrough();
  await diary.stopReading();
  const { lost, wrong, notTold } = diary.tally;
  return { lost, wrong, notTold };
}

function row(name: string, ...cells: string[]): string {
  return name.padEnd(16) + cells.map((cell) => cell.padStart(cell.length > 8 ? 15 : 10)).join('');
}
