import { supervisorSchema } from '../../supervisor.ts';
import { readJsonFile } from '../../../../site/lib/json-file.ts';
import { failed, notRunning, ok, unknown, warning, type Probe } from '../probe.ts';

/** What `npm start` knows of the services that it keeps. */
export const services: Probe = {
  name: 'services',
  async look({ installation, isRunning }) {
    if (!isRunning) return notRunning;
    const facts = await readJsonFile(installation.supervisor, supervisorSchema);
    if (!facts) return unknown('npm start has not said yet what it does.');
    if (facts.waitsFor)
      return failed(`The CMS and the publisher do not run. ${facts.waitsFor}`, 'They start by themselves when that is mended.');
    const all = Object.entries(facts.services);
    const hung = all.filter(([, { hangs }]) => hangs > 0);
    if (hung.length > 0) {
      const what = hung.map(([name, { hangs }]) => `${name} was ended ${hangs} times because it hung, and started again`);
      return warning(`${what.join('; ')}.`, `See ${installation.varDir}/logs.`);
    }
    const [lost] = all.filter(([, { linesLost }]) => linesLost > 0);
    if (lost) return warning(`The disk did not take ${lost[1].linesLost} lines of the log of ${lost[0]}.`, 'Make room.');
    const restarts = all
      .filter(([, service]) => service.restarts > 0)
      .map(
        ([name, { restarts: count, lastEnd }]) =>
          `${name} was started again ${count} times${lastEnd ? ` (it ended ${lastEnd.how})` : ''}`,
      );
    return ok(restarts.length > 0 ? `${restarts.join('; ')}.` : 'No service has had to be started again.');
  },
};
