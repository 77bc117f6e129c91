import { randomUUID } from 'node:crypto';
import { inTurn } from '@pho-luat/shared/in-turn';
import type { PrintJob } from '../contracts/print.ts';
import type { PrintRequest } from './child/request.ts';
import { makePrints, type Produced } from './make.ts';

/**
 * Files that are made, one after the other, or wait to be fetched: in the memory of this process, for the people who asked for
 * them.
 */

interface Job {
  id: string;
  owner: string;
  request: PrintRequest;
  fileName: (extension: Produced['extension']) => string;
  state: PrintJob['state'];
  checked: number;
  of: number;
  produced?: Produced;
  stop: AbortController;
}

/** How many there may be at once: the one that is being made, and those that wait. */
const mostOpen = 5;
/** Done ones; the oldest goes first. */
const mostKept = 5;
const keptMs = 15 * 60 * 1000;

const jobs = new Map<string, Job>();
const oneAtATime = inTurn();

/** Undefined where too many wait already. */
export function beginJob(
  owner: string,
  request: PrintRequest,
  fileName: Job['fileName'],
  failed: (error: unknown) => void,
): PrintJob | undefined {
  const open = [...jobs.values()].filter(({ state }) => state === 'waiting' || state === 'working');
  if (open.length >= mostOpen) return undefined;
  const job: Job = {
    id: randomUUID(),
    owner,
    request,
    fileName,
    state: 'waiting',
    checked: 0,
    of: request.printings.length,
    stop: new AbortController(),
  };
  jobs.set(job.id, job);
  void oneAtATime(() => run(job, failed));
  return shown(job);
}

export function jobOf(owner: string, id: string): PrintJob | undefined {
  const job = own(owner, id);
  return job && shown(job);
}

export function fileOf(owner: string, id: string): { name: string; bytes: Uint8Array } | undefined {
  const job = own(owner, id);
  if (!job?.produced?.file) return undefined;
  return { name: job.fileName(job.produced.extension), bytes: job.produced.file };
}

/** Stops what is made, and forgets it. */
export function dropJob(owner: string, id: string): void {
  const job = own(owner, id);
  if (!job) return;
  job.stop.abort();
  jobs.delete(id);
}

/** Called when the CMS ends. */
export async function stopJobs(): Promise<void> {
  for (const { stop } of jobs.values()) stop.abort();
  jobs.clear();
  await oneAtATime(async () => undefined);
}

async function run(job: Job, failed: (error: unknown) => void): Promise<void> {
  const { signal } = job.stop;
  if (signal.aborted) return;
  job.state = 'working';
  const tell = (checked: number, of: number) => Object.assign(job, { checked, of });
  try {
    job.produced = await makePrints(job.request, { signal, tell });
    job.state = 'done';
  } catch (error) {
    if (signal.aborted) return;
    job.state = 'failed';
    failed(error);
  }
  const ended = [...jobs.values()].filter(({ state }) => state === 'done' || state === 'failed');
  for (const { id } of ended.slice(0, -mostKept)) jobs.delete(id);
  setTimeout(() => jobs.delete(job.id), keptMs).unref();
}

function own(owner: string, id: string): Job | undefined {
  const job = jobs.get(id);
  return job?.owner === owner ? job : undefined;
}

function shown({ id, state, checked, of, produced, request, fileName }: Job): PrintJob {
  const places = new Map(request.printings.map(({ code, place }) => [code, place]));
  return {
    id,
    state,
    checked: produced?.printed ?? checked,
    of: produced?.printed ?? of,
    fileName: produced?.file && fileName(produced.extension),
    leftOut: (produced?.leftOut ?? []).map(({ code, reason }) => ({ place: places.get(code) ?? code, reason })),
  };
}
