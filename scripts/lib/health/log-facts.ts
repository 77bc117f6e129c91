import { DatabaseSync } from 'node:sqlite';
import { damageIn } from '../../../site/lib/database.ts';
import type { Environment } from '@pho-luat/shared/environment';
import { releaseReportSchema, type ReleaseReport } from '@pho-luat/shared/schemas/publication';
import { sha256 } from '@pho-luat/shared/schemas/fields';
import { z } from 'zod';
import { askDatabase, type Query } from '../database.ts';

/** What the database says about publishing: how far the log goes, and the publisher's reports, the newest first. */
export interface LogFacts {
  lastSeq: number;
  reports: ReleaseReport[];
  /** Digests of the files that are public. */
  files: string[];
  /** The last line of a document. */
  lastSeqOf: (document: { type: string; id: string }) => number;
}

const fileSchema = z.object({ sha256 });

const longestMs = 10_000;

/** Asks the database itself, so that it works while the CMS does not. */
export async function readLogFacts(environment: Environment): Promise<LogFacts> {
  const limits = { connectionTimeoutMillis: longestMs, query_timeout: longestMs };
  const facts = async (query: Query): Promise<LogFacts> => {
    const [last] = await query('select coalesce(max(seq), 0) as seq from publications');
    const rows = await query('select report from releases order by seq desc, started_at desc');
    const lines = await query('select type, id, max(seq) as seq from publications group by type, id');
    const files = await query(
      `select document from publications where action = 'publish' and seq in
        (select max(seq) from publications where type = 'file' group by id)`,
    );
    const lastSeqs = new Map(lines.map(({ type, id, seq }) => [`${String(type)} ${String(id)}`, Number(seq)]));
    return {
      lastSeq: Number(last?.seq),
      // Other code may have written one.
      reports: rows.flatMap(({ report }) => releaseReportSchema.safeParse(JSON.parse(String(report))).data ?? []),
      files: files.flatMap(({ document }) => fileSchema.safeParse(JSON.parse(String(document))).data?.sha256 ?? []),
      lastSeqOf: ({ type, id }) => lastSeqs.get(`${type} ${id}`) ?? 0,
    };
  };
  return askDatabase(environment, facts, limits);
}

/** The release that somebody went back to, so that what is newer is not shown. What does not answer is told by the probes. */
export async function goneBackTo(environment: Environment): Promise<string | undefined> {
  const facts = await readLogFacts(environment).catch(() => undefined);
  return facts?.reports[0]?.hold?.release;
}

/** What SQLite itself finds wrong with a database file; nothing when it is sound. */
export function damageOf(file: string): string | undefined {
  using database = new DatabaseSync(file, { readOnly: true });
  return damageIn(database);
}
