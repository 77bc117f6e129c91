import { countForHost } from '../host-limits.ts';
import { failed, ok, unknown, warning, type Probe } from '../probe.ts';

export const push: Probe = {
  name: 'push',
  async look({ environment: { mirror, pushCommand }, installation, isThorough, log }) {
    if (!mirror && !pushCommand) return ok('No release is sent on: neither MIRROR nor PUSH_COMMAND is set.');
    const { reports } = await log();
    const newest = reports.find((report) => report.push);
    const last = reports.find((report) => report.push && report.push.state !== 'pending');
    const pending = newest === last ? '' : ` Release ${newest?.release} is on its way.`;
    if (!last?.push) return unknown(`Nothing has been sent on yet.${pending}`);
    if (last.push.state === 'done') {
      const sent = `Release ${last.release} was sent on`;
      if (!pushCommand || !isThorough) return ok(`${sent}.${pending}`);
      const { has, tooMuch } = await countForHost(installation.current, pushCommand);
      if (!tooMuch) return ok(`${sent}: ${has}.${pending}`);
      return warning(
        `${sent}, but ${tooMuch}.${pending}`,
        'Ask for more there, or send the site to a host of your own by MIRROR.',
      );
    }
    const how = (last.push.message ?? '').split('\n').join(' ');
    return failed(
      `Release ${last.release} was not sent on. The publisher says: «${how}»`,
      'See whether MIRROR can be reached, or run PUSH_COMMAND by hand; what did not arrive is sent again by itself.',
    );
  },
};
