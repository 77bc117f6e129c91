import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from './fault.ts';
import type { ServiceName } from '../lib/service.ts';

const services: readonly ServiceName[] = ['cms', 'publisher'];

/** `kill -9` at some moment of saving, publishing, the swap, and of the start after it. */
export const killed: Fault = {
  times: { usual: 100, short: 3 },
  async once(installation, diary, chance) {
    const victim = chance.pick(services);
    const acts = Promise.all([diary.save(), diary.publish(), diary.save(), diary.publish()]);
    await sleep(chance.next() * 2_000);
    await installation.service(victim).end('SIGKILL');
    await acts;
    if (chance.chance(0.4)) {
      const starting = installation.start(victim);
      await sleep(chance.next() * 4_000);
      await installation.service(victim).end('SIGKILL');
      await starting.catch(() => undefined);
    }
    await installation.start(victim);
  },
};
