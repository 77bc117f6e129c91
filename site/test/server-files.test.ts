import { once } from 'node:events';
import { link, mkdir, readdir, readlink, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { contentTypes } from '../server/headers.ts';
import { openServedSite } from './lib/served-site.ts';
import { layTree, swapTo, type TreeName } from './lib/tree.ts';

const site = await openServedSite();
const { ask, varDir } = site;
const fileIn = (tree: TreeName, path: string) => join(varDir, 'trees', tree, path);
afterAll(() => site.close());

const page = '<h1>Hòa giải ở cơ sở</h1>'.repeat(20);
beforeAll(async () => {
  await layTree(varDir, 'a', {
    '/index.html': page,
    '/tep/0a/x.pdf': '%PDF-1.4 nội dung',
    '/trong.txt': '',
    ...Object.fromEntries(Object.keys(contentTypes).map((end) => [`/x${end}`, 'A'])),
    '/.well-known/security.txt': 'Contact: mailto:a@b.example',
    '/.an/x.txt': 'ẩn',
  });
  await swapTo(varDir, 'a');
});

describe('a file goes out in the smallest form that the reader takes', () => {
  test.each([
    ['br', 'gzip, deflate, br;q=0.8', brotliDecompressSync],
    ['gzip', 'GZIP ;q=1.0, br;q=0', gunzipSync],
    [undefined, 'br;q=0.000,gzip; q=0', (bytes: Buffer) => bytes],
    [undefined, '', (bytes: Buffer) => bytes],
  ])('as %s to «%s»', async (encoding, accepted, unpack) => {
    const { status, headers, bytes } = await ask('/', { 'accept-encoding': accepted });
    expect(status).toBe(200);
    expect(headers).toMatchObject({ vary: 'Accept-Encoding', 'content-type': 'text/html; charset=utf-8' });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['content-length']).toBe(String(bytes.length));
    expect(unpack(bytes).toString()).toBe(page);
  });

  test('which is the file as it is where nothing else is beside it', async () => {
    const { headers, text } = await ask('/tep/0a/x.pdf', { 'accept-encoding': 'br, gzip' });
    expect(headers).not.toHaveProperty('content-encoding');
    expect(headers).toMatchObject({ 'content-type': 'application/pdf', vary: 'Accept-Encoding' });
    expect(text).toBe('%PDF-1.4 nội dung');
  });

  test.each(Object.entries(contentTypes))('and says of %s that it is %s', async (end, type) => {
    const { headers } = await ask(`/x${end}`, { 'accept-encoding': 'br' });
    expect(headers).toMatchObject({ 'content-type': type, 'content-encoding': 'br' });
  });

  test('and so does the page that says there is none', async () => {
    const { status, bytes } = await ask('/khong-co/', { 'accept-encoding': 'br' });
    expect(status).toBe(404);
    expect(brotliDecompressSync(bytes).toString()).toBe('Không tìm thấy');
  });
});

test('a name that begins with a dot has no address, except where the standard wants one', async () => {
  expect((await ask('/.well-known/security.txt')).text).toBe('Contact: mailto:a@b.example');
  for (const path of ['/.an/x.txt', '/.well-known/../.an/x.txt', '/.well-known/%2e%2e/.an/x.txt'])
    expect((await ask(path)).status, path).toBe(404);
});

