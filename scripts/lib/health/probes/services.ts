import { supervisorSchema, type ServiceFacts } from '../../supervisor.ts';
import { readJsonFile } from '../../../../site/lib/json-file.ts';
import type { Memory } from '../memory.ts';
import { failed, notRunning, ok, unknown, warning, type Probe } from '../probe.ts';

const mostEnds = 3;
/** A service that has run this long has recovered. */
const standsMs = 3_600_000;

/** How many ends of a service came one after the other, given how often it was started again. */
function endsOf({ restarts, lastEnd }: ServiceFacts, now: Date, before?: NonNullable<Memory['services']>[string]): number {
  if (!lastEnd || now.getTime() - Date.parse(lastEnd.at) >= standsMs) return 0;
  // Fewer restarts than before: `npm start` was begun again.
  return before && before.restarts <= restarts ? before.ends + restarts - before.restarts : restarts;
}

/** What `npm start` knows of the services that it keeps. */
export const services: Probe = {
  name: 'services',
  async look({ installation, isRunning, now, memory, remember }) {
    if (!isRunning) return notRunning;
    const facts = await readJsonFile(installation.supervisor, supervisorSchema);
    if (!facts) return unknown('npm start has not said yet what it does.');
    if (facts.waitsFor)
      return failed(`The CMS and the publisher do not run. ${facts.waitsFor}`, 'They start by themselves when that is mended.');
    const before = memory().services;
    const all = Object.entries(facts.services).map(([name, service]) => ({
      name,
      ...service,
      ends: endsOf(service, now, before?.[name]),
    }));
    remember({ services: Object.fromEntries(all.map(({ name, restarts, ends }) => [name, { restarts, ends }])) });
    const again = all.find(({ ends }) => ends >= mostEnds);
    if (again)
      return failed(
        `${again.name} ends again and again: ${again.ends} times now, the last time ${again.lastEnd?.how}.`,
        `See ${installation.logs}/${again.name}.log.`,
      );
    const hung = all.filter(({ hangs }) => hangs > 0);
    if (hung.length > 0) {
      const what = hung.map(({ name, hangs }) => `${name} was ended ${hangs} times because it hung, and started again`);
      return warning(`${what.join('; ')}.`, `See ${installation.varDir}/logs.`);
    }
    const lost = all.find(({ linesLost }) => linesLost > 0);
    if (lost) return warning(`The disk did not take ${lost.linesLost} lines of the log of ${lost.name}.`, 'Make room.');
    const told = all
      .filter(({ restarts }) => restarts > 0)
      .map(
        ({ name, restarts, lastEnd }) =>
          `${name} was started again ${restarts} times${lastEnd ? ` (it ended ${lastEnd.how})` : ''}`,
      );
    return ok(told.length > 0 ? `${told.join('; ')}.` : 'No service has had to be started again.');
  },
};
