import { accessSync, constants, readdirSync, realpathSync, type Dirent } from 'node:fs';
import { chmod, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { ifThere } from '@pho-luat/shared/if-there';
import { lockFile } from '../../site/publisher/file-lock.ts';
import { serversOf } from '../../site/server/predecessors.ts';
import { argumentsOf } from '../../site/server/processes.ts';
import { explain, Problem } from './problem.mjs';

/** Held while `npm start` or `npm run dev` works on this `VAR_DIR`. */
export const supervisorLockFile = (varDir: string) => join(varDir, 'lock');

/**
 * `VAR_DIR` as this process uses it: an existing folder whose state this user may change, and which no other process works on. Refuses what
 * waiting cannot fix. A full or read-only disk is left to `take`, which may be tried again.
 */
export class VarDir implements Disposable {
  readonly path: string;
  #lock: Disposable | undefined;

  private constructor(path: string) {
    this.path = path;
  }

  static async open(path: string): Promise<VarDir> {
    await makeFolder(path).catch((error: NodeJS.ErrnoException) => {
      const isNoPlace = ['ENOTDIR', 'ELOOP', 'ENAMETOOLONG'].includes(error.code ?? '');
      throw new Problem(isNoPlace ? `${path} is no place for a folder: set VAR_DIR to another.` : explain(error, path));
    });
    await refuseForeignRoot(path);
    refuseForeignState(path);
    return new VarDir(path);
  }

  /** Locks it for this process. Fails when nothing can be written there now. */
  async take(): Promise<void> {
    if (this.#lock) return;
    try {
      await requireWritable(this.path);
      this.#lock = lockFile(supervisorLockFile(this.path));
    } catch (error) {
      // Where no lock can be written, another start is recognised by its public server.
      if (serversOf(realpathSync(this.path)).some(({ parent }) => isOtherStart(parent))) throw this.#isTaken();
      throw new Problem(explain(error, this.path));
    }
    if (!this.#lock) throw this.#isTaken();
  }

  [Symbol.dispose]() {
    this.#lock?.[Symbol.dispose]();
    this.#lock = undefined;
  }

  #isTaken(): AnotherStart {
    return new AnotherStart(`Another start is at work on ${this.path}: end it first, or set VAR_DIR to another folder.`);
  }
}

export async function requireWritable(folder: string): Promise<void> {
  const probe = join(folder, `.probe-${process.pid}`);
  await writeFile(probe, '');
  await rm(probe);
}

export class AnotherStart extends Problem {}

function isOtherStart(pid: number): boolean {
  return pid !== process.pid && argumentsOf(pid).some((argument) => ['start.ts', 'dev.ts'].includes(basename(argument)));
}

/** Makes one folder after another, because Node's `recursive` never ends below `/proc`. */
async function makeFolder(path: string): Promise<void> {
  const found = await ifThere(stat(path));
  if (found?.isDirectory()) return;
  if (found) throw new Problem(`${path} is no folder: set VAR_DIR to a folder.`);
  if (dirname(path) !== path) await makeFolder(dirname(path));
  try {
    await mkdir(path);
    // A web server of another user goes through it, also where a restore made it, whose files are its user's alone.
    await chmod(path, 0o755);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Another start has just made it.
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT') throw error;
    throw new Problem(`${path} cannot be made, for ${dirname(path)} takes no folders: set VAR_DIR to another place.`);
  }
}

/** What the superuser makes in another user's folder, that user's own start could not change. */
async function refuseForeignRoot(path: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const { uid } = await stat(path);
  if (uid === 0) return;
  throw new Problem(
    `${path} belongs to another user (${uid}), who could not change what a start as root leaves there: start as that user, or make it root's: chown -R root ${quoted(path)}`,
  );
}

/** Many files, each written once under a new name: checking their folders is enough. */
const bulk = new Set(['blobs', 'trees', 'files', 'texts', 'images', 'uploads']);
/** A start must not wait for a walk through a hundred thousand folders; the upper ones, where most is written, come first. */
const mostFolders = 10_000;

function refuseForeignState(path: string): void {
  const foreign = foreignState(path);
  const [first] = foreign;
  if (first === undefined) return;
  const more = foreign.length > 1 ? `, nor can ${foreign.length - 1} more in ${path}` : '';
  const { username, uid } = userInfo();
  throw new Problem(
    `${first} cannot be written by ${username}${more}: an earlier start was another user's. Give all of it to this user and run the same command again: sudo chown -R ${uid} ${quoted(path)}`,
  );
}

/** What is in `VAR_DIR` and this user may not change. */
function foreignState(varDir: string): string[] {
  const folders = [{ path: varDir, isBulk: false }];
  const foreign: string[] = [];
  for (let index = 0; index < Math.min(folders.length, mostFolders); index++) {
    const { path, isBulk } = folders[index] as (typeof folders)[number];
    if (!isOurs(path, constants.R_OK | constants.W_OK | constants.X_OK)) {
      foreign.push(path);
      continue;
    }
    for (const entry of entriesOf(path)) {
      const each = join(path, entry.name);
      if (entry.isDirectory()) folders.push({ path: each, isBulk: isBulk || bulk.has(entry.name) });
      else if (!isBulk && entry.isFile() && !isOurs(each, constants.R_OK | constants.W_OK)) foreign.push(each);
    }
  }
  return foreign;
}

/** A folder that is gone counts as ours. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function isOurs(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'EACCES';
  }
}

/** As a shell takes it. */
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
