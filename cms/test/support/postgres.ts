import { startPostgres } from '../../../scripts/test/support/postgres.ts';
import { explain } from '../../../scripts/lib/problem.mjs';
import { root } from '../../../scripts/lib/tools.mjs';

/** A server for the tests of a run that need databases, unless `TEST_DATABASE_URL` names one. */
export default async function postgres(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.TEST_DATABASE_URL) return undefined;
  try {
    const { url, stop } = await startPostgres();
    process.env.TEST_DATABASE_URL = url;
    return stop;
  } catch (error) {
    // Thrown from here it would end the tests of all rooms. Those on PostgreSQL must fail, and not pass on SQLite.
    console.log(explain(error, root));
    process.env.TEST_DATABASE_URL = 'postgres://did-not-start.invalid/postgres';
    return undefined;
  }
}
