import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { push } from '../publisher/push.ts';
import { unionOfChanges } from '../publisher/push-changes.ts';
import { listFiles } from '../publisher/tree.ts';
import { layFiles } from './lib/tree.ts';

const folder = await mkdtemp(join(tmpdir(), 'pho luật đẩy '));
afterAll(() => rm(folder, { recursive: true, force: true }));
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

describe('rsync, with the command of the README', async () => {
  const readme = await readFile(join(import.meta.dirname, '../../README.md'), 'utf8');
  const documented = /^PUSH_COMMAND='(.+)'$/m.exec(readme)?.[1] ?? '';
  const command = documented.replace('web@other:/srv/pho-luat', `'${target}'`);

  test('brings another machine to every release: what is new, what is other, and what is gone', async () => {
    expect(command).toContain(target);
    const first = { '/index.html': 'trang chủ', '/bai-viet/cu/index.html': 'cũ', '/tep/0a/kế hoạch.pdf': 'pdf' };
    await layFiles(tree, first);
    expect(await run(command, { changed: Object.keys(first) })).toEqual({ state: 'done' });
    expect(await listFiles(target)).toEqual(await listFiles(tree));

    // Of the same size and time, as two releases in one second may be.
    const past = new Date('2022-03-02T03:00:00Z');
    for (const each of [tree, target]) await utimes(join(each, 'index.html'), past, past);
    await rm(join(tree, 'bai-viet'), { recursive: true });
    await layFiles(tree, { '/index.html': 'trang mới', '/bai-viet/moi/index.html': 'mới' });
    await utimes(join(tree, 'index.html'), past, past);
    await run(command, { changed: ['/index.html', '/bai-viet/moi/index.html'], removed: ['/bai-viet/cu/index.html'] });
    expect(await listFiles(target)).toEqual(await listFiles(tree));
    expect(await readFile(join(target, 'index.html'), 'utf8')).toBe('trang mới');
  });

  test('touches nothing that the release has not', async () => {
    await layFiles(target, { '/robots.txt': 'của máy khác' });
    await layFiles(tree, { '/index.html': 'a', '/khac/index.html': 'b' });
    await run(command, { changed: ['/index.html'] });
    expect(await listFiles(target)).toEqual([
      '/index.html',
      '/index.html.br',
      '/index.html.gz',
      ...['', '.br', '.gz'].map((end) => `/robots.txt${end}`),
    ]);
  });

  test('says why it failed', async () => {
    await layFiles(tree, { '/index.html': 'a' });
    const { state, message } = await run(command.replace(target, join(folder, 'không/có')), { changed: ['/index.html'] });
    expect(state).toBe('failed');
    expect(message).toMatch(/kết thúc với mã \d+\. Trang tại máy chủ này vẫn mới.*rsync/s);
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
    ).toEqual({ state: 'done' });
    expect(existsSync('nguy-hiểm')).toBe(false);
  });

  test.each(['/a\nb', '/#a', '/-rf', '/', '/ a'])('is never given the path %j', async (path) => {
    await expect(run(`touch '${target}/chạy'`, { removed: [path] })).rejects.toThrow('cannot stand in a list of files');
    expect(existsSync(join(target, 'chạy'))).toBe(false);
  });

  test('that fails is told of with the end of what it said, and not more', async () => {
    const { state, message = '' } = await run('seq 1 100000; echo >&2 "hết chỗ"; exit 23');
    expect(state).toBe('failed');
    expect(message).toMatch(/^Lệnh gửi trang sang máy khác kết thúc với mã 23\. .*\n99999\n100000\nhết chỗ$/s);
    expect(message.length).toBeLessThan(2_000);
    expect((await run('không-có-lệnh-này')).message).toContain('với mã 127');
    expect((await run('kill -9 $$')).message).toContain('vì tín hiệu SIGKILL');
  });

  test('that hangs is ended with all that it has begun, also when it does not listen', async () => {
    const command = `trap '' TERM; sh -c 'echo $$ > "${target}/con"; exec sleep 300' & echo chờ; wait; wait`;
    const { state, message } = await run(command, { longestMs: 300, graceMs: 300 });
    expect(state).toBe('failed');
    expect(message).toMatch(/chạy quá 1 phút nên đã bị dừng.*chờ$/s);
    const pid = Number(await readFile(join(target, 'con'), 'utf8'));
    await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), 10_000);
  });

  test('that leaves something in the background is not waited for', async () => {
    const start = performance.now();
    expect(await run(`sleep 30 & echo $! > '${target}/nền'`)).toEqual({ state: 'done' });
    expect(performance.now() - start).toBeLessThan(10_000);
    process.kill(Number(await readFile(join(target, 'nền'), 'utf8')));
  });

  test('ends with the publisher, and what it was to send is not said to have arrived', async () => {
    const stop = new AbortController();
    const pushing = run(`touch '${target}/bắt-đầu'; sleep 300`, { signal: stop.signal });
    await vi.waitUntil(() => existsSync(join(target, 'bắt-đầu')), 10_000);
    stop.abort(new Error('dừng'));
    await expect(pushing).rejects.toThrow('dừng');
  });
});

describe('what did not arrive', () => {
  test('is sent with the next release: what has become of a path last counts', () => {
    const earlier = { changed: ['/a', '/b', '/c'], removed: ['/d', '/e'] };
    const later = { changed: ['/c', '/d', '/f'], removed: ['/a'] };
    expect(unionOfChanges(earlier, later)).toEqual({ changed: ['/b', '/c', '/d', '/f'], removed: ['/a', '/e'] });
  });

  test('is nothing when all did', () => {
    expect(unionOfChanges({ changed: [], removed: [] }, { changed: ['/b', '/a'], removed: [] })).toEqual({
      changed: ['/a', '/b'],
      removed: [],
    });
  });
});
