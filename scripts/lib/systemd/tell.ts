import { setTimeout as wait } from 'node:timers/promises';
import { run } from '../command.mjs';
import { answers, until } from '../until.ts';

/**
 * Tells systemd, if that started this, when the site is served or this machine is in reserve, and from then on that the process is
 * alive.
 */
export async function tellSystemd(siteAddress: string, isInReserve: () => boolean, signal: AbortSignal): Promise<void> {
  // The status is told without a watchdog too.
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
  const pauseMs = Number(WATCHDOG_USEC) / 3_000;
  try {
    await until(async () => isInReserve() || isServed());
    let [isTold, hasFailed] = [false, false];
    for (;;) {
      try {
        await tell();
        isTold = true;
        hasFailed = false;
      } catch (error) {
        // Said once, until it works again.
        if (!hasFailed) say(error);
        hasFailed = true;
      }
      // `systemctl start` waits for the first.
      await wait(isTold ? pauseMs : Math.min(pauseMs, 5_000), undefined, { signal });
    }
  } catch (error) {
    say(error);
  }
}
