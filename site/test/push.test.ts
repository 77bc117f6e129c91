import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PathChanges } from '../publisher/push/changes.ts';
import { push, type Ways } from '../publisher/push/push.ts';
import { listFiles } from '../tree/files.ts';
import { requireProgram } from '../../scripts/test/support/programs.ts';
import { freePort } from '../../shared/test/support/free-port.ts';
import { layFiles } from './lib/tree.ts';
import { temporaryFolder } from '../../shared/test/support/temporary-folder.ts';

/** A hang ends some time. */
const patience = { timeout: 300_000, interval: 50 };
const folder = await temporaryFolder('pho luật đẩy ');
const tree = join(folder, 'trees/a');
const target = join(folder, 'máy khác');
const { signal } = new AbortController();

beforeEach(async () => {
  for (const each of [tree, target]) {
    await rm(each, { recursive: true, force: true });
    await mkdir(each, { recursive: true });
  }
});

const run = (command: string, more: Partial<Parameters<typeof push>[0]> = {}) =>
  push({ command, tree, changed: [], removed: [], signal, ...more });

async function isOpen(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** The folders of the copy, the empty ones too. */
async function foldersIn(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [join(entry.parentPath, entry.name).slice(root.length)] : [])).sort();
}

describe('A run of rsync', () => {
  /** Stands in for a far end that is slow: what it is to bring takes for ever, what it is to remove is told. */
  const slow = '#!/bin/sh\ncase "$*" in *--delete*) touch "$FAR/gỡ";; *) touch "$FAR/gửi"; echo chậm; sleep 300;; esac\n';
  beforeEach(async () => {
    const programs = join(folder, 'chậm');
    await mkdir(programs, { recursive: true });
    await writeFile(join(programs, 'rsync'), slow, { mode: 0o755 });
    vi.stubEnv('PATH', `${programs}:${process.env.PATH}`);
    vi.stubEnv('FAR', target);
  });
  afterEach(() => void vi.unstubAllEnvs());
  const copying = (more: Partial<Parameters<typeof push>[0]>) =>
    push({ copy: target, tree, changed: [], removed: [], signal, ...more });

  test('that takes too long is ended, and what is gone is removed all the same', async () => {
    expect(await copying({ longestMs: 5_000, graceMs: 300 })).toMatch(/chạy quá 1 phút nên đã bị dừng.*chậm$/s);
    expect(existsSync(join(target, 'gỡ'))).toBe(true);
  });

  test('is the last once the push is to end', async () => {
    const stop = new AbortController();
    const pushing = copying({ signal: stop.signal });
    await vi.waitUntil(() => existsSync(join(target, 'gửi')), patience);
    stop.abort(new Error('dừng'));
    await expect(pushing).rejects.toThrow('dừng');
    expect(existsSync(join(target, 'gỡ'))).toBe(false);
  });
});

