import { execFileSync, spawn, type SpawnOptions } from 'node:child_process';
import {
  appendFile,
  chmod,
  chown,
  cp,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  realpath,
  rm,
  stat,
  statfs,
  writeFile,
} from 'node:fs/promises';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { supervisorSchema } from '../../lib/supervisor.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { serversOf } from '../../../site/server/predecessors.ts';
import { publisherLockFile } from '../../../site/publisher/lock.ts';
import { freePort } from '../../../shared/test/support/free-port.ts';
import { layOwnStart } from '../../../shared/test/support/own-start.ts';
import { root } from '../../lib/tools.mjs';
import { answers } from '../../lib/until.ts';
import { command, eventually, familyOf, isAlive, listen, ofProgram, upAndRunning, type Command } from '../support/process.ts';
import { temporaryFolder } from '../../../shared/test/support/temporary-folder.ts';

const folder = await temporaryFolder('pho-luat-start-');
let varDir: string;
let ports: { CMS_PORT: string; SITE_PORT: string };
let running: Command[] = [];
/** The installation that is up: a test goes on with what the one before it has left. */
let whole: Command | undefined;

beforeAll(async () => {
  varDir = join(folder, 'dữ liệu');
  ports = { CMS_PORT: String(await freePort()), SITE_PORT: String(await freePort()) };
  await layOwnStart(varDir);
});

async function endAll(): Promise<void> {
  const begun = running;
  running = [];
  whole = undefined;
  for (const { child } of begun) child.kill('SIGTERM');
  await Promise.all(begun.map(({ code }) => code));
  // One that outlived its start on purpose ends here.
  for (const { pid } of serversOf(varDir)) process.kill(pid, 'SIGKILL');
}
afterAll(endAll);
// What a test has spoilt is not for the next one.
afterEach(({ task }) => (task.result?.state === 'fail' ? endAll() : undefined));

function begin(args: string[], env: NodeJS.ProcessEnv, options: SpawnOptions = {}): Command {
  const given = { ...process.env, DATABASE_URL: '', SITE_URL: '', VAR_DIR: varDir, ...ports, ...env };
  const begun = command(args, { cwd: root, env: given, ...options });
  running.push(begun);
  return begun;
}

const start = (env: NodeJS.ProcessEnv = {}, options: SpawnOptions = {}) =>
  begin([join(root, 'scripts/run.mjs'), 'start'], env, options);

/** What `npm start` comes to when all is installed: most refusals need no more. */
const startAlone = (env: NodeJS.ProcessEnv) => begin([join(root, 'scripts/start.ts')], env);

async function startWhole(env: NodeJS.ProcessEnv = {}): Promise<Command> {
  const begun = start(env);
  await upAndRunning(begun);
  return (whole = begun);
}

async function isUp(): Promise<Command> {
  return whole ?? startWhole();
}

/**
 * Sends it twice, as an impatient person does, until nothing is left. A process that still works after twenty seconds is not waited
 * for: 130.
 */
async function endOn(signal: NodeJS.Signals): Promise<number | null> {
  const begun = await isUp();
  let family = familyOf(pidOf(begun));
  // A service that was ended may be about to be started again.
  await eventually(() => (family = familyOf(pidOf(begun))).length >= 5, begun.said);
  begun.child.kill(signal);
  begun.child.kill(signal);
  const code = await begun.code;
  await expect.poll(() => family.filter(({ pid }) => isAlive(pid))).toEqual([]);
  whole = undefined;
  return code;
}
const codesOfEnd = [0, 130];

const pidOf = ({ child }: Command) => child.pid as number;
const isRoot = process.getuid?.() === 0;
const isLinux = process.platform === 'linux';
const site = () => `http://127.0.0.1:${ports.SITE_PORT}/`;

/** Lines of documents. Those of files come by themselves too, as their text is read in the background. */
async function contentLines(): Promise<number> {
  const { readToken } = JSON.parse(await readFile(join(varDir, 'secrets.json'), 'utf8')) as { readToken: string };
  const headers = { authorization: `Bearer ${readToken}` };
  const answer = await fetch(`http://127.0.0.1:${ports.CMS_PORT}/api/publication?after=0`, { headers });
  const lines = (await answer.text()).trim().split('\n');
  return lines.map((line) => JSON.parse(line) as { type?: string }).filter(({ type }) => type !== undefined && type !== 'file')
    .length;
}

