import { isPublisherAtWork, publisherAnswers } from '../../publisher-door.ts';
import { untilThere } from '../answers-soon.ts';
import { failed, notRunning, ok, type Probe } from '../probe.ts';

export const publisher: Probe = {
  name: 'publisher',
  async look({ environment: { varDir }, isRunning }) {
    if (!isPublisherAtWork(varDir)) {
      if (!isRunning) return notRunning;
      return failed('No publisher is at work.', `See ${varDir}/logs/publisher.log, and start the installation again.`);
    }
    const moves = await untilThere(async (signal) => (await publisherAnswers(varDir, signal)) || undefined);
    if (moves) return ok('The publisher is at work and answers.');
    return failed(
      'The publisher is there, but it does not answer: nothing new reaches the site.',
      `See ${varDir}/logs/publisher.log, and start the installation again.`,
    );
  },
};
