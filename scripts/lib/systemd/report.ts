import { setInterval } from 'node:timers/promises';
import { run } from '../command.mjs';
import { answers, until } from '../until.ts';

/** Tells systemd, where it has started this, when the site is served or is another machine's, and from then on that this process is alive. */
export async function reportToSystemd(siteAddress: string, isInReserve: () => boolean, signal: AbortSignal): Promise<void> {
  const { NOTIFY_SOCKET, WATCHDOG_USEC } = process.env;
  if (!NOTIFY_SOCKET) return;
  try {
    const isServed = () => answers(siteAddress, (status) => status === 200);
    const status = () => `--status=${isInReserve() ? 'In reserve' : 'The site is served'}: ${siteAddress}`;
    await until(async () => isInReserve() || isServed());
    await run('systemd-notify', ['--ready', status()]);
    if (!WATCHDOG_USEC) return;
    for await (const _ of setInterval(Number(WATCHDOG_USEC) / 3_000, undefined, { signal })) {
      await run('systemd-notify', ['WATCHDOG=1', status()]);
    }
  } catch (error) {
    if (!signal.aborted) console.log(`systemd cannot be told how things are: ${String(error)}`);
  }
}
