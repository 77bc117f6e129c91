import { join } from 'node:path';
import { installation } from '../src/installation.ts';

const { databaseUrl, cmsDir } = installation();

interface SqliteConnection {
  pragma(text: string): unknown;
}

const sqlite = {
  client: 'sqlite',
  connection: { filename: join(cmsDir, 'data.db') },
  useNullAsDefault: true,
  pool: {
    min: 1,
    max: 1,
    /** Readers do not wait for a writer, a writer waits for another process instead of failing, and a commit is on the disk. */
    afterCreate(connection: SqliteConnection, done: (error: Error | null, connection: SqliteConnection) => void) {
      connection.pragma('journal_mode = WAL');
      connection.pragma('synchronous = FULL');
      connection.pragma('busy_timeout = 5000');
      done(null, connection);
    },
  },
};

const postgres = { client: 'postgres', connection: { connectionString: databaseUrl }, pool: { min: 0, max: 10 } };

export default () => ({
  connection: databaseUrl ? postgres : sqlite,
  // A field that a newer version lacks keeps its data: dropping it is a migration that someone writes.
  settings: { forceMigration: false },
});
