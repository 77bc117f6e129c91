import { inReserve, isInReserve } from '../../publisher-door.ts';
import { answersSoon } from '../answers-soon.ts';
import { failed, notRunning, ok, warning, type Probe } from '../probe.ts';

export const site: Probe = {
  name: 'site',
  async look({ environment: { sitePort, varDir }, isRunning }) {
    if (!isRunning) return notRunning;
    const status = await answersSoon(`http://127.0.0.1:${sitePort}/`);
    const mend = `See ${varDir}/logs/site.log.`;
    if (status === 200) return ok(`Our server answers on port ${sitePort}.`);
    if (status === 503 && isInReserve(varDir)) return ok(inReserve);
    if (status === 503)
      return warning('Our server answers that the site is being prepared.', `See ${varDir}/logs/publisher.log.`);
    return failed(`Our server ${status ? `answers ${status}` : 'does not answer'} on port ${sitePort}.`, mend);
  },
};