describe('npm start refuses in one line, before anything has begun', () => {
  it('a wrong environment: the name, the value and what is allowed, all of them at once', async () => {
    const { code, said } = start({ CMS_PORT: 'cổng', SITE_URL: 'ftp://pholuat.vn' });
    expect(await code).toBe(2);
    expect(said()).toBe(
      'CMS_PORT=cổng is not allowed: it takes a port from 1 to 65535.\n' +
        'SITE_URL=ftp://pholuat.vn is not allowed: it takes the public address of the site, https:// or http:// and the host, without a path.\n',
    );
  });

  it('a busy port, and says which variable gives another', async () => {
    const { server, port } = await listen();
    const { code, said } = startAlone({ SITE_PORT: String(port), VAR_DIR: join(folder, 'khác') });
    expect(await code).toBe(1);
    expect(said()).toBe(`Port ${port} is busy: end what uses it, or set SITE_PORT to another port.\n`);
    server.close();
  });

  it('and alerts when that is a fault of the installation', async () => {
    const { server, port } = await listen();
    const posted: string[] = [];
    const hook = createServer(async (request, response) => {
      posted.push(Buffer.concat(await request.toArray()).toString());
      response.end();
    }).listen(0, '127.0.0.1');
    await once(hook, 'listening');
    const ALERT_WEBHOOK = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/`;
    const env = { SITE_PORT: String(port), VAR_DIR: join(folder, 'báo'), ALERT_WEBHOOK };
    for (let time = 0; time < 2; time++) expect(await startAlone(env).code).toBe(1);
    expect(posted.map((text) => JSON.parse(text) as unknown)).toEqual([
      expect.objectContaining({
        event: 'began',
        probe: 'start',
        what: expect.stringContaining(`Port ${port} is busy`) as string,
      }),
    ]);
    hook.close();
    server.close();
  });

  it.runIf(isLinux)(
    'a port that another program shares with anyone who asks, also while a server of this folder is left on another',
    async () => {
      const [left, place] = [join(folder, 'server/main.ts'), join(folder, 'còn lại')];
      for (const each of [dirname(left), place]) await mkdir(each, { recursive: true });
      await writeFile(left, 'setInterval(() => {}, 1_000);');
      const shared = createServer().listen({ port: 0, reusePort: true });
      await once(shared, 'listening');
      const { port } = shared.address() as AddressInfo;
      const env = { ...process.env, SITE_PORT: String(port + 1) };
      const server = spawn(process.execPath, [left, await realpath(place)], { env, stdio: 'ignore' });
      await once(server, 'spawn');
      await eventually(() => serversOf(place).length > 0, String);
      const { code, said } = startAlone({ SITE_PORT: String(port), VAR_DIR: place });
      expect(await code).toBe(1);
      expect(said()).toContain(`Port ${port} is busy`);
      server.kill('SIGKILL');
      shared.close();
    },
  );

  it('a database server that does not answer, without telling the password', async () => {
    const { code, said } = startAlone({ DATABASE_URL: 'postgres://pho:bi-mat@127.0.0.1:9/luat', VAR_DIR: join(folder, 'khác') });
    expect(await code).toBe(1);
    expect(said()).toBe('Nothing answers at 127.0.0.1:9: start that database server, or correct DATABASE_URL.\n');
  });

  it('a folder of files that is not mounted', async () => {
    const away = join(folder, 'chưa-gắn');
    const { code, said } = startAlone({ FILES_URL: away, VAR_DIR: join(folder, 'khác') });
    expect(await code).toBe(1);
    expect(said()).toBe(`FILES_URL=${away} is not there: mount it, or make the folder.\n`);
  });

  it('a folder that cannot be written', async () => {
    const closed = await mkdtemp(join(folder, 'khóa-'));
    await chmod(folder, 0o755);
    await chmod(closed, 0o555);
    // Root may write anywhere but where the system lets nobody.
    const place = isRoot ? '/sys/pho-luat' : closed;
    const { code, said } = startAlone({ VAR_DIR: place });
    expect(await code).toBe(1);
    expect(said()).toBe(`${place} cannot be written: give this user the right to write there and run the same command again.\n`);
  });
});

describe('npm start refuses a VAR_DIR that cannot be one, in one line', () => {
  it('a file', async () => {
    const file = join(folder, 'tệp.txt');
    await writeFile(file, '');
    for (const [place, words] of [
      [file, 'is no folder: set VAR_DIR to a folder.'],
      [join(file, 'var'), 'is no place for a folder: set VAR_DIR to another.'],
    ] as const) {
      const { code, said } = startAlone({ VAR_DIR: place });
      expect(await code).toBe(1);
      expect(said()).toBe(`${place} ${words}\n`);
    }
  });

  it.runIf(isLinux)('a place below /proc', async () => {
    const { code, said } = startAlone({ VAR_DIR: '/proc/pho-luat/var' });
    expect(await code).toBe(1);
    expect(said()).toBe('/proc/pho-luat cannot be made, for /proc takes no folders: set VAR_DIR to another place.\n');
  });

  it('state that an earlier start as root left, and says what mends it', async () => {
    await chmod(folder, 0o755);
    const place = await mkdtemp(join(folder, 'của-root-'));
    const store = join(place, 'publisher/store.db');
    await mkdir(join(place, 'publisher/blobs/ab'), { recursive: true });
    await writeFile(store, '');
    await writeFile(join(place, 'publisher/blobs/ab/cd'), '');
    // What an administrator may change, the user of the installation may not.
    const user = isRoot ? { uid: 65534, gid: 65534 } : {};
    if (user.uid) for (const each of ['', 'publisher', 'publisher/blobs']) await chown(join(place, each), user.uid, user.uid);
    for (const each of [store, join(place, 'publisher/blobs/ab')]) await chmod(each, each === store ? 0o444 : 0o555);
    const { code, said } = start({ VAR_DIR: place }, user);
    expect(await code).toBe(1);
    expect(said()).toContain(`${store} cannot be written by `);
    expect(said()).toContain(`, nor can 1 more in ${place}: an earlier start was another user's.`);
    expect(said()).toMatch(/run the same command again: sudo chown -R \d+ '.*'\n$/);
  });

  it.runIf(isRoot)('the folder of another user, when it is begun by root', async () => {
    const place = await mkdtemp(join(folder, 'của-an-'));
    await chown(place, 65534, 65534);
    const { code, said } = startAlone({ VAR_DIR: place });
    expect(await code).toBe(1);
    expect(said()).toContain(`${place} belongs to another user (65534)`);
    expect(said()).toMatch(/or make it root's: chown -R root '.*'\n$/);
    expect(await readdir(place)).toEqual([]);
  });
});

describe('npm start', () => {
  it('gets from nothing to a site that is served, and says where everything is', async () => {
    const { said } = await startWhole();
    expect((await fetch(site())).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${ports.CMS_PORT}/admin`)).status).toBe(200);
    expect(said()).toContain(`The site  http://localhost:${ports.SITE_PORT}/`);
    expect(said()).toContain(`The CMS   http://localhost:${ports.CMS_PORT}/admin`);
    const firstAdmin = join(varDir, 'first-admin.json');
    expect(said()).toContain(firstAdmin);
    for (const file of [firstAdmin, join(varDir, 'secrets.json')]) expect((await stat(file)).mode & 0o777).toBe(0o600);
    for (const name of ['cms', 'publisher', 'searches', 'scans', 'logs'])
      expect((await stat(join(varDir, name))).mode & 0o777).toBe(0o700);
    expect(await readFile(join(varDir, 'servers/pho-luat.service'), 'utf8')).toContain(`"VAR_DIR=${varDir}"`);
    // A server of another user reads the site.
    expect((await stat(join(varDir, 'current/index.html'))).mode & 0o004).toBe(0o004);
    expect(await readdir(join(varDir, 'logs'))).toEqual(['cms.log', 'publisher.log', 'site.log']);
  });

  it('refuses a second start on the same folder', async () => {
    await isUp();
    const second = start({ CMS_PORT: String(await freePort()), SITE_PORT: String(await freePort()) });
    expect(await second.code).toBe(1);
    expect(second.said()).toBe(`Another start is at work on ${varDir}: end it first, or set VAR_DIR to another folder.\n`);
  });

  it.runIf(isLinux)('starts a service again that hangs, says so, and writes it down', async () => {
    const begun = await isUp();
    const publisher = familyOf(pidOf(begun)).find(({ args }) => args.includes('publisher/main.ts'));
    process.kill(publisher?.pid as number, 'SIGSTOP');
    const line = 'publisher ended by SIGKILL, for it is stopped, and nobody lets it go on: started again in 1 s.';
    await eventually(() => begun.said().includes(line), begun.said);
    const facts = async () => supervisorSchema.parse(JSON.parse(await readFile(join(varDir, 'supervisor.json'), 'utf8')));
    await eventually(async () => (await facts()).services.publisher?.restarts === 1, begun.said);
    const { publisher: now, cms, site: server } = (await facts()).services;
    expect(now).toMatchObject({ hangs: 1, lastEnd: { how: expect.stringContaining('by SIGKILL') as string } });
    expect([cms?.restarts, server?.restarts]).toEqual([0, 0]);
  });

  it('starts a service again that has died, and says so', async () => {
    const begun = await isUp();
    const server = familyOf(pidOf(begun)).find(({ args }) => args.includes('server/main.ts'));
    process.kill(server?.pid as number, 'SIGKILL');
    await eventually(() => begun.said().includes('site ended by SIGKILL: started again in 1 s.'), begun.said);
    await eventually(() => answers(site(), (status) => status === 200), begun.said);
  });

  it('ends everything on SIGTERM; the next start serves the last release and makes backups while no publisher can begin, and says that all is up only once one has begun', async () => {
    await isUp();
    const before = await contentLines();
    expect(codesOfEnd).toContain(await endOn('SIGTERM'));
    const lock = publisherLockFile(varDir);
    await writeFile(lock, 'không phải là khóa '.repeat(100));
    const begun = start({ BACKUP_TO: await mkdtemp(join(folder, 'sao lưu ')) });
    await eventually(() => begun.said().includes('publisher ended with 1: started again'), begun.said);
    await eventually(() => begun.said().includes('backup │ Backed up'), begun.said);
    expect((await fetch(site())).status).toBe(200);
    expect(begun.said()).not.toContain('Ctrl-C ends everything');
    await rm(lock);
    await upAndRunning(begun);
    whole = begun;
    expect(before).toBeGreaterThan(0);
    expect(await contentLines()).toBe(before);
  });

  it.runIf(isLinux).each(['scripts/run.mjs', 'scripts/start.ts'])(
    'serves on when %s is killed outright, and nothing else is left; the next start takes over without a gap',
    async (which) => {
      const family = familyOf(pidOf(await isUp()));
      const server = family.find(({ args }) => args.includes('server/main.ts'));
      const victim = family.find(({ args }) => args.includes(which));
      process.kill(victim?.pid as number, 'SIGKILL');
      const others = () => family.filter(({ pid, args }) => isAlive(pid) && !args.includes('server/main.ts'));
      await eventually(
        () => others().length === 0,
        () => JSON.stringify(others()),
      );
      expect(isAlive(server?.pid as number)).toBe(true);

      const over = new AbortController();
      const failed: unknown[] = [];
      let asked = 0;
      const residents = (async () => {
        // Each by a connection of its own, as residents come. One that the old server had not taken yet when it left is made again.
        const ask = async () => {
          const answer = await fetch(site(), { headers: { connection: 'close' } });
          await answer.text();
          if (!answer.ok) failed.push(answer.status);
        };
        for (; !over.signal.aborted; asked++) {
          await ask()
            .catch(ask)
            .catch((cause: unknown) => failed.push(cause));
          await sleep(5);
        }
      })();
      const starting = startWhole();
      await eventually(() => !isAlive(server?.pid as number), String);
      over.abort();
      await residents;
      await starting;
      expect(failed).toEqual([]);
      expect(asked).toBeGreaterThan(1);
      expect(serversOf(varDir)).toHaveLength(1);
    },
  );

  it('ends everything on SIGINT', async () => expect(codesOfEnd).toContain(await endOn('SIGINT')));

  it('ends everything when npm itself is asked to end, as a service manager does', async () => {
    await endAll();
    const env = { ...process.env, DATABASE_URL: '', SITE_URL: '', VAR_DIR: varDir, ...ports };
    const npm = ofProgram('npm', ['start'], { cwd: root, env });
    await upAndRunning(npm);
    const family = familyOf(pidOf(npm));
    npm.child.kill('SIGTERM');
    const alive = () => family.filter(({ pid }) => isAlive(pid));
    await eventually(
      () => alive().length === 0,
      () => JSON.stringify(alive()),
    );
  });
});

/** A disk of its own, which is full or takes no writing when the test says so. Only the superuser may have one. */
describe.runIf(isLinux && isRoot)('npm start on a disk that fails', () => {
  let disk: string;
  let env: { VAR_DIR: string };
  const mount = (...args: string[]) => execFileSync('mount', args, { stdio: 'pipe' });
  const remount = (options: string) => mount('-o', `remount,${options}`, disk);
  const makeRoom = () => remount('size=2g');
  /** Again where somebody has written meanwhile: no disk is smaller than what is on it. */
  const fill = () =>
    eventually(async () => {
      const { blocks, bfree, bsize } = await statfs(disk);
      try {
        remount(`size=${(blocks - bfree) * bsize}`);
        return true;
      } catch {
        return false;
      }
    }, String);
  const isServed = async () => (await fetch(site())).status === 200;

  beforeAll(async () => {
    disk = await mkdtemp(join(folder, 'đĩa-'));
    mount('-t', 'tmpfs', '-o', 'size=2g', 'pho-luat-test', disk);
    env = { VAR_DIR: join(disk, 'var') };
    await endAll();
    await cp(varDir, env.VAR_DIR, { recursive: true, verbatimSymlinks: true });
  });
  afterAll(() => execFileSync('umount', ['--lazy', disk]));

  it('that is full from the start: the last release is served, the rest comes by itself when there is room', async () => {
    await fill();
    const begun = start(env);
    await eventually(() => begun.said().includes('start by themselves'), begun.said);
    expect(await isServed()).toBe(true);
    expect(begun.said()).toContain(
      `The site is served with its last release: http://localhost:${ports.SITE_PORT}/\n` +
        `The CMS and the publisher do not run. The disk of ${env.VAR_DIR} is full: 0 MB are free and 300 MB are needed. Make room.\n` +
        'They start by themselves when that is mended.\n',
    );
    makeRoom();
    await eventually(() => begun.said().includes('Ctrl-C ends everything'), begun.said);
    expect(begun.said()).toContain('That is mended: the CMS and the publisher start now.\n');
    whole = begun;
  });

  it('that is full while all runs: everything goes on, the terminal says it once, and logs go on when there is room', async () => {
    const begun = whole ?? (await startWhole(env));
    const publisher = () => familyOf(pidOf(begun)).find(({ args }) => args.includes('publisher/main.ts'))?.pid;
    const others = familyOf(pidOf(begun)).filter(({ args }) => !args.includes('publisher/main.ts'));
    await fill();
    const log = join(env.VAR_DIR, 'logs/publisher.log');
    const cannot = `${log} cannot be written, its lines are lost until it can: ENOSPC`;
    // The last page of the log may still have room; its end is a line for it.
    await eventually(async () => {
      await appendFile(log, '\n'.repeat(4096)).catch(() => undefined);
      const pid = publisher();
      if (pid) process.kill(pid, 'SIGKILL');
      return begun.said().includes(cannot);
    }, begun.said);
    expect(await isServed()).toBe(true);
    expect(others.filter(({ pid }) => !isAlive(pid))).toEqual([]);
    makeRoom();
    await eventually(() => begun.said().includes(`${log} is written again; `), begun.said);
    expect(begun.said().split(cannot)).toHaveLength(2);
    expect(await readFile(log, 'utf8')).toMatch(/\n… \d+ lines are missing here: they could not be written\.\n/);
  });

  it('has room again: all ends on SIGHUP', async () => {
    if (!whole) await startWhole(env);
    expect(codesOfEnd).toContain(await endOn('SIGHUP'));
  });

  it('that cannot be written: the last release is served, by one start alone', async () => {
    await endAll();
    remount('ro');
    const begun = start(env);
    await eventually(() => begun.said().includes('start by themselves'), begun.said);
    expect(await isServed()).toBe(true);
    expect(begun.said()).toContain(`${env.VAR_DIR} cannot be written: give this user the right to write there.\n`);
    const second = start({ ...env, CMS_PORT: String(await freePort()), SITE_PORT: String(await freePort()) });
    expect(await second.code).toBe(1);
    expect(second.said()).toContain('Another start is at work');
    begun.child.kill('SIGTERM');
    expect(await begun.code).toBe(130);
    expect(serversOf(env.VAR_DIR)).toEqual([]);
    remount('rw');
  });
});