describe('a file is sent again only when it has changed', () => {
  test('each form by a name of its own', async () => {
    const forms = await Promise.all(['br', 'gzip', ''].map((accepted) => ask('/', { 'accept-encoding': accepted })));
    const tags = forms.map(({ headers }) => String(headers.etag));
    expect(new Set(tags).size).toBe(3);
    const [br = '', gzip = ''] = tags;
    const again = (tag: string) => ask('/', { 'accept-encoding': 'br', 'if-none-match': tag });
    expect(await again(`"khác", W/${br}`)).toMatchObject({
      status: 304,
      text: '',
      headers: { etag: br, vary: 'Accept-Encoding', 'cache-control': 'no-cache' },
    });
    expect((await again(br)).headers).not.toHaveProperty('content-encoding');
    expect((await again(gzip)).status).toBe(200);
  });

  test('also where all of them have the same size and time', async () => {
    for (const end of ['', '.br', '.gz']) {
      await writeFile(fileIn('a', `/deu.txt${end}`), 'đều');
      await utimes(fileIn('a', `/deu.txt${end}`), 1, 1);
    }
    const forms = await Promise.all(['br', 'gzip', ''].map((accepted) => ask('/deu.txt', { 'accept-encoding': accepted })));
    expect(new Set(forms.map(({ headers }) => headers.etag)).size).toBe(3);
  });

  test('by its time alone when the reader knows no name: the very same time, for a page may go back', async () => {
    const modified = String((await ask('/')).headers['last-modified']);
    const later = new Date(Date.parse(modified) + 60_000).toUTCString();
    expect((await ask('/', { 'if-modified-since': modified })).status).toBe(304);
    expect((await ask('/', { 'if-modified-since': later })).status).toBe(200);
    expect((await ask('/', { 'if-modified-since': modified, 'if-none-match': '"khác"' })).status).toBe(200);
  });

  test('what is not found is never said to be the same', async () => {
    expect((await ask('/khong-co/', { 'if-none-match': '*', range: 'bytes=0-1' })).status).toBe(404);
  });
});

describe('a part of a file', () => {
  const part = (range: string, more = {}) => ask('/tep/0a/x.pdf', { range, ...more });

  test('is sent alone, also of the compressed form', async () => {
    expect(await part('bytes=0-3')).toMatchObject({ status: 206, text: '%PDF', headers: { 'content-range': 'bytes 0-3/19' } });
    expect(await part('bytes=-4')).toMatchObject({ status: 206, text: 'dung', headers: { 'content-length': '4' } });
    const whole = await ask('/', { 'accept-encoding': 'br' });
    const some = await ask('/', { 'accept-encoding': 'br', range: 'bytes=2-5' });
    expect(some.bytes).toEqual(whole.bytes.subarray(2, 6));
    expect(some.headers).toMatchObject({ etag: whole.headers.etag, 'content-encoding': 'br' });
  });

  test('is refused where there is none, and the whole sent where several or other bytes are asked for', async () => {
    expect(await part('bytes=99-')).toMatchObject({ status: 416, text: '', headers: { 'content-range': 'bytes */19' } });
    for (const range of ['bytes=0-1,5-6', 'dòng=1', 'bytes=x']) expect((await part(range)).status).toBe(200);
    const { etag, 'last-modified': modified } = (await part('bytes=0-3')).headers;
    expect((await part('bytes=0-3', { 'if-range': etag })).status).toBe(206);
    expect((await part('bytes=0-3', { 'if-range': modified })).status).toBe(206);
    expect((await part('bytes=0-3', { 'if-range': '"khác"' })).status).toBe(200);
  });

  test('of an empty file is empty', async () => {
    expect(await ask('/trong.txt')).toMatchObject({ status: 200, text: '', headers: { 'content-length': '0' } });
  });
});

