import { inReserve, isInReserve, isPublisherAtWork, publisherAnswers } from '../../publisher-door.ts';
import { untilThere } from '../answers-soon.ts';
import { failed, notRunning, ok, warning, type Probe } from '../probe.ts';

export const publisher: Probe = {
  name: 'publisher',
  async look({ environment: { varDir }, isRunning }) {
    const log = `${varDir}/logs/publisher.log`;
    if (!isPublisherAtWork(varDir)) {
      if (!isRunning) return notRunning;
      return failed('No publisher is at work.', `See ${log}, and start the installation again.`);
    }
    if (isInReserve(varDir)) return ok(inReserve);
    const answer = await untilThere(async (signal) => {
      const heard = await publisherAnswers(varDir, signal);
      return heard === 'silent' ? undefined : heard;
    });
    if (answer === 'here') return ok('The publisher is at work and answers.');
    if (answer === 'no door')
      return warning('The publisher is starting, or waits while another one is at work on the same database.', `See ${log}.`);
    return failed(
      'The publisher is there, but it does not answer: nothing new reaches the site.',
      `See ${log}, and start the installation again.`,
    );
  },
};
