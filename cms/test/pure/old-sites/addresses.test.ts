import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FetchOnce } from '../../../src/old-sites/fetch-once.ts';
import { listsOf, oldSite, startOf } from '../../support/old-site.ts';
import { folderOfTest } from '../../../../shared/test/support/temporary-folder.ts';

/** The pages of a list of addresses, from a portal that is still at work. */

const asked: string[] = [];
let times: Map<string, number>;
let server: Server;
let host: string;

const html = (title: string, body: string) =>
  `<html><head><base href="/goc/"></head><h1>${title}</h1><div class="noi-dung">${body}</div></html>`;
const text = 'Phòng'.normalize('NFD').replace('\u0300', 'Ì');
const page = (answer: ServerResponse, body: string | Uint8Array, type = 'text/html; charset=utf-8') =>
  void answer.writeHead(200, { 'content-type': type }).end(body);

const answers: Record<string, (answer: ServerResponse, time: number) => void> = {
  '/tin/1': (answer, time) =>
    time === 1
      ? void answer.writeHead(500).end()
      : page(
          answer,
          html(
            'Bài một',
            '<p>Xem <img src="anh.png" alt="Buổi tư vấn"> và <a href="/tep/31.pdf">kế hoạch</a>, <a href="/mat.pdf">giấy mất</a>, <a href="/xem.aspx?id=7">bài hai</a>, <a href="/tin/9">bài chín</a>, <img src="http://khac.example/a.png">.</p>',
          ),
        ),
  '/xem.aspx?id=7': (answer) =>
    page(answer, Buffer.from(html(`${text}`, '<p>Hai</p>'), 'latin1'), 'text/html; charset=windows-1258'),
  '/cu/3': (answer) => void answer.writeHead(301, { location: '/moi/3.html' }).end(),
  '/moi/3.html': (answer) => page(answer, html('Bài ba', '<p>Ba</p>')),
  '/goc/anh.png': (answer) => page(answer, startOf.png, 'image/png'),
  '/tep/31.pdf': (answer) => page(answer, startOf.pdf, 'application/pdf'),
  '/ra': (answer) => void answer.writeHead(302, { location: 'http://khac.example/' }).end(),
  '/dai': (answer) => page(answer, Buffer.alloc(51 * 1024 ** 2), 'application/pdf'),
  '/đứt': (answer) => {
    answer.writeHead(200, { 'content-type': 'text/html', 'content-length': '100' }).write('<html>');
    setTimeout(() => answer.destroy(), 20);
  },
};

