import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { open, mkdir, rename, rm, statfs, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { alertSchema, healthSchema, type Finding } from '@pho-luat/shared/schemas/health';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../../shared/test/support/free-port.ts';
import { root } from '../../lib/tools.mjs';
import { layGrown } from '../support/grown.ts';
import { command, eventually, familyOf, upAndRunning, type Command } from '../support/process.ts';
import { temporaryFolder } from '../../../shared/test/support/temporary-folder.ts';

const isRoot = process.getuid?.() === 0;
const nobody = 65_534;

const folder = await temporaryFolder('pho-luat-doctor-');
let varDir: string;
let env: NodeJS.ProcessEnv;
let whole: Command;
let hook: Server;
let alerts: string[];

/** What the installation keeps is on a file system of its own, so that it can be full. */
beforeAll(async () => {
  varDir = join(folder, 'dữ liệu');
  await mkdir(varDir);
  if (isRoot) execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8g,mode=700', 'pho-luat', varDir]);
  alerts = [];
  hook = createServer(async (request, response) => {
    const { event, probe } = alertSchema.loose().parse(JSON.parse(Buffer.concat(await request.toArray()).toString()));
    alerts.push(`${probe} ${event}`);
    response.writeHead(204).end();
  }).listen(0, '127.0.0.1');
  await once(hook, 'listening');
  env = {
    ...process.env,
    DATABASE_URL: '',
    SITE_URL: '',
    VAR_DIR: varDir,
    CMS_PORT: String(await freePort()),
    SITE_PORT: String(await freePort()),
    ALERT_WEBHOOK: `http://127.0.0.1:${(hook.address() as AddressInfo).port}/`,
    PUSH_COMMAND: `test ! -e "${folder}/máy kia tắt" || { echo "ssh: connect to host may-kia: No route to host"; exit 255; }`,
  };
  await writeFile(join(folder, 'máy kia tắt'), '');
  await layGrown(varDir);
  whole = command([join(root, 'scripts/run.mjs'), 'start'], { cwd: root, env });
  await upAndRunning(whole);
});

afterAll(async () => {
  await stop();
  hook.close();
  if (isRoot) execFileSync('umount', [varDir]);
});

async function stop(): Promise<void> {
  whole.child.kill('SIGTERM');
  await whole.code;
}

async function run(name: 'doctor' | 'rollback', ...args: string[]): Promise<{ code: number | null; said: string }> {
  const { code, said } = command([join(root, `scripts/${name}.ts`), ...args], { cwd: root, env });
  return { code: await code, said: said() };
}

/** The findings that are not ok, one line each, beside the exit code. */
async function doctor(): Promise<{ code: number | null; wrong: string[] }> {
  const { code, said } = await run('doctor', '--json');
  const { findings } = healthSchema.parse(JSON.parse(said));
  return { code, wrong: findings.filter(isWrong).map(({ name, state, what }) => `${name} ${state}: ${what}`) };
}

/** What a person reads: a table, and never where in the code it was found. */
async function table(): Promise<{ code: number | null; said: string }> {
  const shown = await run('doctor');
  expect(shown.said).not.toMatch(/^ +at /m);
  return shown;
}

/** That root owns everything here has nothing to do with what a test breaks. */
function isWrong({ name, state }: Finding): boolean {
  return state !== 'ok' && !(name === 'state' && state === 'warning');
}

const sound = { code: 0, wrong: [] };

const supervisor = /scripts\/start\.ts/;

/** These stand still meanwhile: the supervisor's own looks would alert about what a test breaks, if the doctor takes as long as three of them. */
function asleep(which: RegExp): Disposable {
  const family = familyOf(whole.child.pid ?? 0).filter(({ args }) => which.test(args));
  for (const { pid } of family) process.kill(pid, 'SIGSTOP');
  return {
    [Symbol.dispose]() {
      for (const { pid } of family.toReversed()) process.kill(pid, 'SIGCONT');
    },
  };
}

describe('npm run doctor', () => {
  it('says where a push failed, and why', async () => {
    await writeFile(join(varDir, 'backup.json'), JSON.stringify({ at: new Date().toISOString(), ok: true }));
    // The push runs behind the release, and is told after it.
    await eventually(() => whole.said().includes('push failed'), whole.said);
    let found: Awaited<ReturnType<typeof doctor>> | undefined;
    await eventually(async () => {
      found = await doctor();
      return !found.wrong.some((line) => line.startsWith('push unknown'));
    }, whole.said);
    expect(found).toEqual({
      code: 1,
      wrong: [expect.stringMatching(/^push failed: Release .* was not sent on\. The publisher says: «.*No route to host»$/)],
    });
    expect(await table()).toEqual({ code: 1, said: expect.stringContaining('No route to host') });
  });

  it('and npm start has sent an alert about it, once', async () => {
    await eventually(
      () => alerts.length > 0,
      () => whole.said(),
    );
    expect(alerts).toEqual(['push began']);
  });

  it('finds nothing wrong with a sound installation, and ends with 0', async () => {
    await rm(join(folder, 'máy kia tắt'));
    expect((await run('rollback', '--resume')).code).toBe(0);
    await eventually(() => whole.said().includes('pushed: '), whole.said);
    await eventually(async () => (await table()).code === 0, whole.said);
    await expect.poll(doctor).toEqual(sound);
  });

  it('knows a publisher that is frozen', async () => {
    // Its supervisor is stopped meanwhile, because it would end and restart what hangs.
    using _ = asleep(/scripts\/start\.ts|publisher\/main\.ts/);
    await expect.poll(doctor).toEqual({ code: 1, wrong: [expect.stringMatching(/^publisher failed: .*does not answer/)] });
  });

  it('knows files that are missing', async () => {
    using _ = asleep(supervisor);
    const files = join(varDir, 'cms/files');
    await rename(files, `${files} đã mất`);
    const found = await doctor();
    await rename(`${files} đã mất`, files);
    expect(found).toEqual({ code: 1, wrong: [expect.stringMatching(/files failed: (\d+) of \1 files/)] });
  });

  it.runIf(isRoot)('knows state that another user has left', async () => {
    using _ = asleep(supervisor);
    const images = join(varDir, 'publisher/images');
    execFileSync('chown', [String(nobody), images]);
    const found = await doctor();
    execFileSync('chown', ['0', images]);
    expect(found).toEqual({ code: 1, wrong: [expect.stringContaining('but publisher/images to nobody')] });
  });

  it.runIf(isRoot)('knows a full disk', async () => {
    using _ = asleep(supervisor);
    const { bsize, blocks, bfree } = await statfs(varDir);
    const usedMb = Math.ceil(((blocks - bfree) * bsize) / 1024 ** 2);
    execFileSync('mount', ['-o', `remount,size=${usedMb + 20}m`, varDir]);
    const found = await doctor();
    execFileSync('mount', ['-o', 'remount,size=8g', varDir]);
    expect(found).toEqual({ code: 1, wrong: [expect.stringMatching(/^room failed: \d+ MB are free/)] });
    await expect.poll(doctor).toEqual(sound);
  });

  it('and by then npm start has alerted once that pushes work again, and about nothing else that lasted', async () => {
    await eventually(
      () => alerts.length > 1,
      () => whole.said(),
    );
    expect(alerts).toEqual(['push began', 'push ended']);
  });

  it('looks at an installation that is stopped, too', async () => {
    await stop();
    const { code, wrong } = await doctor();
    expect(code).toBe(0);
    expect(wrong).toContain('cms unknown: The installation is not running.');
  });

  it('knows a database whose file is damaged', async () => {
    const file = await open(join(varDir, 'cms/data.db'), 'r+');
    const { size } = await file.stat();
    await file.write(Buffer.alloc(3 * 4096, 'x'), 0, 3 * 4096, Math.floor(size / 2 / 4096) * 4096);
    await file.close();
    const { code, wrong } = await doctor();
    expect(code).toBe(1);
    expect((await table()).code).toBe(1);
    expect(wrong).toContainEqual(expect.stringMatching(/^database failed: The database (is damaged|does not answer): /));
  });
});

describe('npm run doctor where there is no installation', () => {
  it.each(['chưa có', '/proc/pho-luat'])('says so in a line: %s', async (place) => {
    const { code, said } = command([join(root, 'scripts/doctor.ts')], {
      cwd: root,
      env: { ...env, VAR_DIR: join(folder, place) },
    });
    expect(await code).toBe(1);
    expect(said()).toContain('or npm start where');
  });
});
