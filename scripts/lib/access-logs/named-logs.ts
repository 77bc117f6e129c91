import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { AccessLogFile } from '../../../site/access-log/known-logs.ts';
import { Problem } from '../problem.mjs';

/** What `npm run <command> -- [--host …] <access log> …` names; logs as long as they are now. */
export async function namedAccessLogs(command: string, args: string[]): Promise<{ files: AccessLogFile[]; hosts: string[] }> {
  const { paths, hosts } = readArguments(command, args);
  return { files: await Promise.all(paths.map(sized)), hosts };
}

function readArguments(command: string, args: string[]): { paths: string[]; hosts: string[] } {
  const usage = `npm run ${command} -- [--host <another host of this site>] <access log> …`;
  try {
    const options = { host: { type: 'string', multiple: true } } as const;
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options });
    if (positionals.length === 0) throw new Error('none');
    return { paths: positionals, hosts: values.host ?? [] };
  } catch {
    throw new Problem(`It is: ${usage}`, 2);
  }
}

/** npm runs this in the project's folder; paths are relative to the person's own. */
async function sized(path: string): Promise<AccessLogFile> {
  const whole = resolve(process.env.INIT_CWD ?? '.', path);
  try {
    return { path: whole, size: (await stat(whole)).size };
  } catch (cause) {
    throw new Problem(`${whole} cannot be read: ${(cause as Error).message}`);
  }
}
