import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Core } from '@strapi/strapi';
import type { Secrets } from '@pho-luat/shared/secrets';
import { parsePublicationLine, type EndOfLog, type PublicationLine } from '@pho-luat/shared/schemas/publication';
import { afterAll } from 'vitest';
import { ensureSecrets } from '../../../scripts/lib/secrets.ts';
import { newDatabase } from './database.ts';
import { firstStart } from './first-start.ts';
import './quick-passwords.ts';

/** A real CMS on an installation in which nothing was done yet, as `npm start` has it; only the port is the system's choice. */

export interface Cms {
  strapi: Core.Strapi;
  url: string;
  varDir: string;
  secrets: Secrets;
  /** The log from a line on, through its door and the shared schema. */
  lines(after?: number): Promise<PublicationLine[]>;
  /** What the publisher asks at a door of the log: `?after=3`, `/audit?upTo=1`; by the read token unless a test has another. */
  asked(door: string, token?: string): Promise<Response>;
  /** What the publisher tells at a door; by the token of reports unless a test has another. */
  told(door: string, body: unknown, token?: string): Promise<Response>;
  /** The last line's number. */
  seq(): Promise<number>;
  /** A request of the first administrator's. */
  asAdmin(method: string, path: string, body?: unknown): Promise<Response>;
  stop(): Promise<void>;
}

const appDir = fileURLToPath(new URL('../../', import.meta.url));
// The CommonJS build, as the compiled CMS has it: an error class of the other build would be a stranger to it.
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi') as typeof import('@strapi/strapi');

export async function startCms(): Promise<Cms> {
  const first = await firstStart();
  const varDir = await mkdtemp(join(tmpdir(), 'pho-luat-cms-'));
  await cp(first.varDir, varDir, { recursive: true });
  const secrets = await ensureSecrets(varDir);
  const database = await newDatabase(first.database);
  Object.assign(process.env, {
    NODE_ENV: 'production',
    VAR_DIR: varDir,
    DATABASE_URL: database.url ?? '',
    CMS_PORT: '',
    SITE_PORT: '',
  });

  const strapi = await createStrapi({ appDir, distDir: join(appDir, 'dist') }).load();
  await new Promise<void>((resolve) => strapi.server.listen(0, '127.0.0.1', resolve));
  // Server and test are one process: while it was busy, a connection would end just as the test asks by it once more.
  strapi.server.httpServer.keepAliveTimeout = 0;
  const { port } = strapi.server.httpServer.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  let ofAdmin: string | undefined;

  const asked = (door: string, token = secrets.readToken) => fetch(`${url}/api/publication${door}`, { headers: bearing(token) });

  return {
    strapi,
    url,
    varDir,
    secrets,
    lines: (after) => linesAt(url, secrets.readToken, after),
    asked,
    told: (door, body, token = secrets.reportToken) =>
      fetch(`${url}/api/publication${door}`, {
        method: 'POST',
        headers: { ...bearing(token), 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    seq: async () => (await linesAt(url, secrets.readToken)).at(-1)?.seq ?? 0,
    async asAdmin(method, path, body) {
      ofAdmin ??= await logIn(url, JSON.parse(await readFile(join(varDir, 'first-admin.json'), 'utf8')));
      const form = body instanceof FormData;
      const cookie = /^\/admin\/(users|roles)/.test(path) && method !== 'GET' ? await confirm(url, ofAdmin, varDir) : '';
      const headers = { ...bearing(ofAdmin), cookie, ...(form ? {} : { 'content-type': 'application/json' }) };
      return fetch(url + path, { method, headers, ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }) });
    },
    async stop() {
      strapi.server.httpServer.closeAllConnections();
      await untilUnasked(strapi);
      await destroy(strapi);
      await database.drop();
      await rm(varDir, { recursive: true, force: true });
    },
  };
}

/** The one of a test file, which ends with it. */
export async function cmsOfTests(): Promise<Cms> {
  const cms = await startCms();
  afterAll(() => cms.stop());
  return cms;
}

const bearing = (token: string): Record<string, string> => (token ? { authorization: `Bearer ${token}` } : {});

/** The lines of a log, as its door gives them. */
export async function linesAt(url: string, token: string, after = 0): Promise<PublicationLine[]> {
  const answer = await fetch(`${url}/api/publication?after=${after}`, { headers: bearing(token) });
  const texts = (await answer.text()).trim().split('\n');
  const end = JSON.parse(texts.pop() ?? '{}') as EndOfLog;
  const these = texts.map((text) => parsePublicationLine(JSON.parse(text)));
  // An answer is a page of a long log.
  return end.more ? [...these, ...(await linesAt(url, token, end.lastSeq))] : these;
}

/** What still waits for a connection when its database goes ends as a failure that nobody waits for. */
async function untilUnasked({ db }: Core.Strapi): Promise<void> {
  const { pool } = db.connection.client as { pool: { numUsed(): number; numPendingAcquires(): number } };
  const patience = AbortSignal.timeout(5_000);
  while (pool.numUsed() + pool.numPendingAcquires() > 0 && !patience.aborted) await sleep(10);
}

/** Strapi takes every listener off the process at its end, those of the test runner too. */
async function destroy(strapi: Core.Strapi): Promise<void> {
  const { removeAllListeners } = process;
  process.removeAllListeners = () => process;
  await strapi.destroy().finally(() => Object.assign(process, { removeAllListeners }));
}

export async function logIn(url: string, account: { email: string; password: string }): Promise<string> {
  const answer = await fetch(`${url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  });
  const { data } = (await answer.json()) as { data: { token: string } };
  return data.token;
}

/** The cookie by which the first administrator may change accounts for a while. */
async function confirm(url: string, token: string, varDir: string): Promise<string> {
  const { password } = JSON.parse(await readFile(join(varDir, 'first-admin.json'), 'utf8')) as { password: string };
  return cookiesOf(
    await fetch(`${url}/pho-luat/account/confirm`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ password }),
    }),
  );
}

/** What an answer sets, as the next request sends it. */
export function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
