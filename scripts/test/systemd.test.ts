import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { folderOfTest } from '../../shared/test/support/temporary-folder.ts';
import { run } from '../lib/command.mjs';
import { requireProgram } from './support/programs.ts';
import { tellSystemd } from '../lib/systemd/tell.ts';
import { unit, writeUnit } from '../lib/systemd/unit.ts';

beforeAll(() => requireProgram('systemd-analyze'));

test('the unit is one that systemd takes, whatever the folder is called, and leaves little that the service may do', async () => {
  const folder = await folderOfTest('dữ liệu 100% ');
  const file = join(await folderOfTest('unit-'), 'pho-luat.service');
  await writeFile(file, unit({ varDir: folder, user: userInfo().username }));
  const verify = 'systemd-analyze verify --man=no "$0" 2>&1';
  expect(await run('sh', ['-c', verify, file])).toBe('');
  // The exposure is at most 2.5; it is 10 for a service that may do everything.
  await expect(run('systemd-analyze', ['security', '--offline=yes', '--threshold=25', file])).resolves.toContain(
    'pho-luat.service',
  );
});

test('a folder of files, backups or copies that is set later asks for no other unit, and the same unit for no reload', async () => {
  const varDir = await folderOfTest('unit-');
  const file = join(varDir, 'servers/pho-luat.service');
  await writeUnit(varDir);
  // Only the folders of the operating system are closed.
  expect(await readFile(file, 'utf8')).toMatch(/^ProtectSystem=full$/m);
  const longAgo = new Date('2026-03-02T03:00:00Z');
  await utimes(file, longAgo, longAgo);
  await writeUnit(varDir);
  expect((await stat(file)).mtime).toEqual(longAgo);
  await writeFile(file, 'of another version');
  await writeUnit(varDir);
  expect(await readFile(file, 'utf8')).toContain(`VAR_DIR=${varDir}`);
});

/** What a service manager hears: messages over a socket of a kind that Node does not have. */
function listenAsSystemd(path: string) {
  const script = `use IO::Socket::UNIX; $| = 1; my $s = IO::Socket::UNIX->new(Type => SOCK_DGRAM, Local => $ARGV[0]) or die;
    print "listening\\n"; while (defined $s->recv(my $m, 4096)) { print "$m\\n" }`;
  const child = spawn('perl', ['-e', script, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  let heard = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (heard += text));
  return { heard: () => heard, end: () => child.kill() };
}

test.each([
  ['the site is served', 200, 'The site is served'],
  ['another machine publishes, and this one is in reserve', 503, 'In reserve'],
])('systemd hears that it is ready when %s and not before, and then that it is alive', async (_when, then, said) => {
  let status = 503;
  let isInReserve = false;
  const looks = vi.fn<() => void>();
  const site = createServer((_request, response) => {
    looks();
    response.writeHead(status).end();
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  const socket = join(await folderOfTest('notify-'), 'socket');
  const systemd = listenAsSystemd(socket);
  await expect.poll(systemd.heard).toBe('listening\n');
  vi.stubEnv('NOTIFY_SOCKET', socket);
  vi.stubEnv('WATCHDOG_USEC', '30000');
  const stop = new AbortController();
  const telling = tellSystemd(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`, () => isInReserve, stop.signal);
  await expect.poll(() => looks.mock.calls.length).toBeGreaterThan(2);
  expect(systemd.heard()).toBe('listening\n');
  status = then;
  isInReserve = then !== 200;
  await expect.poll(systemd.heard).toMatch(/READY=1\n(?:.*\n)*WATCHDOG=1\n(?:.*\n)*WATCHDOG=1\n/);
  expect(systemd.heard()).toContain(`STATUS=${said}: `);
  stop.abort();
  await telling;
  systemd.end();
  site.close();
  vi.unstubAllEnvs();
});

test('systemd hears that it is ready, and alive, also where it could not be told at first, which is said once', async () => {
  const socket = join(await folderOfTest('notify-'), 'socket');
  vi.stubEnv('NOTIFY_SOCKET', socket);
  vi.stubEnv('WATCHDOG_USEC', '30000');
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const stop = new AbortController();
  const telling = tellSystemd('http://127.0.0.1:1/', () => true, stop.signal);
  await expect.poll(() => log.mock.calls.flat()).toContainEqual(expect.stringContaining('systemd cannot be told'));
  const systemd = listenAsSystemd(socket);
  await expect.poll(systemd.heard).toMatch(/READY=1\n(?:.*\n)*WATCHDOG=1\n/);
  stop.abort();
  await telling;
  systemd.end();
  expect(log.mock.calls).toHaveLength(1);
  log.mockRestore();
  vi.unstubAllEnvs();
});
