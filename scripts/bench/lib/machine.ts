import { cpus, totalmem } from 'node:os';

/** The machine that was measured on. */
export interface Machine {
  cpus: number;
  model: string;
  memoryMb: number;
  node: string;
}

export function machine(): Machine {
  const all = cpus();
  const memoryMb = Math.round(totalmem() / 1024 ** 2);
  return { cpus: all.length, model: all[0]?.model ?? '', memoryMb, node: process.version };
}
