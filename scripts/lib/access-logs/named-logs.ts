import { stat } from 'node:fs/promises';
import type { AccessLogFile } from '../../../site/access-log/known-logs.ts';
import { argumentsOf, fromHere } from '../arguments.ts';
import { Problem } from '../problem.mjs';

/** What `npm run <command> -- [--host …] <access log> …` names; logs as long as they are now. */
export async function namedAccessLogs(command: string): Promise<{ files: AccessLogFile[]; hosts: string[] }> {
  const usage = `${command} -- [--host <another host of this site>] <access log> …`;
  const options = { host: { type: 'string', multiple: true } } as const;
  const { positionals, values } = argumentsOf(usage, options, (named) => named > 0);
  return { files: await Promise.all(positionals.map(sized)), hosts: values.host ?? [] };
}

async function sized(path: string): Promise<AccessLogFile> {
  const whole = fromHere(path);
  try {
    return { path: whole, size: (await stat(whole)).size };
  } catch (cause) {
    throw new Problem(`${whole} cannot be read: ${(cause as Error).message}`);
  }
}
