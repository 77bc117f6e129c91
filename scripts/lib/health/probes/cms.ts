import { answersSoon } from '../answers-soon.ts';
import { failed, notRunning, ok, type Probe } from '../probe.ts';

export const cms: Probe = {
  name: 'cms',
  async look({ environment: { cmsPort, varDir }, isRunning }) {
    if (!isRunning) return notRunning;
    const status = await answersSoon(`http://127.0.0.1:${cmsPort}/_health`);
    if (status === 204) return ok(`The CMS answers on port ${cmsPort}.`);
    return failed(
      `The CMS ${status ? `answers ${status}` : 'does not answer'} on port ${cmsPort}.`,
      `See ${varDir}/logs/cms.log.`,
    );
  },
};
