import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { lockInTurn } from '../../../scripts/lib/lock.ts';
import { ensureSecrets } from '../../../scripts/lib/secrets.ts';
import { dropDatabase, newDatabase } from './database.ts';

/**
 * What a first start leaves: tables, roles, the first administrator. The first test that needs a CMS has it made, by a process of its
 * own; the CMS of every test starts on a copy of it.
 */
export interface FirstStart {
  varDir: string;
  /** Its name on the server of `TEST_DATABASE_URL`; on SQLite it is in the folder. */
  database: string | undefined;
}

/** Before a run: the folder for what its tests share. */
export default async function placeForFirstStarts(): Promise<() => Promise<void>> {
  const place = await mkdtemp(join(tmpdir(), 'pho-luat-first-start-'));
  process.env.FIRST_STARTS = place;
  return async () => {
    const name = await readFile(join(place, 'postgresql/database'), 'utf8').catch(() => undefined);
    // The server of the run's own may be gone by now, with all that it had.
    if (name) await dropDatabase(name).catch(() => undefined);
    await rm(place, { recursive: true, force: true });
  };
}

export async function firstStart(): Promise<FirstStart> {
  const isPostgres = Boolean(process.env.TEST_DATABASE_URL);
  const place = join(process.env.FIRST_STARTS ?? '', isPostgres ? 'postgresql' : 'sqlite');
  await mkdir(place, { recursive: true });
  using _ = await lockInTurn(join(place, 'lock'));
  const varDir = join(place, 'var');
  if (!existsSync(varDir)) await startOnce(place, varDir);
  return { varDir, database: isPostgres ? await readFile(join(place, 'database'), 'utf8') : undefined };
}

async function startOnce(place: string, varDir: string): Promise<void> {
  const making = await mkdtemp(join(place, 'making-'));
  await ensureSecrets(making);
  const { name, url = '' } = await newDatabase();
  if (name) await writeFile(join(place, 'database'), name);
  const script = fileURLToPath(new URL('./start-once.ts', import.meta.url));
  const env = { ...process.env, NODE_ENV: 'production', VAR_DIR: making, DATABASE_URL: url, CMS_PORT: '', SITE_PORT: '' };
  await promisify(execFile)(process.execPath, [script], { env });
  await rename(making, varDir);
}
