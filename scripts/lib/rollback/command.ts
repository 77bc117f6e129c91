import { join } from 'node:path';
import type { Environment } from '@pho-luat/shared/environment';
import { keptReleasesSchema } from '@pho-luat/shared/schemas/releases';
import { CommandError, run } from '../command.mjs';
import { environmentForServices } from '../prepare.ts';
import { Problem } from '../problem.mjs';
import { root } from '../tools.mjs';
import type { Keeper } from './keeper.ts';

/** A publisher of this command's own, for as long as it takes: none is running on this `VAR_DIR`. */
export function ownPublisher(environment: Environment): Keeper {
  const publisher = async (...args: string[]): Promise<string> => {
    const onLine = (line: string) => {
      if (line.includes('waiting for')) console.log(line);
    };
    const env = environmentForServices(environment);
    try {
      return await run(process.execPath, ['publisher/main.ts', ...args], { cwd: join(root, 'site'), env, onLine });
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      throw new Problem(error.output.trim().split('\n').at(-1)?.replace('publisher: ', '') || error.message);
    }
  };
  return {
    async list() {
      const lines = (await publisher('--releases')).split('\n');
      return keptReleasesSchema.parse(JSON.parse(lines.findLast((line) => line.startsWith('{')) ?? ''));
    },
    hold: async (release) => void (await publisher('--hold', release)),
    resume: async () => void (await publisher('--resume')),
  };
}
