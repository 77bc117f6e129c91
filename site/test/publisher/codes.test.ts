import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { publish } from '../../publisher/pipeline.ts';
import { goBackTo, resume } from '../../publisher/rollback.ts';
import { siteHandler } from '../../server/handler.ts';
import { ServedTrees } from '../../server/trees.ts';
import { article, count, fieldsOf, ids, publishLine, removeLine } from '../lib/fixture-log.ts';
import { readAndPublish } from '../lib/publishing.ts';
import { openWorkshop, quickPage, quickRenderer, quickSearch, type Workshop } from '../lib/workshop.ts';

/** What a poster on a wall opens when scanned, from the publication log to our own server's answer. */

let workshop: Workshop;
let server: Server;
let seq: number;
/** Pages that throw when they are drawn. */
let broken: string[] = [];
beforeAll(() => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});
beforeEach(async () => {
  broken = [];
  const renderer = quickRenderer((route) => {
    if (broken.includes(route.path)) throw new Error('không dựng được');
    const links = [...JSON.stringify(route.view).matchAll(/"href":"(\/[^"]*)"/g)].map(([, href]) => `<a href="${href}"></a>`);
    return quickPage(route).replace('</main>', `${links.join(' ')}</main>`);
  });
  workshop = await openWorkshop({ renderer, search: quickSearch });
  seq = count;
  const handle = siteHandler(new ServedTrees(workshop.installation.current), { url: 'http://localhost:4321' });
  server = createServer((request, response) => void handle(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  server.close();
  await workshop.close();
});

async function say(...lines: ((seq: number) => string)[]): Promise<string> {
  workshop.cms.append(...lines.map((line) => line(++seq)));
  expect(await readAndPublish(workshop)).toBe('live');
  return workshop.current() ?? '';
}

/** Where a scan ends, and what it shows there. */
async function scan(path = '/Q/K7M2'): Promise<{ path: string; text: string }> {
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  expect(answer.status, path).toBe(200);
  return { path: decodeURIComponent(new URL(answer.url).pathname), text: await answer.text() };
}

const old = 'articleold00001';
const next = 'articlenext0001';
const link = (id: string) => ({ kind: 'article', article: id });
const oldArticle = (fields: object) => (at: number) =>
  publishLine(at, 'article', old, article({ title: 'Khai sinh cho con', slug: 'khai-sinh', ...fields }));
const nextArticle = (at: number) =>
  publishLine(at, 'article', next, article({ title: 'Khai sinh trực tuyến', slug: 'khai-sinh-moi' }));
const campaign = (fields: object) => (at: number) =>
  publishLine(at, 'qr-campaign', ids.campaign, {
    ...fieldsOf(ids.campaign),
    destination: link(old),
    ...fields,
  });
const code = (fields: object) => (at: number) => publishLine(at, 'qr-code', ids.code, { ...fieldsOf(ids.code), ...fields });

test('A code survives rename, another address, withdrawal, unpublication with a replacement, the end, and going back', async () => {
  const first = await say(oldArticle({}), campaign({}));
  expect(await scan()).toMatchObject({ path: '/Q/K7M2', text: expect.stringContaining('"/bai-viet/khai-sinh/"') as string });

  await say(oldArticle({ title: 'Đăng ký khai sinh' }));
  expect((await scan()).text).toContain('Đăng ký khai sinh');

  await say(oldArticle({ title: 'Đăng ký khai sinh', slug: 'dang-ky-khai-sinh' }));
  expect((await scan()).text).toContain('"/bai-viet/dang-ky-khai-sinh/"');

  await say(nextArticle, oldArticle({ withdrawn: { on: '2022-03-02', reason: 'Luật mới', replacedBy: link(next) } }));
  expect((await scan()).text).toContain('"/bai-viet/khai-sinh-moi/"');

  await say(campaign({ destination: link(next) }), (at) => removeLine(at, 'article', old));
  expect((await scan()).text).toContain('"/bai-viet/khai-sinh-moi/"');

  goBackTo(workshop.publisher, first, workshop.clock.now);
  expect(await publish(workshop.publisher)).toBe('live');
  expect((await scan()).text, 'the release of before, with the way of today').toContain('"/bai-viet/khai-sinh-moi/"');
  expect((await scan('/bai-viet/khai-sinh-moi/')).text).toContain('Khai sinh trực tuyến');
  resume(workshop.publisher);
  expect(await publish(workshop.publisher)).toBe('live');

  const ended = {
    endsOn: '2022-03-02',
    endedMessage: 'Cảm ơn bà con.',
    endedDestination: { kind: 'category', category: ids.land },
  };
  await say(campaign({ destination: link(next), ...ended }));
  expect((await scan()).text).toContain('"/bai-viet/khai-sinh-moi/"');
  workshop.clock.now = new Date('2022-03-02T17:00:01.000Z');
  expect(await publish(workshop.publisher)).toBe('live');
  expect((await scan()).text).toMatch(/Cảm ơn bà con.*"\/chuyen-muc\/dat-dai\/"/s);

  await say(
    code({ lastDestination: { kind: 'category', category: ids.land } }),
    (at) => removeLine(at, 'qr-campaign', ids.campaign),
    (at) => removeLine(at, 'qr-code', ids.code),
  );
  expect((await scan()).text, 'even when the ledger itself were to say that it goes').toContain('"/chuyen-muc/dat-dai/"');
});

test('A direct code goes straight on, and a printed path of long ago goes by its code, before and after going back', async () => {
  const before = await say(oldArticle({}), campaign({}));
  await say(nextArticle, campaign({ opensDirectly: true }), code({ oldPath: '/qr/abc.html' }));
  for (const printed of ['/Q/K7M2', '/q/k7m2/', '/qr/abc.html']) expect((await scan(printed)).path).toBe('/bai-viet/khai-sinh/');
  // For servers that do not know of it: the page that leads on.
  expect(await workshop.page('/qr/abc.html')).toContain('content="0; url=/q/k7m2/"');

  goBackTo(workshop.publisher, before, workshop.clock.now);
  expect(await publish(workshop.publisher)).toBe('live');
  for (const printed of ['/Q/K7M2', '/qr/abc.html']) expect((await scan(printed)).path).toBe('/bai-viet/khai-sinh/');
  const rules = '/q/k7m2/ /bai-viet/khai-sinh/ 302\n/Q/K7M2/ /bai-viet/khai-sinh/ 302\n/qr/abc.html /q/k7m2/ 302\n';
  expect(await workshop.page('/_redirects'), 'for hosts that read it').toBe(rules);
});

describe('A dead code stops the release, and the last one stays up', () => {
  const another = (at: number) =>
    publishLine(at, 'qr-code', 'w3xy', {
      code: 'w3xy',
      campaign: ids.campaign,
      placementKey: 'placement-2',
      issuedOn: '2022-03-02',
    });

  test.each([
    ['/q/w3xy/', 'that is new', 'check', 'mã QR w3xy'],
    ['/q/k7m2/', 'that was live', 'render', '«k7m2»'],
  ])('where %s, %s, cannot be drawn', async (path, _which, step, named) => {
    const release = await say(oldArticle({}), campaign({}));
    broken = [path];
    workshop.cms.append(campaign({ title: 'Tên khác' })(++seq), another(++seq));
    expect(await readAndPublish(workshop)).toBe('failed');
    expect(workshop.current()).toBe(release);
    expect(workshop.cms.reports.at(-1)).toMatchObject({
      state: 'failed',
      step,
      reason: expect.stringContaining(named) as string,
    });
    expect((await scan()).text).toContain('"/bai-viet/khai-sinh/"');
  });
});
