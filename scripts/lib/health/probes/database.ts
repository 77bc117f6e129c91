import { existsSync } from 'node:fs';
import { messageOf } from '@pho-luat/shared/message-of';
import { isHalfDone } from '../../backup/places.ts';
import { isDatabaseGone, sqliteFile } from '../../database.ts';
import { startIt } from '../../systemd/unit.ts';
import { damageOf } from '../log-facts.ts';
import { failed, ok, unknown, type Probe } from '../probe.ts';

export const database: Probe = {
  name: 'database',
  async look({ environment, log, isThorough }) {
    const file = sqliteFile(environment);
    if (isHalfDone(environment.varDir))
      return failed(
        'A restore is half done.',
        'If none is at work, it was interrupted: the same npm run restore does it, and npm start puts back what was there before.',
      );
    if (isDatabaseGone(environment))
      return failed(
        `There is no ${file}, and a site was made of it.`,
        'Stop the installation first. Mount its disk, set DATABASE_URL if it was set, or run npm run restore -- ARCHIVE with the last archive.',
      );
    if (!environment.databaseUrl && !existsSync(file)) return unknown(`There is no database yet: ${file}`, startIt);
    const restore = environment.databaseUrl
      ? 'See whether the database server runs, and whether DATABASE_URL is right.'
      : 'Stop the installation, and run npm run restore -- ARCHIVE with the last sound archive.';
    try {
      const { lastSeq } = await log();
      const damage = isThorough && !environment.databaseUrl ? damageOf(file) : undefined;
      if (damage !== undefined) return failed(`The database is damaged: ${damage}`, restore);
      return ok(`The database answers; the log ends at line ${lastSeq}.`);
    } catch (error) {
      return failed(`The database does not answer: ${messageOf(error)}`, restore);
    }
  },
};
