import type { ChildProcess } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { paths } from '@pho-luat/shared/paths';
import type { Mirror } from '@pho-luat/shared/schemas/mirror';
import { sha256Of } from '@pho-luat/shared/sha256';
import { serverConfigurations } from '../../server/configurations.ts';
import { bytes, count, publishLine, removeLine, takedownLine } from '../lib/fixture-log.ts';
import { requireProgram } from '../../../scripts/test/support/programs.ts';
import { freePort } from '../../../shared/test/support/free-port.ts';
import { servers, stop } from '../lib/other-server.ts';
import { readAndPublish, third, until } from '../lib/publishing.ts';
import { openWorkshop, quickSearch, type Workshop } from '../lib/workshop.ts';
import { folderOfTest } from '../../../shared/test/support/temporary-folder.ts';

/** A copy that real rsync keeps, seen at the address of a real nginx. */

let workshop: Workshop;
let folder: string;
let copy: string;
let origin: string;
let nginx: ChildProcess | undefined;
let said: string[];

beforeAll(() => requireProgram('rsync'));
beforeEach(async () => {
  said = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text));
  workshop = await openWorkshop({ search: quickSearch });
  folder = await folderOfTest('pho-luat-proof-');
  copy = join(folder, 'site');
  await mkdir(copy);
  origin = `http://localhost:${await freePort()}`;
});
afterEach(async () => {
  await workshop.close();
  if (nginx) await stop(nginx);
  nginx = undefined;
});

async function show(): Promise<void> {
  nginx = await servers.nginx(
    folder,
    origin,
    serverConfigurations({ url: origin }, { current: copy, healthz: join(folder, 'healthz.json') }).get('nginx.conf') ?? '',
  );
}

async function publishAndSend(): Promise<Mirror | undefined> {
  await readAndPublish(workshop);
  await workshop.publisher.sender.done();
  return workshop.cms.reports.at(-1)?.mirror;
}

const first = ['bai-viet/bai-thu-ba/index.html', 'bai-viet/bai-thu-ba/index.html.gz'] as const;

test('A release that is seen at the public address, byte by byte, is said to be so, with the time', async () => {
  await show();
  workshop.pushBy({ copy }, origin);
  const mirror = await publishAndSend();
  expect(mirror).toMatchObject({ url: origin, state: 'same', differing: 0, at: workshop.clock.now.toISOString() });
  expect(mirror?.asked).toBeGreaterThan(20);
  expect(said.at(-1)).toMatch(/^publisher: the public address shows release \S+ since 10:00:01: \d+ addresses of http:/);
  expect(workshop.publisher.store.mirror.get()?.mirror).toEqual(mirror);

  // Nothing has changed: it is so since then.
  expect(await publishAndSend()).toEqual(mirror);
});

test('A page that is older there, or changed on the way, is named, though the push went well', async () => {
  await show();
  workshop.pushBy({ command: 'true' }, origin);
  expect(await publishAndSend()).toMatchObject({ state: 'differs' });
  workshop.pushBy({ copy }, origin);
  workshop.cms.append(third({}));
  expect(await publishAndSend()).toMatchObject({ state: 'same' });

  // A host that puts a script of its own into pages: also where only one of the encodings has it.
  workshop.cms.append(third({ title: 'Bài sửa lại' }, count + 2));
  const [, compressed] = first;
  const rewrite = `printf x >> ${copy}/${compressed}; rm -f ${copy}/${compressed}; cp ${folder}/other.gz ${copy}/${compressed}`;
  await writeFile(join(folder, 'other.gz'), gzipSync('<script>của máy chủ</script>'));
  workshop.pushBy({ copy, command: rewrite }, origin);
  const mirror = await publishAndSend();
  expect(mirror).toMatchObject({ state: 'differs', differing: 1, examples: ['/bai-viet/bai-thu-ba/'] });
  expect(workshop.cms.reports.at(-1)).toMatchObject({ state: 'live', push: { state: 'done' } });
  expect(said.at(-1)).toContain('the public address is not release');
});

test('A place that has lost all that it had gets all of it again', async () => {
  await show();
  workshop.pushBy({ copy }, origin);
  workshop.cms.append(third({}));
  expect(await publishAndSend()).toMatchObject({ state: 'same' });
  const all = await readdir(copy, { recursive: true });
  for (const name of await readdir(copy)) await rm(join(copy, name), { recursive: true });
  workshop.cms.append(third({ title: 'Bài sửa lại' }, count + 2));
  expect(await publishAndSend()).toMatchObject({ state: 'differs' });
  await until(() => workshop.cms.reports.at(-1)?.mirror?.state === 'same');
  expect(await readdir(copy, { recursive: true })).toEqual(
    expect.arrayContaining(all.filter((name) => !name.startsWith('pagefind'))),
  );
});

