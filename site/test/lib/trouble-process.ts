import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { random } from '../../../scripts/bench/content/random.ts';

/**
 * `node trouble-process.ts <pid> <seed> <busy threads>`: keeps the machine busy, and takes the processor from a process in the way that the
 * last line of its input names: `freezes` at random; `starving` for all but a sixteenth of each of twenty seconds; or `no`. Ends with its input.
 */
const [pid, seed, busy] = process.argv.slice(2).map(Number) as [number, number, number];
const chance = random(seed, 'trouble');
const ways: Record<string, () => { free: number; frozen: number }> = {
  no: () => ({ free: 20, frozen: 0 }),
  freezes: () => ({ free: chance.int(200, 3_000), frozen: chance.chance(0.05) ? 6_500 : chance.int(10, 600) }),
  // Longer on a machine that is busy by itself would take for ever.
  starving: () => ({ free: 60, frozen: starved++ < 20 ? 940 : 0 }),
};
let starved = 0;
let way = ways['no'];
const over = new AbortController();
process.stdin.setEncoding('utf8').on('data', (text: string) => {
  way = ways[text.trim().split('\n').at(-1) ?? 'no'];
  starved = 0;
});
process.stdin.on('end', () => over.abort());
Array.from({ length: busy }, () => new Worker('for (;;);', { eval: true }));

while (!over.signal.aborted) {
  const { free, frozen } = way?.() ?? { free: 20, frozen: 0 };
  await sleep(free);
  if (frozen === 0 || over.signal.aborted) continue;
  process.kill(pid, 'SIGSTOP');
  await sleep(frozen);
  process.kill(pid, 'SIGCONT');
}
process.exit();
