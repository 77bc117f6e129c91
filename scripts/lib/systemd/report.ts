import { setTimeout as wait } from 'node:timers/promises';
import { run } from '../command.mjs';
import { answers, until } from '../until.ts';

/** Tells systemd, where it has started this, when the site is served or is another machine's, and from then on that this process is alive. */
export async function reportToSystemd(siteAddress: string, isInReserve: () => boolean, signal: AbortSignal): Promise<void> {
  const { NOTIFY_SOCKET, WATCHDOG_USEC = '60000000' } = process.env;
  if (!NOTIFY_SOCKET) return;
  const say = (error: unknown) => {
    if (!signal.aborted) console.log(`systemd cannot be told how things are: ${String(error)}`);
  };
  const isServed = () => answers(siteAddress, (status) => status === 200);
  // All of it each time: one message is lost where a fork fails or systemd is busy, and the next makes up for it.
  const tell = async () => {
    const status = `${isInReserve() ? 'In reserve' : 'The site is served'}: ${siteAddress}`;
    await run('systemd-notify', ['--ready', 'WATCHDOG=1', `--status=${status}`]);
  };
  try {
    await until(async () => isInReserve() || isServed());
    for (;;) {
      await tell().catch(say);
      await wait(Number(WATCHDOG_USEC) / 3_000, undefined, { signal });
    }
  } catch (error) {
    say(error);
  }
}
