import { isLater, newerMigration } from '@pho-luat/shared/versions';
import { z } from 'zod';
import { CommandError, run } from '../command.mjs';
import { Problem } from '../problem.mjs';
import { root } from '../tools.mjs';

/** A version of the program, as git knows it. */
export interface Version {
  commit: string;
  /** As `package.json` says it. */
  product: string;
  migrations: string[];
}

export async function git(...args: string[]): Promise<string> {
  // Nobody is there to be asked for a password.
  return (await run('git', ['-C', root, ...args], { env: { ...process.env, GIT_TERMINAL_PROMPT: '0' } })).trim();
}

export interface Installed extends Version {
  /** The branch, or else the commit. */
  name: string;
}

/** Refuses a folder that git could not change without a loss. */
export async function installedVersion(): Promise<Installed> {
  const top = await git('rev-parse', '--show-toplevel').catch(() => '');
  if (top !== root) {
    throw new Problem(`${root} is no clone of git, so it cannot be updated in its place: clone the new version beside it.`);
  }
  const changed = await git('status', '--porcelain', '--untracked-files=no');
  if (changed !== '') {
    const [first = ''] = changed.split('\n');
    throw new Problem(
      `${root} has changes that an update would lose (${first.slice(2).trim()}): commit them, or take them back by git checkout.`,
    );
  }
  const version = await versionAt('HEAD');
  return { ...version, name: await git('symbolic-ref', '--quiet', '--short', 'HEAD').catch(() => version.commit) };
}

/** Refuses where git would not lay it: its way back, which forces, would take a file of the operator's that lies in its place. */
export async function requireRoomFor({ commit }: Version): Promise<void> {
  await git('read-tree', '-n', '-m', '-u', 'HEAD', commit).catch((error: unknown) => {
    if (!(error instanceof CommandError)) throw error;
    const [why = ''] = error.output.trim().split('\n');
    throw new Problem(`The new version has no room in ${root} (${why.replace('error: ', '')}): move that file away.`);
  });
}

/** A tag or a commit, asked of where the clone is from; where that is out of reach, what was fetched before. */
export async function wantedVersion(name: string): Promise<Version> {
  if (name.startsWith('-')) throw unknown(name);
  const fetched = await git('fetch', '--quiet', '--tags', 'origin').catch((error: unknown) => {
    if (!(error instanceof CommandError)) throw error;
    return error.output.trim().split('\n').at(-1) ?? '';
  });
  const commit = await git('rev-parse', '--verify', '--quiet', `${name}^{commit}`).catch(() => {
    throw unknown(name, fetched);
  });
  if (fetched !== '') console.log(`What is new could not be fetched (${fetched}): ${name} is as it was known here.`);
  return versionAt(commit).catch(() => {
    throw unknown(name);
  });
}

function unknown(name: string, fetched = ''): Problem {
  const why = fetched === '' ? '' : `, and what is new could not be fetched (${fetched})`;
  return new Problem(`There is no version «${name}» here${why}: git tag lists them, and git fetch FILE takes in a bundle.`);
}

async function versionAt(name: string): Promise<Version> {
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(await git('show', `${name}:package.json`)));
  return {
    commit: await git('rev-parse', name),
    product: version,
    migrations: (await git('ls-tree', '--name-only', `${name}:cms/database/migrations`)).split('\n'),
  };
}

/** Whether what is wanted is part of what is installed, by git. */
export async function isBehind({ commit }: Version, installed: Version): Promise<boolean> {
  const behind = await git('merge-base', '--is-ancestor', commit, installed.commit).catch(() => undefined);
  return behind !== undefined;
}

/** Why one is not to be installed over the other, in words: databases only go forward. */
export function refusalOf(name: string, wanted: Version, installed: Version, isEarlier: boolean): string | undefined {
  if (wanted.commit === installed.commit)
    return `${name} is what is installed here, ${saidOf(installed)}: there is nothing to do.`;
  const missing = newerMigration(installed.migrations, wanted.migrations);
  if (!isEarlier && !isLater(installed.product, wanted.product) && missing === undefined) return undefined;
  return (
    `${name} is older than what is installed here, ${saidOf(installed)}, and a database only goes forward: ` +
    'npm run update -- --back goes back to before the last update.'
  );
}

export const saidOf = ({ product, commit }: Pick<Version, 'product' | 'commit'>) => `${product} (${commit.slice(0, 9)})`;
