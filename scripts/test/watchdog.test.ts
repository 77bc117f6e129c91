import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { factsOf } from '../../site/server/processes.ts';
import { root } from '../lib/tools.mjs';
import { Judge, watchOver } from '../lib/watchdog.ts';

/** As usual, but in less time. */
const pace = { lookEveryMs: 50, idleLooks: 6, busySeconds: 1 };
const answerKeeper = join(root, 'scripts/lib/answer-keeper.mjs');

let child: ChildProcess | undefined;
let endWatch = () => {};
let said = () => '';
afterEach(() => {
  endWatch();
  child?.kill('SIGKILL');
});

/** A service that does this, and what the watchdog finds wrong with it. */
async function watched(work: string): Promise<{ pid: number; hung: Promise<string> }> {
  const code = `${work}\nconsole.log('đã chạy'); setInterval(() => {}, 1_000);`;
  child = spawn(process.execPath, ['--import', answerKeeper, '--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let text = '';
  said = () => text;
  child.stdout?.on('data', (part: Buffer) => (text += part.toString()));
  const hung = new Promise<string>((resolve) => {
    if (child) endWatch = watchOver(child, resolve, pace);
  });
  await expect.poll(said).toContain('đã chạy');
  return { pid: child.pid as number, hung };
}

describe.runIf(process.platform === 'linux')('a service that hangs is noticed', () => {
  it('when it was stopped', async () => {
    const { pid, hung } = await watched('');
    process.kill(pid, 'SIGSTOP');
    expect(await hung).toBe('it is stopped, and nobody lets it go on');
  });

  it('when it waits for what never comes', async () => {
    const { hung } = await watched('setTimeout(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0), 100);');
    expect(await hung).toBe('it sleeps and does not answer');
  });

  it('when it works without end', async () => {
    const { hung } = await watched('setTimeout(() => { for (;;); }, 100);');
    expect(await hung).toMatch(/^it has not answered for \d+ s of processor time$/);
  });
});

describe('a service that is late is waited for', () => {
  const reasonsOf = (looks: [states: string, processorSeconds: number][]) => {
    const judge = new Judge({ ...pace, busySeconds: 600 });
    return looks.map(([states, processorSeconds]) => judge.whyHung({ states: [...states], processorSeconds })).filter(Boolean);
  };
  const looks = Array.from({ length: 1_000 }, (_, look) => look);

  it('while it wants to run and gets no processor time', () => {
    for (const states of ['R', 'SSR']) expect(reasonsOf(looks.map(() => [states, 1]))).toEqual([]);
  });

  it('while it is given a little now and then, also when every look finds it stopped or asleep', () => {
    for (const state of ['T', 'S']) {
      expect(reasonsOf(looks.map((look) => [state, 1 + Math.floor(look / 5) / 100]))).toEqual([]);
    }
  });

  it("while Node's inspector is open in it, because it may be stopped at a breakpoint", async () => {
    await watched(`
      const inspector = await import('node:inspector');
      inspector.open(0, '127.0.0.1');
      const hold = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
      let looks = -Infinity;
      process.on('message', (message) => {
        if (message === 'dừng sau ba lượt') looks = 0;
        else if (++looks === 3) process.send('dừng', undefined, undefined, hold);
      });`);
    // From here on: a machine that is busy may have found it asleep while it began.
    let hung = '';
    endWatch();
    if (child) endWatch = watchOver(child, (why) => (hung = why), pace);
    const stopped = new Promise<void>((resolve) => child?.on('message', (message) => message === 'dừng' && resolve()));
    child?.send('dừng sau ba lượt');
    await stopped;
    // Each of them takes as long as a look.
    for (let look = 0; look < 5 * pace.idleLooks; look++) await wait(pace.lookEveryMs);
    expect(hung).toBe('');
  });

  it('while it waits for the disk, or is held by a debugger', () => {
    for (const state of ['D', 't']) expect(reasonsOf(looks.map(() => [state, 1]))).toEqual([]);
  });

  it('and its time is counted from zero when it has answered', async () => {
    // More than what is allowed in one go, with an answer now and then.
    const { pid } = await watched(`
      const used = () => process.cpuUsage().user + process.cpuUsage().system;
      const work = () => { for (const end = used() + 200_000; used() < end; ); };
      let left = 10;
      const again = () => { work(); if (--left > 0) setTimeout(again, 10); else console.log('xong'); };
      setTimeout(again, 50);`);
    let hung = '';
    endWatch();
    if (child) endWatch = watchOver(child, (why) => (hung = why), pace);
    await expect.poll(said).toContain('xong');
    expect(hung).toBe('');
    expect(factsOf(pid)?.processorSeconds).toBeGreaterThan(1.5);
  });
});
