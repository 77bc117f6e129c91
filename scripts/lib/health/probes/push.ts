import { failed, ok, unknown, type Probe } from '../probe.ts';

export const push: Probe = {
  name: 'push',
  async look({ environment: { pushCommand }, log }) {
    if (!pushCommand) return ok('No release is sent on: PUSH_COMMAND is not set.');
    const { reports } = await log();
    const last = reports.find((report) => report.push);
    if (!last?.push) return unknown('Nothing has been sent on yet.');
    if (last.push.state === 'done') return ok(`Release ${last.release} was sent on.`);
    const how = (last.push.message ?? '').split('\n').join(' ');
    return failed(
      `Release ${last.release} was not sent on: ${how}`,
      'Run PUSH_COMMAND by hand to see why; the next release sends what did not arrive.',
    );
  },
};
