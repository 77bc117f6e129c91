import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { copyFile, open, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublicationLine } from '@pho-luat/shared/schemas/publication';
import type { Secrets } from '@pho-luat/shared/secrets';
import { ensureSecrets } from '../../scripts/lib/secrets.ts';
import { linesAt, logIn } from './support/cms.ts';
import { newDatabase } from './support/database.ts';
import { onPostgres, onSqlite } from './support/on-sqlite.ts';
import { freePort } from '../../shared/test/support/free-port.ts';
import { layOwnStart } from '../../shared/test/support/own-start.ts';
import { temporaryFolder } from '../../shared/test/support/temporary-folder.ts';

/** The CMS as a process of its own, as `npm start` runs it: started, stopped, killed and started again on the same state. */

const entry = fileURLToPath(new URL('../dist/src/start.js', import.meta.url));
let secrets: Secrets;
const varDir = await temporaryFolder('pho-luat-start-');
let port: number;
let database: Awaited<ReturnType<typeof newDatabase>>;
let cms: ChildProcess | undefined;
let newest: ChildProcess | undefined;
/** What the last one that was begun has said of its troubles. */
let told = '';

beforeAll(async () => {
  await layOwnStart(varDir);
  secrets = await ensureSecrets(varDir);
  database = await newDatabase();
  port = await freePort();
});
afterAll(async () => {
  cms?.kill('SIGKILL');
  await database.drop();
});