describe('rsync', async () => {
  const guide = await readFile(join(import.meta.dirname, '../../scripts/docs/en/9-other-hosts.md'), 'utf8');
  const documented = /^PUSH_COMMAND='([^']+)'$/m.exec(guide)?.[1] ?? '';
  const shell = join(folder, 'vỏ từ xa');
  // What sshd would do with it: the far end is a process of its own, at the other end of a pipe.
  await writeFile(shell, '#!/bin/sh\nwhile [ "$1" != rsync ]; do shift; done; eval "exec $*"\n', { mode: 0o755 });
  let daemon: ChildProcess;
  let port: number;

  beforeAll(async () => {
    await requireProgram('rsync');
    port = await freePort();
    const settings = join(folder, 'rsyncd.conf');
    // Started by root, it would be nobody.
    const user = process.getuid?.() === 0 ? 'uid = 0\n  gid = 0\n' : '';
    await writeFile(settings, `use chroot = no\nreverse lookup = no\n[luat]\n  path = ${target}\n  read only = no\n  ${user}`);
    const args = ['--daemon', '--no-detach', '--address=127.0.0.1', `--port=${port}`, `--config=${settings}`];
    daemon = spawn('rsync', args, { stdio: 'ignore' });
    await vi.waitUntil(() => isOpen(port), patience);
  });
  afterAll(async () => {
    daemon.kill();
    await once(daemon, 'exit');
  });

  const ways: Record<string, () => Ways> = {
    'with the command of the guide': () => ({ command: documented.replaceAll('web@other:/srv/pho-luat', `"${target}"`) }),
    'to a folder': () => ({ copy: target }),
    'through a remote shell': () => ({ copy: `web@other:${target}` }),
    'to a daemon': () => ({ copy: `rsync://127.0.0.1:${port}/luat` }),
  };

  describe.each(Object.keys(ways))('%s', (way) => {
    const send = (changes: Partial<PathChanges>) =>
      push({ ...ways[way]?.(), tree, changed: [], removed: [], signal, ...changes });

    beforeEach(() => void vi.stubEnv('RSYNC_RSH', `'${shell}'`));
    afterEach(() => void vi.unstubAllEnvs());

    test('brings a copy to every release: what is new, what has changed, what is gone, and no empty folder', async () => {
      const gone = ['/bai-viet/cu/index.html', '/tep/0a/kế hoạch [1].pdf', '/tep/0b/x.pdf'];
      const first = Object.fromEntries(['/index.html', '/bai-viet/con/index.html', ...gone].map((path) => [path, `cũ ${path}`]));
      await layFiles(tree, first);
      expect(await send({ changed: Object.keys(first) })).toBeUndefined();
      expect(await listFiles(target)).toEqual(await listFiles(tree));

      // The same size and time, as two releases in one second may have.
      const past = new Date('2022-03-02T03:00:00Z');
      for (const each of [tree, target]) await utimes(join(each, 'index.html'), past, past);
      for (const path of ['bai-viet/cu', 'tep']) await rm(join(tree, path), { recursive: true });
      await layFiles(tree, { '/index.html': 'mới /index.html', '/bai-viet/moi/index.html': 'mới' });
      await utimes(join(tree, 'index.html'), past, past);
      // As a run that was cut off leaves it.
      await layFiles(target, { '/bai-viet/cu/.~tmp~/index.html': 'dở dang' });
      expect(await send({ changed: ['/index.html', '/bai-viet/moi/index.html'], removed: gone })).toBeUndefined();
      expect(await listFiles(target)).toEqual(await listFiles(tree));
      expect(await foldersIn(target)).toEqual(await foldersIn(tree));
      expect(await readFile(join(target, 'index.html'), 'utf8')).toBe('mới /index.html');

      // A copy that has been there already is none the worse for it.
      expect(await send({ removed: gone })).toBeUndefined();
    });

    test('touches nothing that is not of the release, also in a folder that it no longer has', async () => {
      await layFiles(target, { '/robots.txt': 'của máy khác', '/tep/0a/khac.bin': 'của máy khác', '/tep/0a/z1.pdf': 'khác' });
      await layFiles(tree, { '/index.html': 'a', '/khac/index.html': 'b' });
      expect(await send({ changed: ['/index.html'], removed: ['/tep/0a/z[12].pdf', '/tep/0a/x.pdf'] })).toBeUndefined();
      expect((await listFiles(target)).filter((path) => !/\.(br|gz)$/.test(path))).toEqual([
        '/index.html',
        '/robots.txt',
        '/tep/0a/khac.bin',
        '/tep/0a/z1.pdf',
      ]);
    });

    test('says why it failed', async () => {
      await layFiles(tree, { '/index.html': 'a' });
      expect(await send({ changed: ['/index.html', '/co/mat.html'] })).toMatch(
        /kết thúc với mã 2[34]\. Trang ở máy chủ này vẫn là bản mới nhất.*\/co/s,
      );
    });
  });

  test('and a command bring copies to two hosts, also to one while the other is away, which is said', async () => {
    const second = join(folder, 'máy thứ hai');
    await rm(second, { recursive: true, force: true });
    await mkdir(second);
    const command = documented.replaceAll('web@other:/srv/pho-luat', `"${second}"`);
    const send = (changes: Partial<PathChanges>, copy = target) =>
      push({ copy, command, tree, changed: [], removed: [], signal, ...changes });
    await layFiles(tree, { '/index.html': 'cũ', '/cu/index.html': 'cũ' });
    expect(await send({ changed: ['/index.html', '/cu/index.html'] })).toBeUndefined();
    for (const host of [target, second]) expect(await listFiles(host)).toEqual(await listFiles(tree));
    await rm(join(tree, 'cu'), { recursive: true });
    await layFiles(tree, { '/index.html': 'mới' });
    const away = `rsync://127.0.0.1:${await freePort()}/luat`;
    expect(await send({ changed: ['/index.html'], removed: ['/cu/index.html'] }, away)).toContain('rsync');
    expect(await listFiles(second)).toEqual(await listFiles(tree));
    expect(await readFile(join(second, 'index.html'), 'utf8')).toBe('mới');
  });

  test('removes what is gone also when something did not arrive', async () => {
    await layFiles(target, { '/cu/index.html': 'cũ' });
    expect(await push({ copy: target, tree, changed: ['/co/mat.html'], removed: ['/cu/index.html'], signal })).toContain('rsync');
    expect(await foldersIn(target)).toEqual([]);
  });

  test('that is not installed is reported as such', async () => {
    vi.stubEnv('PATH', folder);
    expect(await push({ copy: target, tree, changed: [], removed: [], signal })).toContain('chưa cài rsync');
    vi.unstubAllEnvs();
  });
});

