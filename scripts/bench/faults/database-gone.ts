import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Fault } from './fault.ts';

const run = promisify(execFile);
const client = () => globSync('/usr/lib/postgresql/*/bin/psql')[0] ?? 'psql';

/** PostgreSQL ends the sessions of the CMS amid its transactions, as when it is restarted or fails over. */
export const databaseGone: Fault = {
  times: { usual: 30, short: 0 },
  setting: { database: 'postgres' },
  async once(installation, diary, chance) {
    const over = new AbortController();
    const ending = (async () => {
      while (!over.signal.aborted) {
        await sleep(chance.next() * 120);
        const sql = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and xact_start is not null and pid <> pg_backend_pid()`;
        await run(client(), [installation.databaseUrl, '-qAtc', sql]);
      }
    })();
    for (let step = 0; step < 6; step++) await (step % 2 === 0 ? diary.save() : diary.publish());
    over.abort();
    await ending;
  },
};
