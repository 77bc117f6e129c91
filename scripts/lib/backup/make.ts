import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { variablesSet, type Environment } from '@pho-luat/shared/environment';
import { syncPath } from '../../../site/lib/durable.ts';
import { installationAt } from '@pho-luat/shared/installation';
import { inSqlite, requireDatabase, sqliteFile } from '../database.ts';
import { builtStore } from '../file-store.ts';
import { explain, Problem, requireSpace } from '../problem.mjs';
import { step } from '../step.mjs';
import { stopped } from '../stop.mjs';
import { secretFiles, writeArchive } from './archive.ts';
import { filesNamed, type Facts, type Kind } from './facts.ts';
import { momentIn, nameOf } from './keep.ts';
import { beginBackup, requireEarlierOnes, type Whole } from './note.ts';
import { packFile } from './packed.ts';
import { dumpPostgres, factsOfDump, sizeOfPostgres } from './postgres.ts';
import { product } from './product.ts';
import { copySqlite, factsOfSqlite } from './sqlite.ts';
import { requireSame, verify } from './verify.ts';

export interface Made {
  path: string;
  bytes: number;
  /** The digests of the files in it. */
  files: ReadonlySet<string>;
  /** Named by the database, and not sound in the store: not in the archive. */
  lost: string[];
  /** Opens the archive where it is encrypted: for this process alone, and never kept. */
  key: string;
}

interface Choices {
  /** Without them it can be restored only where they are. */
  withFiles?: boolean;
  /** An archive of the folder: only files that it lacks are put into this one, which is restored together with it. */
  supplements?: Whole | undefined;
  /** What is done with it before another may begin. */
  keep?: ((made: Made) => Promise<void>) | undefined;
}

/** One archive of the installation as it is now, in a folder. It has its name only when it was read again and found right. */
export async function makeBackup(
  environment: Environment,
  folder: string,
  now: Date,
  { withFiles = true, supplements, keep }: Choices = {},
): Promise<Made> {
  requireDatabase(environment);
  const { varDir, databaseUrl, backupKey, siteUrl } = environment;
  using _ = await beginBackup(varDir, now, supplements !== undefined);
  if (!existsSync(folder)) throw new Problem(`There is no ${folder}: mount it, or make the folder.`);
  await requireEarlierOnes(environment, folder);
  if (supplements && !existsSync(join(folder, supplements.archive)))
    throw new Problem(`There is no ${join(folder, supplements.archive)} any more: a whole backup comes first.`);
  const name = nameOf(siteUrl, now, backupKey !== undefined, supplements?.archive);
  const [path, half] = [join(folder, name), join(folder, `.${name}${unfinished}`)];
  const scratch = join(varDir, 'backup-scratch');
  const check = join(scratch, 'check');
  try {
    await rm(scratch, { recursive: true, force: true });
    for (const left of await halvesIn(folder, siteUrl)) await rm(left, { force: true });
    await mkdir(check, { recursive: true, mode: 0o700 });
    const taken = await step('Database', () => take(environment, scratch, { withFiles, supplements })).catch(explained(varDir));
    // The owner's key alone opens it later.
    const once = await generateX25519Identity();
    const recipients = backupKey === undefined ? [] : [backupKey, await identityToRecipient(once)];
    const lost = await step(`Archive, with ${taken.files.size} files`, () =>
      write(environment, half, recipients, taken, { now, supplements }),
    ).catch(explained(folder));
    await step('Proof: what was written is restored beside, and compared', async () => {
      const head = await verify(half, [once], check);
      if (databaseUrl) requireSame(half, head, await factsOfDump(databaseUrl, join(check, 'database.sql')));
    }).catch(explained(varDir));
    await rename(half, path);
    await syncPath(folder);
    const files = new Set([...taken.files.keys()].filter((sha256) => !lost.includes(sha256)));
    const made = { path, bytes: (await stat(path)).size, files, lost, key: once };
    await keep?.(made);
    return made;
  } finally {
    await rm(half, { force: true });
    await rm(scratch, { recursive: true, force: true });
  }
}

