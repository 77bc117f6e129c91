import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from './fault.ts';

/** A service stands still for seconds, as when a machine sleeps or is moved, and goes on. */
export const frozen: Fault = {
  about: 'the CMS or the publisher stands still for up to ten seconds amid saving and publishing',
  times: { usual: 20, short: 0 },
  async once(installation, diary, chance) {
    const service = installation.service(chance.pick(['cms', 'publisher']));
    const acts = Promise.all([diary.save(), diary.publish(), diary.publish()]);
    await sleep(chance.next() * 1_500);
    service.signal('SIGSTOP');
    await sleep(chance.int(500, 10_000));
    service.signal('SIGCONT');
    await acts;
  },
};
