import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { freePort } from '../../../shared/test/support/free-port.ts';
import { Problem } from '../../lib/problem.mjs';
import { installPackages } from './system-packages.ts';
import { until } from '../../lib/until.ts';

/** A PostgreSQL server of the tests' own: an empty one in a temporary folder, at a free port, gone at the end. */
export interface Postgres {
  url: string;
  stop: () => Promise<void>;
}

export async function startPostgres(): Promise<Postgres> {
  const programs = await findPrograms();
  const user = unprivilegedUser();
  const folder = mkdtempSync(join(tmpdir(), 'pho-luat-postgres-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const start = (program: string, args: string[]) =>
    spawn(join(programs, program), args, { cwd: folder, ...user, stdio: ['ignore', 'ignore', 'pipe'] });

  const init = start('initdb', ['-D', data, '-U', 'test', '--auth=trust', '-E', 'UTF8', '--locale=C', '--no-sync']);
  const said = collect(init.stderr);
  const [code] = await once(init, 'close');
  if (code !== 0) throw new Problem(`PostgreSQL could not be prepared in ${data}: ${said()}`);

  const port = await freePort();
  const options = ['listen_addresses=127.0.0.1', `port=${port}`, `unix_socket_directories=${folder}`, 'fsync=off'];
  const server = start('postgres', ['-D', data, ...options.flatMap((option) => ['-c', option])]);
  const log = collect(server.stderr);
  const ended = once(server, 'close');
  await until(() => server.exitCode !== null || log().includes('ready to accept connections'));
  if (server.exitCode !== null) throw new Problem(`PostgreSQL did not start: ${log()}`);

  return {
    url: `postgres://test@127.0.0.1:${port}/postgres`,
    stop: async () => {
      server.kill('SIGINT'); // its «fast» shutdown
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function findPrograms(): Promise<string> {
  const found = installed();
  if (found) return found;
  await installPackages('PostgreSQL', ['postgresql'], 'install PostgreSQL 14 or newer so that `initdb` is on the PATH');
  return installed() ?? '';
}

/** Debian keeps them off the PATH, a folder for each version. */
function installed(): string | undefined {
  const versions = globSync('/usr/lib/postgresql/*/bin').toSorted().toReversed();
  return [...versions, ...(process.env.PATH ?? '').split(delimiter)].find((folder) => existsSync(join(folder, 'initdb')));
}

/** PostgreSQL refuses to run as root. */
function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8').split('\n');
  const [, , uid, gid] =
    ['postgres', 'nobody'].flatMap((name) => users.find((line) => line.startsWith(`${name}:`)) ?? [])[0]?.split(':') ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}

function collect(stream: NodeJS.ReadableStream): () => string {
  let text = '';
  stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return () => text.trim();
}
