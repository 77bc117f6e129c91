import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { sharesSchema, type Shares } from '../src/contracts/desk.ts';
import type { PreviewAsk } from '@pho-luat/shared/schemas/preview';
import { previewNotices } from '../src/words/preview.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { documents, make, makeArticle, makePage, publish, type Saved } from './support/make.ts';
import { newPerson, type Person } from './support/people.ts';
import { startCms, type Cms } from './support/cms.ts';
import { makeShare, openShare } from './support/compiled.ts';

const token = 'd'.repeat(43);
const html = (title: string) =>
  `<html><head><link rel="stylesheet" href="/_astro/a.css"><script src="/_astro/early.js"></script></head><body>` +
  `<a class="skip-link" href="#noi-dung">Tới nội dung</a><a href="/bai-viet/">Tin</a><a href="https://moj.gov.vn/">Bộ</a>` +
  `<form action="/tim-kiem/" method="get"></form><img src="/anh/0123456789abcdef-640.webp" ` +
  `srcset="/anh/0123456789abcdef-320.webp 320w, /anh/0123456789abcdef-640.webp 640w" alt="a > b">` +
  `<p>href="/khong-doi/"</p><a href="/tep/0123456789ab/ke-hoach.pdf">Tệp</a><h1>${title}</h1></body></html>`;

let cms: Cms;
let editor: Person;
let article: Saved;
let doorFile: string;
const asked: PreviewAsk[] = [];

/** Stands for the publisher: the page's title is the draft's, or says that there was none. */
const publisher = createServer((request, response) => {
  const url = new URL(request.url ?? '', 'http://door');
  if (request.headers.authorization !== `Bearer ${token}`) return response.writeHead(401).end();
  if (request.method === 'GET') {
    const path = url.searchParams.get('path') ?? '';
    const types: Record<string, string> = { css: 'text/css', webp: 'image/webp', pdf: 'application/pdf' };
    return response.writeHead(200, { 'content-type': types[path.split('.').at(-1) ?? ''] }).end(`url(/_astro/f.woff2) ${path}`);
  }
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const ask = JSON.parse(Buffer.concat(chunks).toString()) as PreviewAsk;
    asked.push(ask);
    response.end(JSON.stringify({ html: html(String(ask.draft?.title ?? 'như trên trang')) }));
  });
});

beforeAll(async () => {
  cms = await startCms();
  doorFile = join(cms.varDir, 'publisher', 'door.json');
  await new Promise<void>((resolve) => publisher.listen(0, '127.0.0.1', resolve));
  await openDoor();
  editor = await newPerson(cms, 'bien-tap-vien');
  article = await makeArticle(cms, { title: 'Bản nháp về đất đai' });
});

afterAll(async () => {
  publisher.close();
  await cms.stop();
});

beforeEach(() => {
  asked.length = 0;
});

async function openDoor(): Promise<void> {
  await mkdir(join(doorFile, '..'), { recursive: true });
  await writeFile(doorFile, JSON.stringify({ port: (publisher.address() as AddressInfo).port, token }));
}

const get = (path: string) => fetch(path.startsWith('/') ? cms.url + path : path);

async function addressFor(person: Person, { documentId }: Saved, type = 'article', status = 'draft') {
  const answer = await person(
    'GET',
    `/content-manager/preview/url/api::${type}.${type}?documentId=${documentId}&status=${status}`,
  );
  return answer.status === 204 ? '' : ((await answer.json()) as { data: { url: string } }).data.url;
}

const sharePath = ({ documentId }: Saved, type = 'article') => `/pho-luat/shares/api::${type}.${type}/${documentId}`;

async function share(document: Saved = article): Promise<Shares[number] & { url: string }> {
  const answer = await editor('POST', sharePath(document));
  const made = sharesSchema.element.parse(await answer.json());
  return { ...made, url: new URL(made.url ?? '').pathname };
}

