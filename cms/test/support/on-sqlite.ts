import { it } from 'vitest';

export const onPostgres = Boolean(process.env.TEST_DATABASE_URL);

/**
 * A test that reaches no SQL, lock or type of ours but those that another reaches on PostgreSQL: what it shows is a rule, or what Strapi
 * alone asks the database for.
 */
export const onSqlite = onPostgres ? it.skip : it;
