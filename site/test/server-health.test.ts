import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { publicHealthSchema, type PublicHealth } from '@pho-luat/shared/schemas/health';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { installationAt } from '@pho-luat/shared/installation';
import { healthHandler } from '../server/health.ts';
import { ServedTrees } from '../server/trees.ts';
import { layTree, swapTo } from './lib/tree.ts';
import { folderOfTest } from '../../shared/test/support/temporary-folder.ts';

const now = new Date('2026-03-02T03:00:00Z');

let varDir: string;
let server: Server;

beforeEach(async () => {
  varDir = await folderOfTest('pho-luat-health-');
  const { current, servers, healthz } = installationAt(varDir);
  await mkdir(servers);
  const tell = healthHandler(new ServedTrees(current), healthz, { url: 'https://pholuat.vn' }, () => now);
  server = createServer(async (request, response) => {
    if (!(await tell(request, response))) response.end('trang');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterEach(async () => {
  server.close();
});

const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

async function ask(path = '/healthz'): Promise<{ status: number; health: PublicHealth; headers: Headers }> {
  const answer = await fetch(address() + path);
  return { status: answer.status, headers: answer.headers, health: publicHealthSchema.parse(await answer.json()) };
}

async function lookedAt(moment: string, found: Partial<PublicHealth> = {}): Promise<void> {
  const look: PublicHealth = { state: 'ok', publisher: 'ok', release: 'cũ', seq: 0, lookedAt: moment, ...found };
  await writeFile(installationAt(varDir).healthz, JSON.stringify(look));
}

async function serve(): Promise<void> {
  await layTree(varDir, 'a', { '/index.html': 'Trang chủ' });
  await swapTo(varDir, 'a');
}

describe('/healthz of the site', () => {
  test('is 503 while nothing is served', async () => {
    expect(await ask()).toMatchObject({ status: 503, health: { state: 'failed' } });
  });

  test('says what is served and what the last look found, to nobody who would keep it', async () => {
    await serve();
    await lookedAt('2026-03-02T02:59:40.000Z');
    const { status, health, headers } = await ask('/healthz?x=1');
    expect({ status, health }).toEqual({
      status: 200,
      health: { state: 'ok', publisher: 'ok', release: 'thu', seq: 1, lookedAt: '2026-03-02T02:59:40.000Z' },
    });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toBe('noindex');
  });

  test('is 503 when the publisher does not move', async () => {
    await serve();
    await lookedAt('2026-03-02T02:59:40.000Z', { state: 'failed', publisher: 'failed' });
    expect(await ask()).toMatchObject({ status: 503, health: { publisher: 'failed' } });
  });

  test('is 503 when nobody has looked for long, whatever was found then', async () => {
    await serve();
    await lookedAt('2026-03-02T02:40:00.000Z');
    expect(await ask()).toMatchObject({ status: 503, health: { state: 'failed', publisher: 'unknown' } });
  });

  test('is 503 when the last look is of a time to come, as a clock that was wrong has written it', async () => {
    await serve();
    await lookedAt('2026-03-03T03:00:00.000Z');
    expect(await ask()).toMatchObject({ status: 503, health: { state: 'failed', publisher: 'unknown' } });
  });

  test('knows only what is served where nobody has ever looked', async () => {
    await serve();
    expect(await ask()).toMatchObject({ status: 200, health: { state: 'unknown', release: 'thu' } });
  });

  test('is no page, and has only this address', async () => {
    for (const path of ['/', '/healthz/', '/Healthz']) expect(await (await fetch(address() + path)).text(), path).toBe('trang');
    expect(await (await fetch(`${address()}/healthz`, { method: 'POST' })).text()).toBe('trang');
  });
});