describe('an editor opens a preview', () => {
  test('and sees the draft as it is saved now', async () => {
    const address = await addressFor(editor, article);
    const answer = await get(address);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<h1>Bản nháp về đất đai</h1>');
    await documents(cms, 'article').update({ documentId: article.documentId, data: { title: 'Bản nháp đã sửa' } });
    expect(await (await get(address)).text()).toContain('<h1>Bản nháp đã sửa</h1>');
  });

  test('in a sandbox that nothing but the admin may frame, and that no cache, search engine or other site learns of', async () => {
    const { headers } = await get(await addressFor(editor, article));
    const policy = headers.get('content-security-policy');
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).toMatch(/; sandbox (?!.*allow-(scripts|same-origin))/);
    expect(policy).not.toContain('script-src');
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('set-cookie')).toBeNull();
  });

  test('whose links lead to the real site in a window of their own, and whose files come with it', async () => {
    const text = await (await get(await addressFor(editor, article))).text();
    expect(text).toContain('<a class="skip-link" href="#noi-dung">');
    expect(text).toContain('<a target="_blank" rel="noopener" href="http://localhost:4321/bai-viet/">');
    expect(text).toContain('<a target="_blank" rel="noopener" href="https://moj.gov.vn/">');
    expect(text).toContain('action="http://localhost:4321/tim-kiem/"');
    expect(text).toContain('href="/preview/_astro/a.css"');
    expect(text).toContain('<p>href="/khong-doi/"</p>');
    expect(text).not.toContain('<script');
    const files = [...text.matchAll(/(\/preview\/nhap\/[^" ]+\/(?:anh|tep)\/[^" ]+)/g)].map(([, file]) => file as string);
    expect(files).toHaveLength(4);
    for (const file of files) expect((await get(file)).status).toBe(200);
  });

  test('the styles of the site come with their fonts', async () => {
    const answer = await get('/preview/_astro/a.css');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(await answer.text()).toContain('url(/preview/_astro/f.woff2)');
  });

  test('or what is public, as the site has it', async () => {
    expect(await (await get(await addressFor(editor, article, 'article', 'published'))).text()).toContain('như trên trang');
  });

  test('with the way to the live page, where there is one', async () => {
    const page = await makePage(cms, { title: 'Liên hệ' });
    await get(await addressFor(editor, page, 'page'));
    await publish(cms, 'page', page.documentId);
    await get(await addressFor(editor, page, 'page'));
    expect(asked.map(({ live }) => live)).toEqual([undefined, 'http://localhost:4321/trang/lien-he/']);
  });

  test('and it is no draft to be published any more, until it is saved otherwise', async () => {
    const page = await makePage(cms, { title: 'Giới thiệu' });
    const address = await addressFor(editor, page, 'page');
    await get(address);
    await publish(cms, 'page', page.documentId);
    await get(address);
    await documents(cms, 'page').update({ documentId: page.documentId, data: { title: 'Giới thiệu về đơn vị' } });
    await get(address);
    expect(asked.map(({ isPublished }) => isPublished)).toEqual([false, true, false]);
  });

  test('not of what has no draft', async () => {
    const category = await make(cms, 'category', { name: 'Không nháp' });
    expect(await addressFor(editor, category, 'category')).toBe('');
  });

  test('and is told so when the publisher is away', async () => {
    const address = await addressFor(editor, article);
    await rm(doorFile);
    const answer = await get(address);
    await openDoor();
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain(previewNotices.away.title);
  });
});

