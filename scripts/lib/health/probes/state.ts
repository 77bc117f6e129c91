import { readdir, stat } from 'node:fs/promises';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { failed, ok, warning, type Probe } from '../probe.ts';

/** Below this depth a release has thousands of files. */
const deepest = 3;
const secret = ['secrets.json', 'environment', 'first-admin.json', 'publisher/door.json'];

/** A start by another user leaves folders that this user cannot write to; secrets are readable by their owner only. */
export const state: Probe = {
  name: 'state',
  async look({ environment: { varDir } }) {
    const { uid } = await stat(varDir);
    const user = process.getuid?.();
    const owner = await nameOf(uid);
    if (user !== undefined && user !== 0 && user !== uid)
      return failed(`${varDir} belongs to ${owner}, and you are ${await nameOf(user)}.`, `Run this as ${owner}.`);
    const foreign = await belowOf(varDir, deepest, async (path) => (await stat(path)).uid !== uid);
    const [first] = foreign;
    if (first)
      return failed(
        `${varDir} belongs to ${owner}, but ${named(varDir, first, foreign.length)} to ${await nameOf((await stat(first)).uid)}.`,
        `As root: chown -R ${owner} ${varDir}. Start the installation as ${owner} alone.`,
      );
    for (const name of secret) {
      const mode = (await stat(join(varDir, name)).catch(() => undefined))?.mode ?? 0;
      if (mode & 0o077) return failed(`Others than its owner may read ${name}.`, `chmod 600 ${join(varDir, name)}`);
    }
    if (user === 0 && uid === 0)
      return warning(`All of it belongs to root: ${varDir}`, 'Start the installation as a user of its own.');
    return ok(`All of it belongs to ${owner}: ${varDir}`);
  },
};

async function belowOf(folder: string, depth: number, isIt: (path: string) => Promise<boolean>): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    // Made and taken away by a running installation.
    if (!entry.isSymbolicLink() && (await isIt(path).catch(() => false))) found.push(path);
    if (entry.isDirectory() && depth > 1) found.push(...(await belowOf(path, depth - 1, isIt)));
  }
  return found;
}

function named(varDir: string, first: string, count: number): string {
  const more = count === 1 ? '' : ` and ${count - 1} more`;
  return `${relative(varDir, first)}${more}`;
}

/** A user of this machine, as `chown` takes it. */
async function nameOf(uid: number): Promise<string> {
  const users = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const line = users.split('\n').find((each) => each.split(':')[2] === String(uid));
  return line?.split(':')[0] ?? String(uid);
}
