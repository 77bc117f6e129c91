import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { dayOf } from '@pho-luat/shared/dates';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countAccessLog } from '../scans/count.ts';
import { ScanStore } from '../scans/store.ts';
import { countSearches } from '../searches/count.ts';
import { countsUpTo } from '../searches/days.ts';
import { SearchLogStore } from '../searches/log-store.ts';
import { serverConfigurations } from '../server/configurations.ts';
import { headersFor } from '../server/headers.ts';
import { movedAddresses } from '../server/moved-addresses.ts';
import { blocksOf, guideIn } from '../../scripts/test/support/operators-guide.ts';
import { freePort } from '../../shared/test/support/free-port.ts';
import { servers, stop } from './lib/other-server.ts';
import { until } from './lib/publishing.ts';
import { layTree, swapTo } from './lib/tree.ts';
import { temporaryFolder } from '../../shared/test/support/temporary-folder.ts';

/** nginx and Caddy themselves, with the configurations that a start writes for them. */

const folder = await temporaryFolder('servers-');
const running: ChildProcess[] = [];

beforeAll(async () => {
  const paths = ['/index.html', '/bai-viet/index.html', '/cu/index.html', '/tim-kiem/index.html', '/_headers', '/_redirects'];
  // As on a file system that knows no case, or where no capitals were laid: the servers themselves know that they are one code.
  const codes = ['/q/index.html', '/q/404.html', '/q/k7m2/index.html', '/q/ab2cd/index.html', '/q/wxyz99/index.html'];
  const old = [
    '/q/ngay-phap-luat/index.html',
    '/qr/cu.html',
    '/qr/Abc/index.html',
    '/~p=12/index.html',
    '/tin-tuc/~id=123&lang=vi/index.html',
    '/Default.aspx/index.html',
    '/Default.aspx/~pageid=7/index.html',
    '/tin-tuc/con duong.html',
    '/Tin/dat-dai.html',
  ];
  const search = ['/pagefind/segments.json', '/pagefind/0a1b/index/vi_1.pf_index'];
  const files = [
    ...paths,
    ...codes,
    ...old,
    ...search,
    '/ke-hoach/a/lich.ics',
    '/ke-hoach/a/nhiem-vu.csv',
    '/rss.xml',
    '/.well-known/security.txt',
    '/_astro/x.css',
    '/tep/0a/x.pdf',
    '/tep/0a/x.png',
    '/tep/0a/x.docx',
  ];
  await layTree(folder, 'a', Object.fromEntries(files.map((path) => [path, path])), { '/cu/': '/bai-viet/' });
  await layTree(folder, 'b', { '/index.html': 'mới' });
  await swapTo(folder, 'a');
  await mkdir(join(folder, 'servers'));
  await writeFile(join(folder, 'servers/healthz.json'), '{"state":"ok"}');
});
afterAll(async () => {
  await Promise.all(running.map(stop));
});

async function sendRaw(siteUrl: string, request: string): Promise<void> {
  const { hostname, port } = new URL(siteUrl);
  const socket = connect(Number(port), hostname, () => socket.write(request));
  await once(socket.resume(), 'close');
}

/** What the operators' guide has nginx say, so that it takes long addresses, and thousands. */
const [moveSizes = ''] = blocksOf(guideIn('en').get('3-https') ?? '').flatMap(
  ({ text }) => /(?<=<<'END'\n)map_hash[^]*?(?=^END$)/m.exec(text)?.[0] ?? [],
);

const phone = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/131.0.0.0 Mobile Safari/537.36';

