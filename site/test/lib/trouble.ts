import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const script = join(import.meta.dirname, 'trouble-process.ts');

export interface Trouble {
  /** Meanwhile this process is frozen at random, or gets hardly any processor for twenty seconds. */
  during: (way: 'freezes' | 'starving', work: () => Promise<void>) => Promise<void>;
  end: () => Promise<void>;
}

/** This many threads keep the machine busy from now on. */
export function makeTrouble(seed: number, busy: number): Trouble {
  const child = spawn(process.execPath, [script, ...[process.pid, seed, busy].map(String)], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  return {
    during: async (way, work) => {
      child.stdin.write(`${way}\n`);
      try {
        await work();
      } finally {
        child.stdin.write('no\n');
      }
    },
    end: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