describe('an address opens what it was made for, and nothing else', () => {
  test('nor to anybody once who had it has logged out or was blocked', async () => {
    const leaving = await newPerson(cms, 'bien-tap-vien');
    const address = await addressFor(leaving, article);
    const file = pdfIn(await (await get(address)).text());
    expect((await leaving('POST', '/admin/logout', {})).status).toBe(200);
    for (const path of [address, file]) {
      const answer = await get(path);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain(previewNotices.expired.title);
    }
  });

  test.each([
    ['another document', (address: string, other: string) => address.replace(article.documentId, other)],
    ['another time', (address: string) => address.replace(/\/(\d{10})\//, (_all, time) => `/${Number(time) + 1}/`)],
    ['what is public', (address: string) => address.replace('/nhap/', '/dang/')],
    ['another seal', (address: string) => address.slice(0, -2) + (address.endsWith('xx') ? 'yy' : 'xx')],
    ['no seal', (address: string) => address.slice(0, address.lastIndexOf('/'))],
  ])('not %s', async (_what, change) => {
    const other = await makeArticle(cms);
    const answer = await get(change(await addressFor(editor, article), other.documentId));
    expect(answer.status).toBe(404);
    expect(asked).toEqual([]);
  });

  test('a file that its page does not show is not there', async () => {
    const address = await addressFor(editor, article);
    const file = pdfIn(await (await get(address)).text());
    expect((await get(file)).status).toBe(200);
    expect((await get(file.replace('ke-hoach', 'bi-mat'))).status).toBe(404);
    expect((await get(`/preview/tep/0123456789ab/ke-hoach.pdf`)).status).toBe(404);
  });

  test('a visitor who is not logged in gets none', async () => {
    const answer = await get(`/content-manager/preview/url/api::article.article?documentId=${article.documentId}`);
    expect(answer.status).toBe(401);
  });
});

describe('a share link', () => {
  test('shows this draft, with until when, to anyone who has it', async () => {
    const { url, createdBy, expiresAt, createdAt } = await share();
    expect(await (await get(url)).text()).toContain('<h1>Bản nháp đã sửa</h1>');
    expect(asked).toMatchObject([{ id: article.documentId, validUntil: expiresAt }]);
    expect(createdBy).toBe('Nguyễn An');
    expect(Date.parse(expiresAt) - Date.parse(createdAt)).toBe(7 * 86_400_000);
  });

  test('cannot be found out: the list does not tell it, and what is kept does not open it', async () => {
    const { url, id } = await share();
    const listed = sharesSchema.parse(await (await editor('GET', sharePath(article))).json());
    expect(listed.find((each) => each.id === id)).toMatchObject({ createdBy: 'Nguyễn An' });
    expect(JSON.stringify(listed)).not.toContain(url.split('/').at(-1));
    const row = (await cms.strapi.db.getConnection('preview_shares').where({ id }).first()) as { token_hash: string };
    for (const guess of [row.token_hash, id, '', 'x'.repeat(43)])
      expect((await get(`/preview/chia-se/${guess}`)).status).toBe(404);
  });

  test('opens until it expires, to the second', async () => {
    const { token: opens, expiresAt } = await makeShare(cms.strapi, subject(article), new Date('2026-03-01T00:00:00Z'));
    const openAt = (now: string) => openShare(cms.strapi, opens, new Date(now));
    expect(expiresAt).toBe('2026-03-08T00:00:00.000Z');
    expect(await openAt('2026-03-07T23:59:59Z')).toMatchObject({ id: article.documentId });
    expect(await openAt('2026-03-08T00:00:00Z')).toBeUndefined();
  });

  test('is revoked by those who may edit the document, with the files of its page', async () => {
    const { url, id } = await share();
    const file = pdfIn(await (await get(url)).text());
    expect((await get(file)).status).toBe(200);
    const after = sharesSchema.parse(await (await editor('DELETE', `${sharePath(article)}/${id}`)).json());
    expect(after.find((each) => each.id === id)?.revokedAt).toBeDefined();
    const answer = await get(url);
    expect([answer.status, (await get(file)).status]).toEqual([404, 404]);
    expect(await answer.text()).toContain(previewNotices.shareGone.title);
  });

  test('of one document cannot be revoked through another document', async () => {
    const { url, id } = await share();
    const other = await makeArticle(cms);
    expect((await editor('DELETE', `${sharePath(other)}/${id}`)).status).toBe(404);
    expect((await get(url)).status).toBe(200);
  });

  test('ends with its document', async () => {
    const other = await makeArticle(cms);
    const { url } = await share(other);
    const file = pdfIn(await (await get(url)).text());
    expect((await get(file)).status).toBe(200);
    await documents(cms, 'article').delete({ documentId: other.documentId });
    expect([(await get(url)).status, (await get(file)).status]).toEqual([404, 404]);
  });

  test('ends with a takedown, and none can be made after it', async () => {
    const other = await makePage(cms);
    await publish(cms, 'page', other.documentId);
    const made = sharesSchema.element.parse(await (await editor('POST', sharePath(other, 'page'))).json());
    const down = await cms.asAdmin('POST', `/pho-luat/takedown/api::page.page/${other.documentId}`, {
      reason: 'Lộ dữ liệu cá nhân',
    });
    expect(down.status).toBe(200);
    expect((await get(new URL(made.url ?? '').pathname)).status).toBe(404);
    expect((await editor('POST', sharePath(other, 'page'))).status).toBe(403);
  });

  test('reaches nothing else: neither another document nor a file that its page does not show', async () => {
    const { url } = await share();
    const other = await makeArticle(cms, { title: 'Bài khác' });
    for (const path of [
      `${url}/../../nhap/article/${other.documentId}`,
      `${url}/${other.documentId}`,
      `${url}/tai/${'x'.repeat(43)}/anh/0123456789abcdef-640.webp`,
    ]) {
      expect((await get(path)).status).toBe(404);
    }
    expect(asked).toEqual([]);
  });

  test('is not for a visitor to make or list', async () => {
    expect((await get(sharePath(article))).status).toBe(401);
    expect((await fetch(cms.url + sharePath(article), { method: 'POST' })).status).toBe(401);
  });

  test('is not made for what is not there', async () => {
    expect((await editor('POST', sharePath({ ...article, documentId: 'khongcobaivietnay0000000' }))).status).toBe(404);
  });

  test('is not made for what has no draft', async () => {
    const category = await make(cms, 'category', { name: 'Chuyên mục' });
    expect((await editor('POST', sharePath(category, 'category'))).status).toBe(400);
  });
});

function subject({ documentId }: Saved) {
  return { type: 'article', id: documentId } as const;
}

/** The address of the official document that every page of this publisher leads to. */
function pdfIn(text: string): string {
  return /"(\/preview\/[^"]+\.pdf)"/.exec(text)?.[1] ?? '';
}
