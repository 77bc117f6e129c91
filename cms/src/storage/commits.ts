import type { Core } from '@strapi/strapi';
import { messageOf } from '@pho-luat/shared/message-of';
import type { Transaction } from '../publication/transaction.ts';

/** The database did not say COMMIT: nothing that was written in the transaction may be called saved. */
export class NotCommitted extends Error {
  constructor(cause: unknown) {
    super(`The database did not commit: ${messageOf(cause)}`, { cause });
  }
}

/**
 * knex's `commit()` resolves whatever the database answers, and only `executionPromise` says how it went; Strapi, which opens every
 * transaction of the CMS by `db.connection.transaction()`, waits for `commit()` alone. Here `commit()` fails when
 * `executionPromise` does, so that no door answers, and no `onCommit` runs, before the database has committed. Must be called
 * before the first transaction.
 */
export function confirmCommits({ db: { connection } }: Core.Strapi): void {
  const begin = connection.transaction.bind(connection) as (...given: unknown[]) => Promise<Transaction>;
  Object.defineProperty(connection, 'transaction', {
    // With a function to run, knex itself waits for the end.
    value: (...given: unknown[]) => (typeof given[0] === 'function' ? begin(...given) : begin(...given).then(confirmed)),
    configurable: true,
  });
}

async function confirmed(trx: Transaction): Promise<Transaction> {
  const { commit } = trx;
  await endWhatStaysOpen(trx);
  return Object.assign(trx, {
    async commit(value?: unknown) {
      try {
        const [answer] = await Promise.all([commit(value), trx.executionPromise]);
        // PostgreSQL says so, and no error, when a statement had failed before and somebody went on regardless.
        if (commandOf(answer) === 'ROLLBACK') throw new Error('a statement of the transaction had failed before');
      } catch (error) {
        throw new NotCommitted(error);
      }
    },
  });
}

interface SqliteConnection {
  inTransaction?: boolean;
  exec(sql: string): unknown;
}

/**
 * SQLite keeps a transaction open whose COMMIT it refuses, and knex gives the connection back as it is: what is written next would be
 * answered, and never be committed. Done while knex tells of the failure, before anybody else can have the connection.
 */
async function endWhatStaysOpen(trx: Transaction): Promise<void> {
  const connection: SqliteConnection = await trx.client.acquireConnection();
  trx.on('query-error', (_error: unknown, { sql }: { sql: string }) => {
    if (sql === 'COMMIT;' && connection.inTransaction) connection.exec('ROLLBACK');
  });
}

function commandOf(answer: unknown): string | undefined {
  return (answer as { response?: { command?: string } } | undefined)?.response?.command;
}
