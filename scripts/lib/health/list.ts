import { lstat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { messageOf } from '@pho-luat/shared/message-of';
import type { Finding } from '@pho-luat/shared/schemas/health';
import { explain } from '../problem.mjs';
import { startIt } from '../systemd/unit.ts';
import { failed, unknown, type Found, type Look, type Probe } from './probe.ts';
import { address } from './probes/address.ts';
import { alerts } from './probes/alerts.ts';
import { backup } from './probes/backup.ts';
import { certificate } from './probes/certificate.ts';
import { cms } from './probes/cms.ts';
import { database } from './probes/database.ts';
import { files } from './probes/files.ts';
import { held } from './probes/held.ts';
import { log } from './probes/log.ts';
import { mail } from './probes/mail.ts';
import { mirror } from './probes/mirror.ts';
import { published } from './probes/published.ts';
import { publisher } from './probes/publisher.ts';
import { push } from './probes/push.ts';
import { room } from './probes/room.ts';
import { services } from './probes/services.ts';
import { site } from './probes/site.ts';
import { state } from './probes/state.ts';

/** The one list of probes, in the order in which they are reported. */
const probes: readonly Probe[] = [
  state,
  room,
  database,
  log,
  files,
  services,
  cms,
  publisher,
  published,
  held,
  site,
  address,
  certificate,
  push,
  mirror,
  mail,
  alerts,
  backup,
];

/** What an alarm can be of; `start` is no probe's: it is found by what starts the installation. */
export const alarmNames = ['start', ...probes.map(({ name }) => name)];

/** How long a look waits for a probe, and in how many looks those of earlier ones are still running: they are not started again. */
interface Limit {
  withinMs: number;
  hanging: Map<string, number>;
}

/** A busy machine has had its time by then. What is looked at, as a folder of a machine that is off, does not answer. */
const mostLooksOfOne = 10;

/**
 * What all probes find. One that cannot look, or does not come back, says so, and does not stop the others: that says nothing about
 * the installation. Without a limit each takes as long as it takes, because the person who waits can end it.
 */
export async function findAll(look: Look, limit?: Limit, all = probes): Promise<Finding[]> {
  const { varDir } = look.environment;
  const folder = await lstat(varDir).catch(() => undefined);
  if (!folder)
    return [named('state', failed(`There is nothing at ${varDir}.`, `Set VAR_DIR, where it is elsewhere. ${startIt}`))];
  return Promise.all(
    all.map(async (probe) => named(probe.name, await (limit ? findWithin(probe, limit) : findBy(probe)).catch(cannotLook))),
  );

  async function findBy(probe: Probe): Promise<Found> {
    return probe.look(look);
  }

  async function findWithin(probe: Probe, { withinMs, hanging }: Limit): Promise<Found> {
    const looks = (hanging.get(probe.name) ?? 0) + 1;
    hanging.set(probe.name, looks);
    if (looks >= mostLooksOfOne)
      return failed(
        `What this looks at has not answered in ${looks} looks.`,
        'See whether the disks, mounted folders and servers that it is about answer: whoever asks the folder of a machine that is off waits for ever.',
      );
    const noAnswer = unknown('This could not be looked at: the probe has not come back yet.');
    if (looks > 1) return noAnswer;
    const over = new AbortController();
    try {
      const found = findBy(probe).finally(() => hanging.delete(probe.name));
      return await Promise.race([found, wait(withinMs, noAnswer, { ref: false, signal: over.signal })]);
    } finally {
      over.abort();
    }
  }

  function cannotLook(error: unknown) {
    const [line = ''] = explain(messageOf(error), varDir).split('\n');
    return unknown(`This could not be looked at: ${line}`);
  }
}

function named(name: string, found: Found): Finding {
  return { name, ...found };
}