const unfinished = '.half';

/** What one that was killed has left. */
async function halvesIn(folder: string, siteUrl: string): Promise<string[]> {
  const isHalf = (name: string) =>
    name.startsWith('.') && name.endsWith(unfinished) && momentIn(siteUrl, name.slice(1, -unfinished.length)) !== undefined;
  return (await readdir(folder)).filter(isHalf).map((name) => join(folder, name));
}

interface Taken {
  kind: Kind;
  facts: Facts;
  /** How many files the database names; none, where they are left out. */
  named: number;
  /** Digest → size of those that belong into the archive. */
  files: Map<string, number>;
  /** What is packed, by its name in the archive. */
  packed: { name: string; path: string; size: number }[];
  bytes: number;
}

/** Everything of one moment: the database says which files belong to it. */
async function take(environment: Environment, scratch: string, { withFiles, supplements }: Choices): Promise<Taken> {
  const { databaseUrl, varDir } = environment;
  const kind = databaseUrl ? 'postgres' : 'sqlite';
  const database = join(scratch, databaseUrl ? 'database.sql' : 'database.sqlite');
  const held = databaseUrl ? await sizeOfPostgres(databaseUrl) : (await stat(sqliteFile(environment))).size;
  // The copy, the packed one, and the one that is proven: beside a CMS at work, which must not run out of room.
  requireSpace(varDir, environment.diskReserveMb + Math.ceil((held * 3) / 1024 ** 2));
  if (!databaseUrl) await copySqlite(sqliteFile(environment), database);
  const { facts, files: named } = databaseUrl
    ? await dumpPostgres(databaseUrl, database)
    : { facts: await factsOfSqlite(database), files: await inSqlite(database, filesNamed) };
  const files: Taken['files'] = new Map(withFiles ? [...named].filter(([sha256]) => !supplements?.files.has(sha256)) : []);
  const { scans } = installationAt(varDir);
  const copies = [database];
  if (existsSync(scans)) {
    copies.push(join(scratch, 'scans.sqlite'));
    await copySqlite(scans, join(scratch, 'scans.sqlite'));
  }
  const packed: Taken['packed'] = [];
  let bytes = [...files.values()].reduce((sum, size) => sum + size, 0);
  for (const copy of copies) {
    bytes += await packFile(copy, `${copy}.gz`);
    await rm(copy);
    packed.push({ name: `${copy.slice(scratch.length + 1)}.gz`, path: `${copy}.gz`, size: (await stat(`${copy}.gz`)).size });
  }
  return { kind, facts, named: withFiles ? named.size : 0, files, packed, bytes };
}

/** Gives the digests of the files that the store does not have. */
async function write(
  environment: Environment,
  path: string,
  recipients: string[],
  taken: Taken,
  { now, supplements }: { now: Date; supplements: Whole | undefined },
): Promise<string[]> {
  const { openStore, soundBytes } = await builtStore();
  const store = openStore(environment);
  const { kind, facts, named, files, packed, bytes } = taken;
  const head = {
    product: product(),
    at: now.toISOString(),
    database: kind,
    ...facts,
    files: named,
    bytes,
    variables: variablesSet(process.env),
    supplements: supplements?.archive,
  };
  const lost: string[] = [];
  await rm(path, { force: true });
  await writeArchive(path, recipients, head, async (add) => {
    for (const { name, path: from, size } of packed) await add(name, size, createReadStream(from));
    for (const name of recipients.length > 0 ? secretFiles : []) {
      const place = join(environment.varDir, name);
      if (!existsSync(place)) continue;
      const secrets = await readFile(place);
      await add(name, secrets.byteLength, [secrets]);
    }
    for (const sha256 of files.keys()) {
      const file = await soundBytes(store, sha256);
      if (file) await add(`files/${sha256}`, file.byteLength, [file]);
      else lost.push(sha256);
    }
  });
  return lost;
}

const explained = (folder: string) => (error: unknown) => {
  if (stopped.aborted) throw error;
  throw new Problem(explain(error, folder));
};
