import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../command.mjs';
import { requireSpace } from '../problem.mjs';
import { step } from '../step.mjs';
import { root } from '../tools.mjs';
import { git, type Installed } from './version.ts';

/** The program in two places: where it is installed, and beside it while it is tried. On one disk, so that a build changes places at once. */

const place = join(root, '.update');
export const besideRoot = join(place, 'new');

const build = 'cms/dist';
/** Folders named by what they are compiled from. */
const compiledSites = 'site/.build';
/** The build that was at work before. */
const formerBuild = join(place, 'former-build');

/** Tools, packages and the build of a version beside the one that is at work. */
export async function layBeside(commit: string): Promise<void> {
  requireSpace(root, 2_500);
  await rm(place, { recursive: true, force: true });
  await mkdir(besideRoot, { recursive: true });
  const archive = join(place, 'new.tar');
  try {
    await git('archive', `--output=${archive}`, commit);
    await run('tar', ['-xf', archive, '-C', besideRoot]);
  } finally {
    await rm(archive, { force: true });
  }
  // Each says by its stamp whether it is right: then nothing is fetched and nothing is built.
  for (const made of ['.tools', build, compiledSites]) {
    if (existsSync(join(root, made)))
      await cp(join(root, made), join(besideRoot, made), { recursive: true, verbatimSymlinks: true });
  }
  await step('Packages and build, beside', (note) => make(besideRoot, note));
}

export async function dropBeside(): Promise<void> {
  await rm(besideRoot, { recursive: true, force: true });
}

/** Nothing of it may be running, except the public server. */
export async function switchToBeside(commit: string): Promise<void> {
  await step('The new version takes its place', async (note) => {
    await git('checkout', '--quiet', '--detach', commit);
    await rename(join(root, build), formerBuild);
    await rename(join(besideRoot, build), join(root, build));
    // A compiled site that has its name is whole.
    await mkdir(join(root, compiledSites), { recursive: true });
    for (const name of await readdir(join(besideRoot, compiledSites)).catch(() => [])) {
      const compiled = join(root, compiledSites, name);
      if (!existsSync(compiled)) await rename(join(besideRoot, compiledSites, name), compiled);
    }
    await make(root, note);
  });
}

/** Wherever a switch to `half` has come to. What is missing of the former build is made. */
export async function switchBack(
  { name, commit }: Pick<Installed, 'name' | 'commit'>,
  half: Pick<Installed, 'commit'> | undefined,
): Promise<void> {
  await step('The former version takes its place again', async (note) => {
    // Files of the new one may lie here, and git not know of them: it died while it laid them.
    if (half) {
      // The lock of a git that was killed stays; by the update's own no other is at work.
      await rm(join(root, await git('rev-parse', '--git-path', 'index.lock')), { force: true });
      await git('checkout', '--quiet', '--force', '--detach', half.commit);
    }
    // A branch may have gone on since.
    await git('checkout', '--quiet', (await git('rev-parse', name)) === commit ? name : commit);
    if (existsSync(formerBuild)) {
      await rm(join(root, build), { recursive: true, force: true });
      await rename(formerBuild, join(root, build));
    }
    await make(root, note);
  });
}

async function make(folder: string, onLine: (line: string) => void): Promise<void> {
  await run(process.execPath, [join(folder, 'scripts/run.mjs'), 'build'], { cwd: folder, onLine });
}
