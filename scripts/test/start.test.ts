import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../lib/ports.ts';
import { root } from '../lib/tools.mjs';
import { command, eventually, familyOf, isAlive, listen, type Command } from './support/process.ts';

let folder: string;
let varDir: string;
let ports: { CMS_PORT: string; SITE_PORT: string };
let running: Command[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pho-luat-start-'));
  varDir = join(folder, 'dữ liệu');
  ports = { CMS_PORT: String(await freePort()), SITE_PORT: String(await freePort()) };
});
afterEach(async () => {
  const begun = running;
  running = [];
  for (const { child } of begun) child.kill('SIGTERM');
  await Promise.all(begun.map(({ code }) => code));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function start(env: NodeJS.ProcessEnv = {}, options = {}): Command {
  const given = { ...process.env, DATABASE_URL: '', SITE_URL: '', VAR_DIR: varDir, ...ports, ...env };
  const begun = command([join(root, 'scripts/run.mjs'), 'start'], { cwd: root, env: given, ...options });
  running.push(begun);
  return begun;
}

async function startWhole(): Promise<Command> {
  const begun = start();
  let code: number | null | undefined;
  void begun.code.then((exit) => (code = exit));
  await eventually(() => begun.said().includes('Ctrl-C ends everything') || code !== undefined, begun.said);
  expect(begun.said()).toContain('Ctrl-C ends everything');
  return begun;
}

const pidOf = ({ child }: Command) => child.pid as number;
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
    const { code, said } = start({ SITE_PORT: String(port), VAR_DIR: join(folder, 'khác') });
    expect(await code).toBe(1);
    expect(said()).toBe(`Port ${port} is busy: end what uses it, or set SITE_PORT to another port.\n`);
    server.close();
  });

  it('a database server that does not answer, without telling the password', async () => {
    const { code, said } = start({ DATABASE_URL: 'postgres://pho:bi-mat@127.0.0.1:9/luat', VAR_DIR: join(folder, 'khác') });
    expect(await code).toBe(1);
    expect(said()).toBe('Nothing answers at 127.0.0.1:9: start that database server, or correct DATABASE_URL.\n');
  });

  it('a folder of files that is not mounted', async () => {
    const away = join(folder, 'chưa-gắn');
    const { code, said } = start({ FILES_URL: away, VAR_DIR: join(folder, 'khác') });
    expect(await code).toBe(1);
    expect(said()).toBe(`FILES_URL=${away} is not there: mount it, or make the folder.\n`);
  });

  it('a folder that cannot be written', async () => {
    const closed = await mkdtemp(join(folder, 'khóa-'));
    await chmod(folder, 0o755);
    await chmod(closed, 0o555);
    // Root may write anywhere but where the system lets nobody.
    const place = process.getuid?.() === 0 ? '/sys/pho-luat' : closed;
    const { code, said } = start({ VAR_DIR: place });
    expect(await code).toBe(1);
    expect(said()).toBe(`${place} cannot be written: give this user the right to write there and run the same command again.\n`);
  });
});

describe('npm start', { timeout: 200_000 }, () => {
  it('comes from nothing to a site that is served, and says where everything is', async () => {
    const whole = await startWhole();
    expect((await fetch(site())).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${ports.CMS_PORT}/admin`)).status).toBe(200);
    expect(whole.said()).toContain(`The site  http://localhost:${ports.SITE_PORT}/`);
    expect(whole.said()).toContain(`The CMS   http://localhost:${ports.CMS_PORT}/admin`);
    const firstAdmin = join(varDir, 'first-admin.json');
    expect(whole.said()).toContain(firstAdmin);
    for (const file of [firstAdmin, join(varDir, 'secrets.json')]) expect((await stat(file)).mode & 0o777).toBe(0o600);
    for (const name of ['cms', 'publisher', 'searches', 'scans', 'logs'])
      expect((await stat(join(varDir, name))).mode & 0o777).toBe(0o700);
    // A server of another user reads the site.
    expect((await stat(join(varDir, 'current/index.html'))).mode & 0o004).toBe(0o004);
    expect(await readdir(join(varDir, 'logs'))).toEqual(['cms.log', 'publisher.log', 'site.log']);
  });

  it('keeps all content when it is started again, and refuses a second start on the same folder', async () => {
    const first = await startWhole();
    const before = await contentLines();
    const second = start({ CMS_PORT: String(await freePort()), SITE_PORT: String(await freePort()) });
    expect(await second.code).toBe(1);
    expect(second.said()).toBe(`Another start is at work on ${varDir}: end it first, or set VAR_DIR to another folder.\n`);
    first.child.kill('SIGTERM');
    await first.code;
    await startWhole();
    expect(before).toBeGreaterThan(0);
    expect(await contentLines()).toBe(before);
  });

  it('starts a service again that has died, and says so', async () => {
    const whole = await startWhole();
    const server = familyOf(pidOf(whole)).find(({ args }) => args.includes('server/main.ts'));
    process.kill(server?.pid as number, 'SIGKILL');
    await eventually(() => whole.said().includes('site ended by SIGKILL: started again in 1 s.'), whole.said);
    await eventually(
      () =>
        fetch(site()).then(
          ({ ok }) => ok,
          () => false,
        ),
      whole.said,
    );
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('ends everything on %s, also when it comes twice', async (signal) => {
    const whole = await startWhole();
    const family = familyOf(pidOf(whole));
    expect(family.length).toBeGreaterThanOrEqual(5);
    whole.child.kill(signal);
    whole.child.kill(signal);
    expect(await whole.code).toBe(0);
    expect(family.filter(({ pid }) => isAlive(pid))).toEqual([]);
  });

  it('ends everything when npm itself is asked to end, as a service manager does', async () => {
    const env = { ...process.env, DATABASE_URL: '', SITE_URL: '', VAR_DIR: varDir, ...ports };
    const npm = spawn('npm', ['start'], { cwd: root, env, stdio: ['ignore', 'pipe', 'ignore'] });
    let said = '';
    npm.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await eventually(
      () => said.includes('Ctrl-C ends everything'),
      () => said,
    );
    const family = familyOf(npm.pid as number);
    npm.kill('SIGTERM');
    const alive = () => family.filter(({ pid }) => isAlive(pid));
    await eventually(
      () => alive().length === 0,
      () => JSON.stringify(alive()),
    );
  });

  it.each(['scripts/run.mjs', 'scripts/start.ts'])('leaves nothing running when %s is killed outright', async (which) => {
    const whole = await startWhole();
    const family = familyOf(pidOf(whole));
    const victim = family.find(({ args }) => args.includes(which));
    process.kill(victim?.pid as number, 'SIGKILL');
    const alive = () => family.filter(({ pid }) => isAlive(pid));
    await eventually(
      () => alive().length === 0,
      () => JSON.stringify(alive()),
    );
  });
});
