import type { Fault } from './fault.ts';
import { Service } from '../lib/service.ts';
import { becomes } from '../../lib/until.ts';

/** Two, and ten, publishers on one installation; the one at work is killed, and another goes on. */
export const manyPublishers: Fault = {
  about: 'two and ten publishers on one installation, whose one at work is killed',
  times: { usual: 4, short: 0 },
  async once(installation, diary, _chance, time) {
    // Whichever begins first is at work, and that is to be this one.
    await becomes(() => installation.service('publisher').said.includes('the door is open'));
    const others = Array.from({ length: time % 2 === 0 ? 1 : 9 }, () => new Service('publisher', installation.env));
    await diary.publish();
    if (!(await becomes(() => others.every(({ said }) => said.includes('waiting for')))))
      diary.note('wrong', 'more than one is at work');
    await installation.service('publisher').end('SIGKILL');
    await Promise.all([diary.publish(), diary.publish()]);
    await diary.lookThrough();
    if (others.filter(({ said }) => said.includes('the door is open')).length !== 1) diary.note('wrong', 'not one alone went on');
    await Promise.all(others.map((other) => other.end()));
    await installation.start('publisher');
  },
};
