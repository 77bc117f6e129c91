import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from './fault.ts';
import { differingFiles, digestsOf } from './tree-digests.ts';

/** The publisher gets 6 to 20 % of a core while it makes everything again, as after an update: the same bytes must come of it. */
export const starved: Fault = {
  about: 'the publisher has 6 to 20 % of a core while it makes the whole site anew',
  times: { usual: 5, short: 0 },
  async once(installation, diary, chance) {
    await diary.publish();
    await installation.settle();
    const before = await digestsOf(installation);
    await installation.service('publisher').end();
    await rm(installation.files.own, { recursive: true, force: true });
    await installation.start('publisher');
    const publisher = installation.service('publisher');
    const share = 0.06 + chance.next() * 0.14;
    while (!publisher.said.includes('is live') && !publisher.hasEnded) {
      publisher.signal('SIGSTOP');
      await sleep(1_000 * (1 - share));
      publisher.signal('SIGCONT');
      await sleep(1_000 * share);
    }
    await installation.settle();
    for (const path of differingFiles(before, await digestsOf(installation))) diary.note('wrong', `${path} is not what it was`);
  },
};