test('What was sent, and is not seen there, is sent again', async () => {
  await show();
  workshop.pushBy({ copy }, origin);
  workshop.cms.append(third({}));
  expect(await publishAndSend()).toMatchObject({ state: 'same' });
  await cp(copy, join(folder, 'earlier'), { recursive: true });

  // Once, the host is put back to how it was before, as from a snapshot.
  const back = `test -e ${folder}/put-back || { touch ${folder}/put-back; cp -r ${folder}/earlier/. ${copy}/; }`;
  workshop.cms.append(third({ title: 'Bài sửa lại' }, count + 2));
  workshop.pushBy({ copy, command: back }, origin);
  expect(await publishAndSend()).toMatchObject({ state: 'differs' });
  await until(() => workshop.cms.reports.at(-1)?.mirror?.state === 'same');
  expect(await readFile(join(copy, first[0]), 'utf8')).toContain('Bài sửa lại');
});

test('A takedown is gone there only when each of its addresses says so, and that is kept until then', async () => {
  await show();
  workshop.pushBy({ copy }, origin);
  workshop.cms.append(third({}));
  const before = await publishAndSend();
  const [page] = first;
  const kept = await readFile(join(copy, page));

  // Somebody has a copy of the page put back, as a host that forgets nothing would.
  await writeFile(join(folder, 'page'), kept);
  const putBack = `mkdir -p ${copy}/bai-viet/bai-thu-ba && cp ${folder}/page ${copy}/${page}`;
  workshop.cms.append(takedownLine(count + 2, 'article', 'articlethird001'));
  workshop.pushBy({ copy, command: putBack }, origin);
  const there = await publishAndSend();
  expect(there).toMatchObject({ state: 'differs', examples: ['/bai-viet/bai-thu-ba/'] });
  expect(there?.gone).toEqual(before?.gone);

  await rm(join(copy, 'bai-viet/bai-thu-ba'), { recursive: true });
  workshop.pushBy({ copy }, origin);
  const gone = await publishAndSend();
  expect(gone).toMatchObject({ state: 'same', gone: { upTo: count + 2, at: workshop.clock.now.toISOString() } });
  expect(gone?.gone?.after).toBe(count + 1);
});

test('A takedown of what was removed before anybody looked is asked for too, with its files', async () => {
  const secret = Buffer.from('%PDF-1.4 riêng tư');
  const sha256 = sha256Of(secret);
  bytes.set(sha256, secret);
  const file = { name: 'rieng.pdf', ext: '.pdf', mime: 'application/pdf', sha256, size: secret.length };
  const address = paths.file(file);
  workshop.cms.append(publishLine(count + 1, 'file', 'filesecret000001', file));
  workshop.cms.append(third({ body: 'Xem [tệp](file:filesecret000001).' }, count + 2));
  await readAndPublish(workshop);
  workshop.cms.append(removeLine(count + 3, 'article', 'articlethird001'));
  await readAndPublish(workshop);
  await show();
  await mkdir(dirname(join(copy, address)), { recursive: true });
  await writeFile(join(copy, address), secret);
  workshop.pushBy({ copy }, origin);
  expect(await publishAndSend()).toMatchObject({ state: 'same' });
  workshop.cms.append(takedownLine(count + 4, 'article', 'articlethird001'));
  const mirror = await publishAndSend();
  expect(mirror).toMatchObject({ state: 'differs', examples: [address] });
  expect(mirror?.gone?.upTo).toBe(count + 3);
});

test('Where nobody answers, nothing is said to be there, and it is asked again with the next release', async () => {
  workshop.pushBy({ copy }, origin);
  const mirror = await publishAndSend();
  expect(mirror).toMatchObject({ state: 'unchecked', asked: 0, fault: 'ECONNREFUSED' });
  expect(mirror?.gone).toBeUndefined();
  expect(said.at(-1)).toContain('the public address is not checked');
  await show();
  expect(await publishAndSend()).toMatchObject({ state: 'same' });
});

test('A host that has nothing of ours does not prove that a takedown is gone', async () => {
  const server = createServer((_request, response) => void response.writeHead(404).end()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  workshop.pushBy({}, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  workshop.cms.append(third({}));
  await publishAndSend();
  workshop.cms.append(takedownLine(count + 2, 'article', 'articlethird001'));
  const mirror = await publishAndSend();
  expect(mirror).toMatchObject({ state: 'differs' });
  expect(mirror?.gone).toBeUndefined();
  server.close();
});

test('A server that is busy proves nothing, and a redirect to another host is not followed', async () => {
  const answers = { status: 503 };
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(answers.status, { location: 'http://khac.example/' }).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  workshop.pushBy({}, here);
  expect(await publishAndSend()).toMatchObject({ state: 'unchecked', fault: 'HTTP 503' });
  expect(asked.length).toBeLessThan(20);
  answers.status = 302;
  expect(await publishAndSend()).toMatchObject({ state: 'differs' });
  server.close();
});

test('Without a known public address it says so, and not that the release is there', async () => {
  workshop.pushBy({ copy });
  expect(await publishAndSend()).toMatchObject({ state: 'unchecked', asked: 0 });
  expect(said.at(-1)).toContain('MIRROR_URL');
});
