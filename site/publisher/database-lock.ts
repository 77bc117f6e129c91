import { Client } from 'pg';

/** The publisher's number among the advisory locks in this database. */
const publisherLock = 7_305_118_042;

const beatMs = 5_000;
/** The server releases a silent machine's lock later than that machine notices the loss. */
const letGo = 'set tcp_keepalives_idle = 15; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3';

export interface DatabaseLock extends AsyncDisposable {
  /** Aborted when the session is gone, and the lock with it. */
  lost: AbortSignal;
}

/**
 * A lock for publishers on several machines: an advisory lock of PostgreSQL, in a session that lives as long as it is held. `undefined` when
 * somebody else holds it. The session must reach the server itself: a pool between the two would share it.
 */
export async function lockDatabase(url: string): Promise<DatabaseLock | undefined> {
  const client = new Client({
    connectionString: url,
    application_name: 'pho-luat publisher',
    connectionTimeoutMillis: beatMs,
    query_timeout: beatMs,
  });
  const lost = new AbortController();
  client.on('error', (cause) => lost.abort(cause));
  try {
    await client.connect();
    await client.query(letGo);
    const { rows } = await client.query<{ held: boolean }>(`select pg_try_advisory_lock(${publisherLock}) as held`);
    if (!rows[0]?.held) {
      await client.end();
      return undefined;
    }
  } catch (cause) {
    await client.end().catch(() => undefined);
    throw cause;
  }
  const beat = setInterval(() => client.query('select 1').catch((cause: unknown) => lost.abort(cause)), beatMs);
  return {
    lost: lost.signal,
    [Symbol.asyncDispose]: async () => {
      clearInterval(beat);
      await client.end().catch(() => undefined);
    },
  };
}
