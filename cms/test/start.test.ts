import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parsePublicationLine, type EndOfLog, type PublicationLine } from '@pho-luat/shared/schemas/publication';
import { logIn, newSecrets } from './support/cms.ts';
import { newDatabase } from './support/database.ts';

/** The CMS as a process of its own, as `npm start` runs it: started, stopped, killed and started again on the same state. */

// The first start makes the demo content, its PDF files and pictures too.
vi.setConfig({ testTimeout: 120_000 });

const entry = fileURLToPath(new URL('../dist/src/start.js', import.meta.url));
const secrets = newSecrets();
let varDir: string;
let port: number;
let database: Awaited<ReturnType<typeof newDatabase>>;
let cms: ChildProcess | undefined;

beforeAll(async () => {
  varDir = await mkdtemp(join(tmpdir(), 'pho-luat-start-'));
  await writeFile(join(varDir, 'secrets.json'), JSON.stringify(secrets));
  database = await newDatabase();
  port = await freePort();
});
afterAll(async () => {
  cms?.kill('SIGKILL');
  await database.drop();
  await rm(varDir, { recursive: true, force: true });
});

function launch(): ChildProcess {
  const env = { ...process.env, VAR_DIR: varDir, CMS_PORT: String(port), DATABASE_URL: database.url ?? '' };
  return spawn(process.execPath, [entry], { env, stdio: ['ignore', 'ignore', 'pipe'] });
}

async function start(): Promise<void> {
  cms = launch();
  for (;;) {
    if (cms.exitCode !== null) throw new Error('The CMS ended while it was starting.');
    const answer = await fetch(`http://127.0.0.1:${port}/_health`).catch(() => undefined);
    if (answer?.status === 204) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function end(signal: NodeJS.Signals): Promise<number | null> {
  const ended = once(cms as ChildProcess, 'exit');
  cms?.kill(signal);
  const [code] = (await ended) as [number | null];
  return code;
}

async function lines(after = 0): Promise<PublicationLine[]> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/publication?after=${after}`, {
    headers: { authorization: `Bearer ${secrets.readToken}` },
  });
  const texts = (await answer.text()).trim().split('\n');
  const last = JSON.parse(texts.pop() ?? '{}') as EndOfLog;
  const these = texts.map((text) => parsePublicationLine(JSON.parse(text)));
  return last.more ? [...these, ...(await lines(last.lastSeq))] : these;
}

async function asAdmin() {
  const url = `http://127.0.0.1:${port}`;
  const token = await logIn(url, JSON.parse(await readFile(join(varDir, 'first-admin.json'), 'utf8')));
  return (method: string, path: string, body?: unknown) =>
    fetch(`${url}/content-manager/collection-types/api::page.page${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
}

describe('the CMS as a process', () => {
  it('stops on SIGTERM without waiting for a publisher that waits at its door', async () => {
    await start();
    const { length } = await lines();
    const url = `http://127.0.0.1:${port}/api/publication?after=${length + 1_000}&wait=25`;
    const waiting = fetch(url, { headers: { authorization: `Bearer ${secrets.readToken}` } }).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await end('SIGTERM')).toBe(0);
    expect(await waiting).toBeUndefined();
  });

  it('has the same log and the same administrator after it was started again', async () => {
    await start();
    const before = await lines();
    expect(before.length).toBeGreaterThan(40);
    await end('SIGTERM');
    await start();
    const after = await lines();
    expect(after.slice(0, before.length)).toEqual(before);
    // Files are read on.
    expect(after.slice(before.length).filter(({ type }) => type !== 'file')).toEqual([]);
    expect((await (await asAdmin())('GET', '')).status).toBe(200);
  });

  it('loses nothing when it is killed while it publishes: every published page has its line, and every line its page', async () => {
    const request = await asAdmin();
    const publishing = Array.from({ length: 40 }, (_, number) =>
      request('POST', '/actions/publish', { title: `Trang số ${number}`, body: 'Nội dung.' }).then(
        async (answer) => ((await answer.json()) as { data: { documentId: string } }).data.documentId,
        () => undefined,
      ),
    );
    await Promise.race(publishing);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await end('SIGKILL');
    const answered = (await Promise.all(publishing)).filter((id) => id !== undefined);
    expect(answered.length).toBeGreaterThan(0);

    await start();
    const inLog = (await lines()).filter((line) => line.type === 'page' && line.action === 'publish').map((line) => line.id);
    expect(inLog).toEqual(expect.arrayContaining(answered));
    const list = await (await asAdmin())('GET', '?pageSize=100&status=published');
    const { results } = (await list.json()) as { results: { documentId: string; status: string }[] };
    const published = results
      .filter(({ status }) => status === 'published' || status === 'modified')
      .map((page) => page.documentId);
    expect(new Set(published)).toEqual(new Set(inLog));
  });

  it('says in one line that its port is taken, and ends with an error', async () => {
    const second = launch();
    let text = '';
    second.stderr?.on('data', (chunk: Buffer) => (text += chunk));
    const [code] = (await once(second, 'exit')) as [number];
    expect(code).toBe(1);
    expect(text.trim()).toMatch(/^[^\n]*EADDRINUSE[^\n]*$/);
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: free } = server.address() as AddressInfo;
  server.close();
  return free;
}
