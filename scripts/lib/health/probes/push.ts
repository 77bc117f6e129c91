import { failed, ok, unknown, type Probe } from '../probe.ts';

export const push: Probe = {
  name: 'push',
  async look({ environment: { mirror, pushCommand }, log }) {
    if (!mirror && !pushCommand) return ok('No release is sent on: neither MIRROR nor PUSH_COMMAND is set.');
    const { reports } = await log();
    const last = reports.find((report) => report.push);
    if (!last?.push) return unknown('Nothing has been sent on yet.');
    if (last.push.state === 'done') return ok(`Release ${last.release} was sent on.`);
    const how = (last.push.message ?? '').split('\n').join(' ');
    return failed(
      `Release ${last.release} was not sent on. The publisher says: «${how}»`,
      'See whether MIRROR can be reached, or run PUSH_COMMAND by hand; what did not arrive is sent again by itself.',
    );
  },
};
