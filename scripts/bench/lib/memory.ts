import { readdirSync, readFileSync } from 'node:fs';

const every = 50;

/** What a process and all that it began hold in memory, looked at again and again. Linux alone says it. */
export class MemoryWatch {
  #peakKb = 0;
  readonly #timer: NodeJS.Timeout;

  constructor(pid: number) {
    const look = () => {
      const kb = treeOf(pid).reduce((sum, each) => sum + residentKb(each), 0);
      this.#peakKb = Math.max(this.#peakKb, kb);
    };
    look();
    this.#timer = setInterval(look, every);
  }

  /** The most since the last time that this was asked. */
  takePeakMb(): number {
    const peak = this.#peakKb;
    this.#peakKb = 0;
    return Math.round(peak / 1024);
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}

function treeOf(pid: number): number[] {
  return [pid, ...childrenOf(pid).flatMap(treeOf)];
}

/** A thread's children are its own: all threads are asked. */
function childrenOf(pid: number): number[] {
  return orNothing(() => readdirSync(`/proc/${pid}/task`), []).flatMap((thread) =>
    orNothing(() => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8'), '')
      .split(' ')
      .filter(Boolean)
      .map(Number),
  );
}

function residentKb(pid: number): number {
  const status = orNothing(() => readFileSync(`/proc/${pid}/status`, 'utf8'), '');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
}

/** A process may be gone by the time it is looked at. */
function orNothing<T>(read: () => T, nothing: T): T {
  try {
    return read();
  } catch {
    return nothing;
  }
}
