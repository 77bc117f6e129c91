import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { stopped } from '../../lib/stop.mjs';
import { MemoryWatch } from './memory.ts';

export interface Measured {
  ms: number;
  peakRssMb: number;
}

/** Runs a program to its end; says how long it took and how much memory it had, with all that it began. */
export async function measured(file: string, args: string[], cwd: string): Promise<Measured> {
  const start = performance.now();
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
  const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], signal: stopped });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const memory = new MemoryWatch(child.pid ?? 0);
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) throw new Error(`${file} ${args.join(' ')} ended with ${code}:\n${output.slice(-4_000)}`);
    return { ms: Math.round(performance.now() - start), peakRssMb: memory.takePeakMb() };
  } finally {
    memory.stop();
  }
}
