import { keptReleasesSchema, releasedSchema } from '@pho-luat/shared/schemas/releases';
import { Problem } from '../problem.mjs';
import { doorOfPublisher } from '../publisher-door.ts';
import type { Keeper } from './keeper.ts';

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
