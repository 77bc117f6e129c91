import { setInterval } from 'node:timers/promises';
import { run } from '../command.mjs';
import { answers, until } from '../until.ts';

/** Tells systemd, where it has started this, when the site is served, and from then on that this process is alive. */
export async function reportToSystemd(siteAddress: string, signal: AbortSignal): Promise<void> {
  const { NOTIFY_SOCKET, WATCHDOG_USEC } = process.env;
  if (!NOTIFY_SOCKET) return;
  try {
    await until(() => answers(siteAddress, (status) => status === 200));
    await run('systemd-notify', ['--ready', `--status=The site is served: ${siteAddress}`]);
    if (!WATCHDOG_USEC) return;
    for await (const _ of setInterval(Number(WATCHDOG_USEC) / 3_000, undefined, { signal })) {
      await run('systemd-notify', ['WATCHDOG=1']);
    }
  } catch (error) {
    if (!signal.aborted) console.log(`systemd cannot be told how things are: ${String(error)}`);
  }
}
