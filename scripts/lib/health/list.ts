import { lstat } from 'node:fs/promises';
import type { Finding } from '@pho-luat/shared/schemas/health';
import { explain } from '../problem.mjs';
import { failed, unknown, type Look, type Probe } from './probe.ts';
import { address } from './probes/address.ts';
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

/** The one list: what is looked at, in the order in which it is told. */
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
  backup,
];

/** What all probes find. One that cannot look says so, and does not stop the others. */
export async function findAll(look: Look): Promise<Finding[]> {
  const { varDir } = look.environment;
  const folder = await lstat(varDir).catch(() => undefined);
  if (!folder) return [named('state', failed(`There is nothing at ${varDir}.`, 'npm start makes it; or set VAR_DIR.'))];
  return Promise.all(probes.map(async ({ name, look: find }) => named(name, await find(look).catch(cannotLook))));

  function cannotLook(error: unknown) {
    const [line = ''] = explain(error instanceof Error ? error.message : error, varDir).split('\n');
    return unknown(`This could not be looked at: ${line}`);
  }
}

function named(name: string, found: Omit<Finding, 'name'>): Finding {
  return { name, ...found };
}
