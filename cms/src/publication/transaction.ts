import type { Core } from '@strapi/strapi';
import { ring } from './bell.ts';
import { Log } from './log.ts';

type TransactionContext = Parameters<Parameters<Core.Strapi['db']['transaction']>[0]>[0];
export type Transaction = TransactionContext['trx'];

/** Any number, the same in every process that writes the log. */
const logLock = 7301;

/**
 * Everything that may add a line runs in here. No `await` may be before the call: it must open the transaction first, or parallel
 * actions of a failing bulk action escape it. On PostgreSQL one writer at a time: a line must not commit before one with a lower
 * `seq`, or a reader that goes by `seq` never sees it. (SQLite has one connection, and so one writer.)
 */
export function writeLog<T>(strapi: Core.Strapi, work: (log: Log) => Promise<T>): Promise<T> {
  return strapi.db.transaction(async ({ trx, onCommit }) => {
    if (strapi.db.dialect.client === 'postgres') await trx.raw('select pg_advisory_xact_lock(?)', [logLock]);
    onCommit(ring);
    return work(new Log(strapi, trx));
  }) as Promise<T>;
}

/** Several questions are answered as of one moment; inside a transaction of the log, as of what that has written. */
export function readLog<T>(strapi: Core.Strapi, work: (log: Log) => Promise<T>): Promise<T> {
  return strapi.db.transaction(({ trx }) => work(new Log(strapi, trx))) as Promise<T>;
}