beforeAll(async () => {
  server = createServer((request, answer) => {
    const path = decodeURIComponent(request.url ?? '');
    asked.push(path);
    const time = (times.get(path) ?? 0) + 1;
    times.set(path, time);
    const known = answers[path];
    if (known) known(answer, time);
    else answer.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());
beforeEach(() => {
  asked.length = 0;
  times = new Map();
});

const mapping = 'pages: trang.txt\nfields: { title: h1, body: .noi-dung }\n';
const all = (...paths: string[]) => paths.map((path) => `http://${host}${path}`).join('\r\n');

describe('a list of addresses', () => {
  it('is fetched, with what its pages show, and once; what failed is told by its address, and asked for again', async () => {
    const list = `\uFEFF# các trang\r\n${all('/tin/1', '/xem.aspx?id=7', '/cu/3', '/moi/3.html', '/mat', '/tin/1#cuoi')}\r\n`;
    const folder = await oldSite({ 'cong.yaml': mapping, 'trang.txt': list });
    const { records, told } = await listsOf(folder, 'cong.yaml');
    expect(told).toEqual(['cong.yaml: 3 of 3 pages are read.']);
    const [lost, one, two, three] = await records('article');
    expect(lost).toEqual({ id: `http://${host}/mat`, from: `http://${host}/mat`, wrong: 'answers 404', document: {} });
    const files = `trang/${host}/files`;
    expect(one?.document).toMatchObject({ title: 'Bài một', oldAddresses: '/tin/1' });
    expect(one?.document.body).toMatch(
      new RegExp(
        `^Xem !\\[Buổi tư vấn\\]\\(${encodeURIComponent(files).replaceAll('%2F', '/')}/\\w{8}/anh\\.png\\) và kế hoạch, ` +
          `\\[giấy mất\\]\\(http://${host}/mat\\.pdf\\), \\[bài hai\\]\\(http://${host}/xem\\.aspx\\?id=7\\), \\[bài chín\\]\\(http://${host}/tin/9\\), \\.$`,
      ),
    );
    expect(await records('attachment')).toMatchObject([
      { document: { title: 'kế hoạch', file: expect.stringMatching(/\/31\.pdf$/) } },
    ]);
    expect(one?.without).toEqual([
      'the picture http://khac.example/a.png, which is on a host of which the list has no address (http://khac.example)',
      'the paper /mat.pdf, which answers 404: its link leads to the old site',
    ]);
    expect(two?.document).toMatchObject({ title: 'Phòng', oldAddresses: '/xem.aspx?id=7' });
    expect(three?.document).toMatchObject({ title: 'Bài ba', oldAddresses: '/cu/3\n/moi/3.html' });
    expect(asked.filter((path) => path === '/tin/1')).toHaveLength(2);

    asked.length = 0;
    await rm(join(folder, 'lists'), { recursive: true });
    const again = await listsOf(folder, 'cong.yaml');
    expect(await again.records('article')).toEqual([lost, one, two, three]);
    expect(asked).toEqual(['/mat', '/mat.pdf']);
  });

  it.each([
    [
      'http://a.example/1\nhaiphong.gov.vn/tin',
      /^3: \S.*trang\.txt, line 2: «haiphong\.gov\.vn\/tin» is no address: write it whole/,
    ],
    ['file:///etc/passwd', /line 1: «file:\/\/\/etc\/passwd» is no address/],
    ['\n# chưa có\n', /trang\.txt has no address: write one a line\.$/],
  ])('%j is refused in one line, and nothing is asked', async (list, said) => {
    const folder = await oldSite({ 'cong.yaml': mapping, 'trang.txt': list });
    await expect(listsOf(folder, 'cong.yaml')).rejects.toThrow(said);
    expect(asked).toEqual([]);
  });

  it('of which none gives a page, or that is not there, is refused in one line', async () => {
    const folder = await oldSite({ 'cong.yaml': mapping, 'trang.txt': all('/tep/31.pdf', '/mat') });
    await expect(listsOf(folder, 'cong.yaml')).rejects.toThrow(
      /no address gives a page, the first one is no page, but application\/pdf: mend the list\.$/,
    );
    await rm(join(folder, 'trang.txt'));
    await expect(listsOf(folder, 'cong.yaml')).rejects.toThrow(/trang\.txt cannot be read \(ENOENT\)/);
  });
});

describe('an address', () => {
  const opened = async (paths: string[], folder?: string) =>
    FetchOnce.open(folder ?? (await folderOfTest('tải ')), all(...paths).split('\r\n'), [1]);

  it.each([
    ['/ra', 'page', 'leads on a host of which the list has no address (http://khac.example)'],
    ['/dai', 'file', 'has more than 50 MB'],
    ['/tin/1', 'file', 'leads to a page'],
    ['/đứt', 'page', expect.stringMatching(/^gives no answer \(/)],
  ] as const)('%s fails, with why', async (path, as, why) => {
    const fetched = await opened([path]);
    const address = new URL(`http://${host}${path}`).href;
    await fetched.fetch(address, as);
    expect([fetched.kept(address), fetched.whyNot(address)]).toEqual([undefined, why]);
  });

  it('is one of many without an answer: the fifth in a row ends it, and what was fetched is kept', async () => {
    const folder = await folderOfTest('tải ');
    const fetched = await opened(['/moi/3.html', '/đứt'], folder);
    await fetched.fetch(`http://${host}/moi/3.html`, 'page');
    const dead = (at: number) => fetched.fetch(`http://${host}/${encodeURI('đứt')}#${at}`, 'page');
    for (const at of [1, 2, 3, 4]) await dead(at);
    await expect(dead(5)).rejects.toThrow(
      /does not answer, 5 addresses in a row.*What was fetched is kept: run the same command again/,
    );
    const kept = (await opened(['/'], folder)).kept(`http://${host}/moi/3.html`);
    expect(await readFile(join(folder, kept?.file ?? ''), 'utf8')).toContain('Bài ba');
  });

  it('that cannot be written down ends it in one line', async () => {
    const folder = join(await folderOfTest('tải '), 'không');
    await writeFile(folder, '');
    const fetched = await opened(['/tin/1'], folder);
    await expect(fetched.fetch(`http://${host}/moi/3.html`, 'page')).rejects.toThrow(
      /cannot be written \(E.*run the same command again\.$/,
    );
  });
});