describe.each(Object.keys(servers) as (keyof typeof servers)[])('%s', (name) => {
  let siteUrl: string;
  let text = '';
  beforeAll(async () => {
    siteUrl = `http://localhost:${await freePort()}`;
    const places = { current: join(folder, 'current'), healthz: join(folder, 'servers', 'healthz.json') };
    text = serverConfigurations({ url: siteUrl }, places).get(name === 'nginx' ? 'nginx.conf' : 'Caddyfile') ?? '';
    running.push(await servers[name](folder, siteUrl, text));
  });

  test('leads from an address that has moved for ever, once it has been given where to, with a query of the old portal too', async () => {
    // Folders beside, so that none is in the way of the server that all other questions go to.
    const own = join(folder, `moved of ${name}`.replaceAll(' ', '-'));
    await mkdir(own);
    const moved = movedAddresses(
      {
        '/cu/': '/bai-viet/#khong-con',
        '/~p=12/': '/bai-viet/một/',
        '/tin-tuc/~id=123&lang=vi/': '/bai-viet/hai/',
        '/Default.aspx/': '/bai-viet/ba/',
        '/tin-tuc/con duong.html': `/bai-viet/${'dài-'.repeat(60)}/`,
        '/Tin/dat-dai.html': '/bai-viet/bon/',
        '/TIN/dat-dai.html': '/bai-viet/nam/',
        '/tin/dat-dai.html': '/bai-viet/nam/',
        // What is there is not led to itself.
        '/Bai-Viet/': '/bai-viet/',
        '/"x"; return 500; {y}/': '/bai-viet/',
        [`/${'rất-dài-'.repeat(40)}/`]: '/bai-viet/$sau/',
      },
      (address) => address === '/bai-viet/',
    );
    for (const [file, lines] of moved) await writeFile(join(own, `localhost.${file.replace('.', '-')}`), lines);
    const movedUrl = `http://localhost:${await freePort()}`;
    const given =
      (name === 'nginx' ? moveSizes : '') +
      text
        .replaceAll(siteUrl, movedUrl)
        .replace(`/etc/${name.toLowerCase()}/localhost.moved*`, `${own}/localhost.moved-${name.toLowerCase()}*`);
    running.push(await servers[name](own, movedUrl, given));
    const at = async (path: string) => {
      const { status, headers } = await fetch(movedUrl + path, { redirect: 'manual' });
      return [status, headers.get('location')?.replace(movedUrl, ''), headers.get('cache-control')];
    };
    for (const [path, to] of [
      ['/cu/', '/bai-viet/#khong-con'],
      ['/?p=12', '/bai-viet/m%E1%BB%99t/'],
      ['/tin-tuc?id=123&lang=vi', '/bai-viet/hai/'],
      ['/tin-tuc/?id=123&lang=vi', '/bai-viet/hai/'],
      ['/Default.aspx/', '/bai-viet/ba/'],
      ['/tin-tuc/con%20duong.html', `/bai-viet/${'d%C3%A0i-'.repeat(60)}/`],
      ['/Tin/dat-dai.html', '/bai-viet/bon/'],
      [`/${encodeURI('rất-dài-'.repeat(40))}/`, '/bai-viet/%24sau/'],
    ])
      expect(await at(path ?? ''), path).toEqual([301, to, 'no-cache']);
    // The page there leads on: no list knows what else stands behind an address.
    expect((await at('/Default.aspx/?pageid=7'))[0]).toBe(200);
    for (const path of ['/bai-viet/', '/', '/q/k7m2/']) expect((await at(path))[0], path).toBe(200);
  });

  test('sends the last findings at /healthz, and lets nobody cache them', async () => {
    const answer = await fetch(`${siteUrl}/healthz`);
    expect(await answer.json()).toEqual({ state: 'ok' });
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-robots-tag')).toBe('noindex');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test.each([
    ['/', 200],
    ['/bai-viet/', 200],
    ['/_astro/x.css', 200],
    ['/tep/0a/x.pdf', 200],
    ['/tep/0a/x.png', 200],
    ['/tep/0a/x.docx', 200],
    ['/pagefind/segments.json', 200],
    ['/pagefind/0a1b/index/vi_1.pf_index', 200],
    ['/ke-hoach/a/lich.ics', 200],
    ['/ke-hoach/a/nhiem-vu.csv', 200],
    ['/rss.xml', 200],
    ['/.well-known/security.txt', 200],
    ['/ke-hoach/mat.ics', 404],
    ['/cu/', 200],
    ['/Q/K7M2/', 200],
    ['/qr/cu.html', 200],
    ['/q/zzzz/', 404],
    ['/khong-co/', 404],
    ['/tep/', 404],
    ['/tep/0a/mat.docx', 404],
    ['/_headers', 404],
    ['/_redirects', 404],
    ['/index.html.br', 404],
    ['/_astro/x.css.gz', 404],
  ])('answers %s with the headers that our own server sends', async (path, status) => {
    const { status: given, headers } = await fetch(siteUrl + path);
    const wanted = headersFor(status === 404 ? '/404.html' : path, { url: siteUrl });
    expect(given).toBe(status);
    expect(Object.fromEntries(Object.keys(wanted).map((header) => [header, headers.get(header)]))).toEqual(wanted);
    expect(headers.has('content-disposition')).toBe('Content-Disposition' in wanted);
    expect(headers.get('server') ?? 'nginx').toBe('nginx');
  });

  test.each([
    [
      'k7m2',
      [
        '/q/k7m2/',
        '/q/k7m2',
        '/Q/K7M2/',
        '/Q/K7M2',
        '/Q/K7m2',
        '/q/k7M2/',
        '/q/k7m2/?fbclid=x',
        '/q/k7m2.',
        '/q/k7m2).',
        '/q/k7m2»',
        '/q/k7m2…',
        '/q/k7m2/...',
      ],
    ],
    ['ab2cd', ['/q/ab2cd', '/Q/AB2CD', '/Q/aB2Cd/']],
    ['wxyz99', ['/q/wxyz99', '/Q/WXYZ99/', '/q/WxYz99']],
  ])('answers the code %s in any case, with a slash or without, and sends nobody round', async (code, typed) => {
    for (const path of typed) {
      for (const accepted of ['gzip', 'identity']) {
        const answer = await fetch(siteUrl + path, { redirect: 'manual', headers: { 'accept-encoding': accepted } });
        expect([answer.status, await answer.text()], path).toEqual([200, `/q/${code}/index.html`]);
        expect(answer.headers.get('cache-control')).toBe('no-cache');
        expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      }
    }
  });

  test('says of a code that was never issued that it may be a fake, and of no other address', async () => {
    for (const path of ['/q/zzzz', '/Q/ZZZZ/', '/Q/0O1I', '/q/khong-phai-ma/', '/Q/K7M2/x']) {
      const answer = await fetch(siteUrl + path);
      expect([answer.status, await answer.text()], path).toEqual([404, '/q/404.html']);
    }
    expect(await (await fetch(`${siteUrl}/qr/zzzz/`)).text()).toBe('Không tìm thấy');
  });

  test('answers the list of campaigns, and old printed paths by the page that redirects', async () => {
    for (const [path, file] of [
      ['/q/', '/q/index.html'],
      ['/q/ngay-phap-luat/', '/q/ngay-phap-luat/index.html'],
      ['/q/ngay-phap-luat', '/q/ngay-phap-luat/index.html'],
      ['/qr/cu.html', '/qr/cu.html'],
      ['/qr/Abc', '/qr/Abc/index.html'],
    ])
      expect(await (await fetch(siteUrl + path)).text(), path).toBe(file);
  });

  test('answers addresses of a portal before that had a query, or a program in them, by the page that redirects', async () => {
    for (const [path, file] of [
      ['/?p=12', '/~p=12/index.html'],
      ['/tin-tuc?id=123&lang=vi', '/tin-tuc/~id=123&lang=vi/index.html'],
      ['/tin-tuc/?id=123&lang=vi', '/tin-tuc/~id=123&lang=vi/index.html'],
      ['/Default.aspx', '/Default.aspx/index.html'],
      ['/Default.aspx?pageid=7', '/Default.aspx/~pageid=7/index.html'],
      // With a query that no page has, or one that tries to leave the folder, the page without a query answers.
      ['/Default.aspx?pageid=8', '/Default.aspx/index.html'],
      ['/?p=13', '/index.html'],
      ['/?p=12&fbclid=x', '/index.html'],
      ['/?p=../_headers', '/index.html'],
      ['/bai-viet/?p=12', '/bai-viet/index.html'],
    ]) {
      const answer = await fetch(siteUrl + path);
      expect(await answer.text(), path).toBe(file);
      expect(answer.headers.get('content-type'), path).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('content-security-policy'), path).toContain("default-src 'none'");
    }
  });

  test.each([
    ['/ke-hoach/a/lich.ics', 'text/calendar; charset=utf-8'],
    ['/ke-hoach/a/nhiem-vu.csv', 'text/csv; charset=utf-8'],
    ['/rss.xml', 'application/rss+xml; charset=utf-8'],
    ['/.well-known/security.txt', 'text/plain; charset=utf-8'],
    ['/ke-hoach/mat.ics', 'text/html; charset=utf-8'],
  ])('says what %s is, and its letters, compressed or not', async (path, type) => {
    for (const accepted of ['gzip', 'identity']) {
      const { headers } = await fetch(siteUrl + path, { headers: { 'accept-encoding': accepted } });
      expect(headers.get('content-type')).toBe(type);
    }
  });

  test('writes a log by which an opening of a code is counted, once', async () => {
    const headers = { 'user-agent': phone };
    const begun = dayOf(new Date());
    // Neither leads on to the other.
    for (const path of ['/Q/K7M2', '/Q/K7M2/', '/q/zzzz/']) await fetch(siteUrl + path, { headers });
    using scans = new ScanStore(join(folder, `${name}.db`));
    const path = join(folder, `${name}.log`);
    const byPhones = async () => {
      const { size } = await stat(path);
      await countAccessLog(
        scans,
        { path, size },
        { isIssued: (code) => code === 'k7m2', isHost: (host) => host === 'localhost' },
      );
      return scans.all().filter(({ device }) => device === 'phone');
    };
    // A line is written after its answer.
    await until(async () => (await byPhones())[0]?.count === 2);
    const day: unknown = expect.toBeOneOf([begun, dayOf(new Date())]);
    expect(await byPhones()).toEqual([{ day, code: 'k7m2', device: 'phone', kind: 'person', count: 2 }]);
  });

  test('writes a log by which a search is counted, once', async () => {
    const query = `q=${encodeURIComponent('Sổ đỏ "12"')}`;
    const headers = { 'user-agent': phone };
    await fetch(`${siteUrl}/tim-kiem/?${query}`, { headers });
    await fetch(`${siteUrl}/tim-kiem/?${query}&loai=van-ban`, { headers, method: 'HEAD' });
    // Sent without being encoded, as old programs do.
    await sendRaw(
      siteUrl,
      `GET /tim-kiem/?q=hộ+chiếu HTTP/1.1\r\nHost: ${new URL(siteUrl).host}\r\nUser-Agent: ${phone}\r\nConnection: close\r\n\r\n`,
    );
    await fetch(`${siteUrl}/tim-kiem/?${query}`, { headers: { 'user-agent': 'curl/8.5.0' } });
    const searches = join(folder, `searches of ${name}`);
    using store = new SearchLogStore(searches);
    const path = join(folder, `${name}.log`);
    const today = dayOf(new Date());
    let byPrograms = 0;
    // The last is written after its answer, and the others before it.
    await until(async () => {
      const { size } = await stat(path);
      byPrograms += (await countSearches(store, { path, size }, { isHost: (host) => host === 'localhost', today })).byPrograms;
      return byPrograms === 1;
    });
    await store.writeDays(today);
    expect(Object.fromEntries(await countsUpTo(searches, today))).toEqual({ 'sổ đỏ "#"': 2, 'hộ chiếu': 1 });
  });

  test('sends what is compressed beside a file, by a name of its own', async () => {
    const smallest = name === 'nginx' ? 'gzip' : 'br';
    const [packed, plain] = await Promise.all(
      [`${smallest}, gzip`, 'identity'].map((accepted) =>
        fetch(`${siteUrl}/bai-viet/`, { headers: { 'accept-encoding': accepted } }),
      ),
    );
    expect(packed?.headers.get('content-encoding')).toBe(smallest);
    expect(await packed?.text()).toBe('/bai-viet/index.html');
    expect(plain?.headers.has('content-encoding')).toBe(false);
    for (const answer of [packed, plain]) {
      expect(answer?.headers.get('vary')).toBe('Accept-Encoding');
      expect(answer?.headers.get('content-type')).toBe('text/html; charset=utf-8');
    }
    expect(packed?.headers.get('etag')).not.toBe(plain?.headers.get('etag'));
    const again = { 'accept-encoding': `${smallest}, gzip`, 'if-none-match': packed?.headers.get('etag') ?? '' };
    expect((await fetch(`${siteUrl}/bai-viet/`, { headers: again })).status).toBe(304);
  });

  test('serves the next release from its swap on', async () => {
    await swapTo(folder, 'b');
    expect(await (await fetch(siteUrl)).text()).toBe('mới');
    expect((await fetch(`${siteUrl}/bai-viet/`)).status).toBe(404);
    await swapTo(folder, 'a');
    expect((await fetch(`${siteUrl}/bai-viet/`)).status).toBe(200);
  });
});