describe('when the next release is swapped in', () => {
  test('a file that both share keeps its name, and one that changed within the same second and size does not', async () => {
    const time = new Date('2022-03-02T03:00:00.250Z');
    await layTree(varDir, 'a', { '/chung.pdf': 'chung', '/doi.pdf': 'hai' });
    await layTree(varDir, 'b', { '/doi.pdf': 'ban' });
    await link(fileIn('a', 'chung.pdf'), fileIn('b', 'chung.pdf'));
    await utimes(fileIn('a', 'doi.pdf'), time, time);
    await utimes(fileIn('b', 'doi.pdf'), time, new Date(time.getTime() + 10));
    const tags = async () => [(await ask('/chung.pdf')).headers.etag, (await ask('/doi.pdf')).headers.etag];
    await swapTo(varDir, 'a');
    const [shared, changed] = await tags();
    await swapTo(varDir, 'b');
    const after = await tags();
    expect(after[0]).toBe(shared);
    expect(after[1]).not.toBe(changed);
  });

  test('pages and moved addresses are the new ones at once, also when two swaps went unseen', async () => {
    await layTree(varDir, 'a', { '/index.html': 'một' }, { '/cu/': '/mot/' });
    await swapTo(varDir, 'a');
    expect((await ask('/cu/')).headers.location).toBe('/mot/');
    await layTree(varDir, 'b', { '/index.html': 'hai' });
    await swapTo(varDir, 'b');
    await layTree(varDir, 'a', { '/index.html': 'ba' }, { '/cu/': '/ba/' });
    await swapTo(varDir, 'a');
    expect((await ask('/cu/')).headers.location).toBe('/ba/');
    expect((await ask('/')).text).toBe('ba');
  });

  test('a request that has just found the old tree is answered from the new one, not from one half changed', async () => {
    await layTree(varDir, 'a', { '/index.html': 'cũ', '/van-con/index.html': 'cũ' });
    await layTree(varDir, 'b', { '/index.html': 'mới', '/van-con/index.html': 'mới' });
    for (const path of ['/', '/van-con/', '/chua-co/']) {
      await swapTo(varDir, 'a');
      site.meanwhile.push(async () => {
        await swapTo(varDir, 'b');
        await rm(fileIn('a', 'index.html'), { force: true });
        await layTree(varDir, 'a', { '/van-con/index.html': 'dở dang', '/chua-co/index.html': 'dở dang' });
      });
      const { status, text } = await ask(path);
      expect([status, text]).toEqual(path === '/chua-co/' ? [404, 'Không tìm thấy'] : [200, 'mới']);
    }
  });

  test('a file on its way to a slow reader arrives whole', async () => {
    const large = 'lớn '.repeat(5_000_000);
    await layTree(varDir, 'a', { '/tep/1/lon.pdf': large });
    await swapTo(varDir, 'a');
    const response = await new Promise<IncomingMessage>((resolve) => {
      get({ port: site.port, host: '127.0.0.1', path: '/tep/1/lon.pdf' }, resolve);
    });
    const file = fileIn('a', 'tep/1/lon.pdf');
    await writeFile(`${file}.new`, 'khác');
    await rename(`${file}.new`, file);
    await rm(dirname(file), { recursive: true });
    await mkdir(dirname(file));
    let text = '';
    for await (const chunk of response.setEncoding('utf8')) text += chunk as string;
    expect(text === large).toBe(true);
  });

  test('a reader who leaves, at whatever moment, leaves no file open', async () => {
    await layTree(varDir, 'a', { '/tep/1/bo-do.pdf': 'lớn '.repeat(5_000_000) });
    await swapTo(varDir, 'a');
    const isOpen = async (fd: string) => (await readlink(`/proc/self/fd/${fd}`).catch(() => '')).includes('bo-do');
    const opened = async () => (await Promise.all((await readdir('/proc/self/fd')).map(isOpen))).filter(Boolean).length;
    const leave = () => {
      const socket = connect(site.port, '127.0.0.1', () => {
        socket.write('GET /tep/1/bo-do.pdf HTTP/1.1\r\nHost: a\r\n\r\n');
      });
      return { socket, gone: once(socket, 'close') };
    };
    const early = leave();
    const left = Promise.withResolvers<void>();
    site.meanwhile.push(async () => {
      early.socket.resetAndDestroy();
      await early.gone;
      await sleep(100);
      left.resolve();
    });
    await left.promise;
    await ask('/khong-co/');
    await vi.waitFor(async () => expect(await opened()).toBe(0), 300_000);

    const late = leave();
    late.socket.once('data', () => late.socket.pause());
    await once(late.socket, 'data');
    expect(await opened()).toBe(1);
    late.socket.destroy();
    await vi.waitFor(async () => expect(await opened()).toBe(0), 300_000);
  });

  test('moved addresses that cannot be read cost no page', async () => {
    await layTree(varDir, 'a', { '/index.html': 'trang' });
    await writeFile(fileIn('a', '../a.json'), '{"redirects": {"/cu/": "//la.example/"}}');
    await swapTo(varDir, 'a');
    expect((await ask('/')).text).toBe('trang');
    expect((await ask('/cu/')).status).toBe(404);
  });
});
