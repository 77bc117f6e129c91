import { join } from 'node:path';
import type { Environment } from '@pho-luat/shared/environment';
import { keptReleasesSchema, releasedSchema, type KeptReleases, type Released } from '@pho-luat/shared/schemas/releases';
import { CommandError, run } from '../command.mjs';
import { environmentForServices } from '../prepare.ts';
import { Problem } from '../problem.mjs';
import { doorOfPublisher } from '../publisher-door.ts';
import { root } from '../tools.mjs';

/** Access to the kept releases. What has changed is served on this machine when it settles. */
export interface Keeper {
  list: () => Promise<KeptReleases>;
  hold: (release: string) => Promise<Released>;
  resume: () => Promise<Released>;
}

/** The publisher that is running on this `VAR_DIR`, by its own door; nothing when there is none. */
export async function publisherAtWork(varDir: string): Promise<Keeper | undefined> {
  const ask = await doorOfPublisher(varDir);
  if (!ask) return undefined;
  const change = async (what: string, body?: object) => {
    const outcome = releasedSchema.parse(await ask(what, body));
    if (outcome.attempt === 'failed')
      throw new Problem('The release was refused, and the last one stays for now: the admin and the log say why.');
    return outcome;
  };
  return {
    list: async () => keptReleasesSchema.parse(await ask('GET /releases')),
    hold: (release) => change('POST /hold', { release }),
    resume: () => change('POST /resume'),
  };
}

/** A publisher of this command's own, for as long as it takes: none is running on this `VAR_DIR`. */
export function ownPublisher(environment: Environment): Keeper {
  const publisher = async (...args: string[]): Promise<unknown> => {
    const onLine = (line: string) => {
      if (line.includes('waiting for')) console.log(line);
    };
    const env = environmentForServices(environment);
    const options = { cwd: join(root, 'site'), env, onLine };
    const said = await run(process.execPath, ['publisher/main.ts', ...args], options).catch((error: unknown) => {
      if (error instanceof CommandError) return error.output;
      throw error;
    });
    const lines = said.trim().split('\n');
    const answer = lines.findLast((line) => line.startsWith('{'));
    if (answer === undefined)
      throw new Problem(lines.at(-1)?.replace('publisher: ', '') || 'The publisher ended without a word.');
    return JSON.parse(answer);
  };
  return {
    list: async () => keptReleasesSchema.parse(await publisher('--releases')),
    hold: async (release) => releasedSchema.parse(await publisher('--hold', release)),
    resume: async () => releasedSchema.parse(await publisher('--resume')),
  };
}