describe('the command', () => {
  test('is told the tree and the lists, one path a line, what is compressed among them', async () => {
    await layFiles(tree, { '/index.html': 'a', '/tep/0a/x.pdf': 'b' });
    const copy = `cp "$PHO_LUAT_CHANGED" '${target}/changed'; cp "$PHO_LUAT_REMOVED" '${target}/removed'; echo "$PHO_LUAT_SITE" > '${target}/site'`;
    await run(copy, { changed: ['/index.html', '/tep/0a/x.pdf'], removed: ['/cu/index.html'] });
    const told = (name: string) => readFile(join(target, name), 'utf8');
    expect(await told('site')).toBe(`${tree}\n`);
    expect(await told('changed')).toBe('index.html\ntep/0a/x.pdf\nindex.html.br\nindex.html.gz\n');
    expect(await told('removed')).toBe('cu/index.html\ncu/index.html.br\ncu/index.html.gz\ntep/0a/x.pdf.br\ntep/0a/x.pdf.gz\n');
  });

  test('is run by a shell, and nothing of a path is', async () => {
    const odd = '/tep/0a/$(touch nguy-hiểm) `id`; x.pdf';
    await layFiles(tree, { [odd]: 'x' });
    expect(
      await run(`head -n 1 "$PHO_LUAT_CHANGED" | grep -qF '$(touch nguy-hiểm)' && echo xong | grep -q xong`, { changed: [odd] }),
    ).toBeUndefined();
    expect(existsSync('nguy-hiểm')).toBe(false);
  });

  test.each(['/a\nb', '/#a', '/-rf', '/', '/ a'])('is never given the path %j', async (path) => {
    await expect(run(`touch '${target}/chạy'`, { removed: [path] })).rejects.toThrow('cannot stand in a list of files');
    expect(existsSync(join(target, 'chạy'))).toBe(false);
  });

  test('that fails is reported with the end of its output, and not more', async () => {
    const message = (await run('seq 1 100000; echo >&2 "hết chỗ"; exit 23')) ?? '';
    expect(message).toMatch(/^Lệnh gửi trang sang máy khác kết thúc với mã 23\. .*\n99999\n100000\nhết chỗ$/s);
    expect(message.length).toBeLessThan(2_000);
    expect(await run('không-có-lệnh-này')).toContain('với mã 127');
    expect(await run('kill -9 $$')).toContain('vì tín hiệu SIGKILL');
  });

  test('that hangs is ended with all that it has begun, also when it does not listen', async () => {
    const command = `trap '' TERM; sh -c 'echo $$ > "${target}/con"; exec sleep 300' & echo chờ; wait; wait`;
    const message = await run(command, { longestMs: 5_000, graceMs: 300 });
    expect(message).toMatch(/chạy quá 1 phút nên đã bị dừng.*chờ$/s);
    const pid = Number(await readFile(join(target, 'con'), 'utf8'));
    await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), patience);
  });

  test('that leaves something in the background is not waited for', async () => {
    const start = performance.now();
    expect(await run(`sleep 600 & echo $! > '${target}/nền'`)).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(300_000);
    process.kill(Number(await readFile(join(target, 'nền'), 'utf8')));
  });

  test('ends with the publisher, and what it was to send is not said to have arrived', async () => {
    const stop = new AbortController();
    const pushing = run(`touch '${target}/bắt-đầu'; sleep 300`, { signal: stop.signal });
    await vi.waitUntil(() => existsSync(join(target, 'bắt-đầu')), patience);
    stop.abort(new Error('dừng'));
    await expect(pushing).rejects.toThrow('dừng');
  });
});
