import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { installationAt } from '@pho-luat/shared/installation';
import { startPostgres, type Postgres } from '../../scripts/test/support/postgres.ts';
import { lockFile } from '../publisher/file-lock.ts';
import { takePublisherLock, publisherLockFile } from '../publisher/lock.ts';
import { temporaryFolder } from '../../shared/test/support/temporary-folder.ts';

const folder = await temporaryFolder('pho-luat-khóa-');
const children: ChildProcess[] = [];
const stop = new AbortController();
let database: Postgres;
beforeAll(async () => {
  database = await startPostgres();
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(async () => {
  stop.abort();
  await database.stop();
});

const hold = (varDir: string, databaseUrl?: string, onWaiting: (what: string) => void = () => {}) =>
  takePublisherLock({ varDir: join(folder, varDir), databaseUrl, signal: stop.signal, onWaiting });

/** A publisher in a process of its own, which says when it holds the lock and when it waits. */
function publisher(varDir: string, databaseUrl?: string) {
  const code = `
    import { takePublisherLock } from ${JSON.stringify(join(import.meta.dirname, '../publisher/lock.ts'))};
    const [varDir, databaseUrl] = process.argv.slice(1);
    await takePublisherLock({ varDir, databaseUrl, signal: new AbortController().signal, onWaiting: () => console.log('waits') });
    console.log('works');
    setInterval(() => {}, 1_000);`;
  const args = ['--input-type=module', '-e', code, join(folder, varDir), ...(databaseUrl ? [databaseUrl] : [])];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return { child, says: async () => (await lines.next()).value as string };
}

describe.each([
  ['one VAR_DIR', false],
  ['one database, each with a VAR_DIR of its own', true],
])('two publishers on %s', (name, onDatabase) => {
  let url: string | undefined;
  beforeAll(() => {
    url = onDatabase ? database.url : undefined;
  });
  const place = (which: string) => (onDatabase ? `${name}-${which}` : name);

  test('one works and the other waits, and goes on when the first is killed outright', async () => {
    const first = publisher(place('một'), url);
    expect(await first.says()).toBe('works');
    const second = publisher(place('hai'), url);
    expect(await second.says()).toBe('waits');
    const isInReserve = () => existsSync(installationAt(join(folder, place('hai'))).reserve);
    expect(isInReserve()).toBe(onDatabase);
    first.child.kill('SIGKILL');
    expect(await second.says()).toBe('works');
    expect(isInReserve()).toBe(false);
  });

  test('the next goes on when the first releases the lock, and has said once what it waited for', async () => {
    const told: string[] = [];
    const first = await hold(place('một'), url);
    const waits = Promise.withResolvers<void>();
    const second = hold(place('hai'), url, (what) => {
      told.push(what);
      waits.resolve();
    });
    await waits.promise;
    await sleep(700); // longer than from one look to the next
    await first[Symbol.asyncDispose]();
    const lock = await second;
    await lock[Symbol.asyncDispose]();
    expect([first.lost.aborted, lock.lost.aborted]).toEqual([false, false]);
    expect(told).toEqual([expect.stringMatching(/^another publisher to end, which works on /)]);
  });
});

test('a publisher that is told to stop waits no longer, and blocks no other', async () => {
  const first = await hold('dừng');
  const leave = new AbortController();
  const onWaiting = () => leave.abort(new Error('thôi'));
  const second = takePublisherLock({ varDir: join(folder, 'dừng'), databaseUrl: undefined, signal: leave.signal, onWaiting });
  await expect(second).rejects.toThrow();
  await first[Symbol.asyncDispose]();
  await using _ = await hold('dừng');
});

test('it waits for a database that does not answer, and frees the folder when it stops waiting', async () => {
  const leave = new AbortController();
  const told: string[] = [];
  const onWaiting = (what: string) => {
    told.push(what);
    leave.abort();
  };
  const databaseUrl = 'postgres://pho:bi-mat@127.0.0.1:9/luat';
  await expect(takePublisherLock({ varDir: join(folder, 'xa'), databaseUrl, signal: leave.signal, onWaiting })).rejects.toThrow();
  expect(told).toEqual([expect.stringMatching(/^the database: connect ECONNREFUSED/)]);
  expect(told[0]).not.toContain('bi-mat');
  using free = lockFile(publisherLockFile(join(folder, 'xa')));
  expect(free).toBeDefined();
});

describe('a publisher whose session the database ends', () => {
  test('knows that it has lost the lock, and can have it again', async () => {
    const { url } = database;
    const lock = await hold('mất', url);
    const admin = new Client({ connectionString: url });
    await admin.connect();
    const lost = once(lock.lost, 'abort');
    await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'pho-luat publisher'
      and datname = current_database()`);
    await lost;
    const other = await hold('khác', url);
    await other[Symbol.asyncDispose]();
    await lock[Symbol.asyncDispose]();
    const again = await hold('mất', url);
    expect(again.lost.aborted).toBe(false);
    await again[Symbol.asyncDispose]();
    await admin.end();
  });
});
