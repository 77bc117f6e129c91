import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The version of the nginx of this machine; undefined where there is none. */
export async function nginxVersion(): Promise<string | undefined> {
  // Only root has its folder among those of commands.
  const env = { PATH: `${process.env.PATH}:/usr/sbin` };
  const said = await promisify(execFile)('nginx', ['-v'], { env, timeout: 5_000 }).catch(() => undefined);
  return said && /nginx\/([\d.]+)/.exec(said.stderr)?.[1];
}
