import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { doorSchema, type Door } from '@pho-luat/shared/door';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BadAsk, startDoor, type Routes } from '../publisher/door/server.ts';
import { folderOfTest } from '../../shared/test/support/temporary-folder.ts';

let folder: string;
let file: string;
let door: Door & AsyncDisposable;

const routes: Routes = {
  'POST /lap-lai': async ({ body }) => ({ json: body }),
  'GET /tep': async ({ query }) => (query.get('path') === '/a.txt' ? { bytes: Buffer.from('á'), type: 'text/plain' } : undefined),
  'POST /sai': async () => {
    throw new BadAsk('no such release');
  },
  'POST /hong': async () => {
    throw new Error('broken');
  },
};

beforeEach(async () => {
  folder = await folderOfTest('door-');
  file = join(folder, 'door.json');
  door = await startDoor(file, routes);
});

afterEach(async () => {
  await door[Symbol.asyncDispose]();
});

function knock(method: string, path: string, { token = door.token, body }: { token?: string; body?: string } = {}) {
  return fetch(`http://127.0.0.1:${door.port}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body }),
  });
}

test('its port and token are in a file that only its owner may read', async () => {
  expect(doorSchema.parse(JSON.parse(await readFile(file, 'utf8')))).toEqual({ port: door.port, token: door.token });
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('the file goes with the publisher', async () => {
  await door[Symbol.asyncDispose]();
  await expect(stat(file)).rejects.toThrow('ENOENT');
});

test('answers in JSON, or with the bytes of a file', async () => {
  expect(await (await knock('POST', '/lap-lai', { body: '{"tên":"Đất đai"}' })).json()).toEqual({ tên: 'Đất đai' });
  const answer = await knock('GET', '/tep?path=/a.txt');
  expect([answer.headers.get('content-type'), await answer.text()]).toEqual(['text/plain', 'á']);
});

test('nobody gets in without the token, or with one that begins as it does', async () => {
  for (const token of ['', 'x'.repeat(43), door.token.slice(0, -1), `${door.token}x`]) {
    const answer = await knock('POST', '/lap-lai', { token, body: '{}' });
    expect([answer.status, await answer.text()]).toEqual([401, '']);
  }
  expect((await fetch(`http://127.0.0.1:${door.port}/lap-lai`, { method: 'POST' })).status).toBe(401);
});

test('knows its routes alone, and each by its method', async () => {
  for (const [method, path] of [
    ['GET', '/lap-lai'],
    ['POST', '/'],
    ['GET', '/toString'],
    ['GET', '/tep?path=/b.txt'],
  ] as const) {
    expect((await knock(method, path)).status).toBe(404);
  }
});

test('says what is wrong with a request, and nothing about its own faults', async () => {
  const wrong = await knock('POST', '/sai');
  expect([wrong.status, await wrong.json()]).toEqual([400, { message: 'no such release' }]);
  expect((await knock('POST', '/lap-lai', { body: '{"half' })).status).toBe(400);
  const broken = await knock('POST', '/hong');
  expect([broken.status, await broken.text()]).toEqual([500, '']);
});
