import { join } from 'node:path';
import type { Environment } from '@pho-luat/shared/environment';
import { keptReleasesSchema, releasedSchema } from '@pho-luat/shared/schemas/releases';
import { CommandError, run } from '../command.mjs';
import { environmentForServices } from '../prepare.ts';
import { Problem } from '../problem.mjs';
import { root } from '../tools.mjs';
import type { Keeper } from './keeper.ts';

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