function launch(databaseUrl = database.url ?? ''): ChildProcess {
  const env = { ...process.env, VAR_DIR: varDir, CMS_PORT: String(port), DATABASE_URL: databaseUrl };
  const child = spawn(process.execPath, [entry], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  [told, newest] = ['', child];
  child.stderr?.on('data', (chunk: Buffer) => {
    if (child === newest) told += chunk;
  });
  return child;
}

function inDatabase(sql: string): void {
  using sqlite = new DatabaseSync(join(varDir, 'cms/data.db'));
  sqlite.exec(sql);
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

/** As a supervisor does, which kills what stands still: Node was once seen to wait in its own exit for a thread of V8, for ever. */
async function end(signal: NodeJS.Signals): Promise<number | null> {
  const ended = once(cms as ChildProcess, 'exit');
  cms?.kill(signal);
  const hangs = setTimeout(() => cms?.kill('SIGKILL'), 300_000);
  const [code] = (await ended) as [number | null];
  clearTimeout(hangs);
  return code;
}

const lines = () => linesAt(`http://127.0.0.1:${port}`, secrets.readToken);

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
  /** What the first start made. */
  let made: PublicationLine[];

  onSqlite('leaves no account where its first start could not begin, so that another may be named', async () => {
    await layOwnStart(varDir, { emblem: 'own-start.png' });
    await writeFile(join(varDir, 'own-start.png'), 'không phải ảnh');
    const [code] = (await once(launch(), 'close')) as [number];
    expect(code).toBe(1);
    await layOwnStart(varDir);
    expect(existsSync(join(varDir, 'first-admin.json'))).toBe(false);
    using left = new DatabaseSync(join(varDir, 'cms/data.db'), { readOnly: true });
    expect(left.prepare('select count(*) as accounts from admin_users').get()).toEqual({ accounts: 0 });
  });

  onSqlite('stops on SIGTERM without waiting for a publisher that waits at its door', async () => {
    await start();
    made = await lines();
    const url = `http://127.0.0.1:${port}/api/publication?after=${made.length + 1_000}&wait=25`;
    const begun = performance.now();
    const waiting = fetch(url, { headers: { authorization: `Bearer ${secrets.readToken}` } }).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await end('SIGTERM')).toBe(0);
    // Where that took as long as the door waits, it was answered before.
    const isAnswered = performance.now() - begun >= 25_000;
    expect(isAnswered ? undefined : await waiting).toBeUndefined();
  });

  onSqlite('has the same log and the same administrator after it was started again', async () => {
    await start();
    expect(made.length).toBeGreaterThan(1);
    expect(await lines()).toEqual(made);
    expect((await (await asAdmin())('GET', '')).status).toBe(200);
  });

  it('loses nothing when it is killed while it publishes: every published page has its line, and every line its page', async () => {
    if (onPostgres) await start();
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

  onSqlite('says in one line that its port is taken, and ends with an error before it opens the database', async () => {
    const [code] = (await once(launch('postgresql://127.0.0.1:1/of-nobody'), 'close')) as [number];
    expect(code).toBe(1);
    expect(told.trim()).toMatch(/^[^\n]*EADDRINUSE[^\n]*$/);
  });

  onSqlite(
    'names at its start a line of the log in which one letter was changed, sends none, and lets editors work',
    async () => {
      const line = (await lines()).find(({ type, action }) => type === 'page' && action === 'publish');
      await end('SIGTERM');
      const change = (from: string, to: string) =>
        inDatabase(`update publications set document = replace(document, '${from}', '${to}') where seq = ${line?.seq}`);
      change('"title":"', '"title":"x');
      await start();
      expect(told).toContain(`the publication log is damaged at line ${line?.seq} (page ${line?.id}): nothing`);
      expect(await lines()).toEqual([]);
      expect((await (await asAdmin())('GET', '')).status).toBe(200);
      change('"title":"x', '"title":"');
      expect(await lines()).toContainEqual(line);
      await end('SIGTERM');
    },
  );

  onSqlite(
    'does not start on the database of a newer version, by its migrations or its name, and says so in one line',
    async () => {
      // One that has become part of our first.
      inDatabase("insert into strapi_migrations (name) values ('2026.11.25T00.00.00.publication-log.js')");
      const version = "update strapi_core_store_settings set value = '%' where key = 'plugin_pho-luat_version'";
      for (const [change, back, what] of [
        [
          "insert into strapi_migrations (name) values ('2199.01.01T00.00.00.later.js')",
          "delete from strapi_migrations where name like '2199%'",
          'it has been through 2199.01.01T00.00.00.later.js',
        ],
        [version.replace('%', '"99.10.0"'), version.replace('%', '"0.0.9"'), '99.10.0'],
      ] as const) {
        inDatabase(change);
        const [code] = (await once(launch(), 'close')) as [number];
        expect(code).toBe(1);
        expect(told.trim()).toMatch(
          new RegExp(`^error: the database is of a newer version \\(${what}\\) than this one, [^\n]*$`),
        );
        inDatabase(back);
      }
      // That one of its own is none of these, the next start shows.
    },
  );

  onSqlite('does not start on a database with three overwritten pages, and says so in one line', async () => {
    const path = join(varDir, 'cms/data.db');
    const file = await open(path, 'r+');
    const pages = 3 * 4_096;
    const good = await file.read(Buffer.alloc(pages), 0, pages, 20 * 4_096);
    await file.write(Buffer.alloc(pages, 'hỏng'), 0, pages, 20 * 4_096);
    const [code] = (await once(launch(), 'close')) as [number];
    expect(code).toBe(1);
    expect(told.trim()).toMatch(/^error: the database [^\n]*data\.db is damaged [^\n]*npm run restore -- ARCHIVE$/);
    await file.write(good.buffer, 0, pages, 20 * 4_096);
    await file.close();
    await start();
    expect(told).not.toContain('damaged');
  });

  onSqlite('ends the sessions that a backup brings back, and none at other starts', async () => {
    const [data, backup] = [join(varDir, 'cms/data.db'), join(varDir, 'backup.db')];
    const before = await asAdmin();
    using live = new DatabaseSync(data);
    live.exec(`vacuum into '${backup}'`);
    live.close();

    await end('SIGKILL');
    await start();
    expect((await before('GET', '')).status).toBe(200);

    await end('SIGTERM');
    for (const more of ['-wal', '-shm']) await rm(data + more, { force: true });
    await copyFile(backup, data);
    await start();
    expect((await before('GET', '')).status).toBe(401);

    const after = await asAdmin();
    await end('SIGTERM');
    await start();
    expect((await after('GET', '')).status).toBe(200);
    using restored = new DatabaseSync(data, { readOnly: true });
    const putBack = restored.prepare("select count(*) as lines from account_events where kind = 'put-back'").get();
    expect(putBack).toEqual({ lines: 1 });
  });

  it('ends them on a machine that is new to a SQLite database, and none of PostgreSQL, where another may be running', async () => {
    const before = await asAdmin();
    await end('SIGTERM');
    await rm(join(varDir, 'cms/account-mark'));
    await start();
    expect((await before('GET', '')).status).toBe(onPostgres ? 200 : 401);
  });
});
