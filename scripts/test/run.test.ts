import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdir, readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../lib/tools.mjs';
import { command, eventually, listen } from './support/process.ts';
import { requireProgram } from './support/programs.ts';
import { folderOfTest } from '../../shared/test/support/temporary-folder.ts';

/** A clone in which nothing has run yet, as far as `run.mjs` reads it. */
let clone: string;

beforeEach(async () => {
  clone = await folderOfTest('bản sao ');
  await mkdir(join(clone, 'scripts'));
  for (const part of ['run.mjs', 'start.ts', 'lib', 'tools']) {
    await cp(join(root, 'scripts', part), join(clone, 'scripts', part), { recursive: true });
  }
});
afterEach(async () => {
  await chmod(clone, 0o755);
});

const run = (env: NodeJS.ProcessEnv = {}, user = {}) =>
  command([join(clone, 'scripts/run.mjs'), 'start'], {
    cwd: clone,
    env: { ...process.env, npm_config_cache: join(clone, 'cache'), ...env },
    ...user,
  });
const left = async () => (await readdir(clone)).filter((name) => name !== 'cache');

describe('run.mjs on a fresh clone', () => {
  it('names the existing commands for an unknown one', async () => {
    const { code, said } = command([join(root, 'scripts/run.mjs'), 'chạy'], { cwd: root });
    expect(await code).toBe(1);
    expect(said()).toBe(
      'There is no command «chạy»: it is one of access-logs, advisories, backup, bench, build, check, dev, doctor, export, import, init, password, restore, rollback, sbom, schemas, start, test, update.\n',
    );
  });

  it('is itself what systemd started, so that its watchdog ends what hangs', async () => {
    const { child, code, said } = command([join(root, 'scripts/run.mjs'), 'start'], {
      cwd: root,
      env: {
        ...process.env,
        NOTIFY_SOCKET: '/dev/null',
        NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(
          "if (process.argv[1].endsWith('scripts/start.ts')) { console.log(process.pid); process.exit(3) }",
        )}`,
      },
    });
    expect(await code).toBe(3);
    expect(said()).toBe(`${child.pid}\n`);
  });

  it('trusts servers that the machine trusts, as a city has its own authority', async () => {
    await requireProgram('openssl');
    const [key, certificate] = [join(clone, 'key.pem'), join(clone, 'cert.pem')];
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
    const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', certificate, ...subject];
    execFileSync('openssl', made, { stdio: 'ignore' });
    const pair = { key: await readFile(key), cert: await readFile(certificate) };
    const server = createServer(pair, (_request, response) => response.end('Cần Thơ')).listen(0, 'localhost');
    await once(server, 'listening');
    const url = `https://localhost:${(server.address() as AddressInfo).port}`;
    const asks = `if (process.argv[1].endsWith('scripts/start.ts')) {
      console.log(await fetch('${url}').then((answer) => answer.text(), (error) => error.cause.code));
      process.exit(0);
    }`;
    const { NODE_USE_SYSTEM_CA: _, ...env } = process.env;
    const { code, said } = command([join(root, 'scripts/run.mjs'), 'start'], {
      cwd: root,
      env: {
        ...env,
        // In the place of what `update-ca-certificates` writes.
        SSL_CERT_FILE: certificate,
        NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(asks)}`,
      },
    });
    expect(await code).toBe(0);
    expect(said()).toBe('Cần Thơ\n');
    server.close();
  });

  it('says in one line that there is no network, and leaves nothing half made', async () => {
    const { code, said } = run({ npm_config_registry: 'http://127.0.0.1:9/' });
    expect(await code).toBe(1);
    expect(said()).toMatch(/✗ Node and pnpm {2}[\d.]+ s\nThe package registry cannot be reached: check the network.*\n$/);
    expect(await left()).toEqual(['scripts']);
  });

  it('leaves nothing half made when it is interrupted, once or twice', async () => {
    const { server, port } = await listen(); // takes the request, never answers
    const { child, code, said } = run({ npm_config_registry: `http://127.0.0.1:${port}/` });
    await eventually(async () => (await left()).length > 1, said);
    child.kill('SIGINT');
    child.kill('SIGINT');
    expect(await code).toBe(130);
    expect(await left()).toEqual(['scripts']);
    server.close();
  });

  it('says in one line that its folder cannot be written', async () => {
    await chmod(clone, 0o555);
    // Root may write anywhere.
    const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const { code, said } = run({}, nobody);
    expect(await code).toBe(1);
    expect(said()).toMatch(new RegExp(`s\\n${clone} cannot be written: give this user the right to write there.*\\n$`));
    expect(await left()).toEqual(['scripts']);
  });
});
