import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { chainOf } from '@pho-luat/shared/log-chain';
import { sha256Of } from '@pho-luat/shared/sha256';
import { ensureSecrets } from '../../lib/secrets.ts';

/** The tables of a CMS that a backup asks, on either database, with two documents and a picture. */

type Execute = (sql: string) => unknown;

const tables = `
  create table publications (seq bigint primary key, id text, type text, action text, digest text, at text, "by" text,
    document text, takedown_reason text, chain text not null, erases boolean not null default false);
  create table files (id integer primary key, provider_metadata json, formats json);
  create table strapi_migrations (id integer primary key, name text);
  create table strapi_sessions (id integer primary key, user_id text);
  insert into strapi_migrations values (1, '2026.11.25T00.00.00.publication-log.js'), (2, '2026.12.01T01.00.00.share-person.js');
  insert into strapi_sessions values (1, '1');`;

const picture = Buffer.from('ảnh của bảng tin');
const thumbnail = Buffer.from('ảnh nhỏ');
const stored = (bytes: Buffer) => ({ sha256: sha256Of(bytes), size: bytes.byteLength });

/** `title` differs between installations, so that one can be told from another. */
export class SmallInstallation {
  readonly varDir: string;
  readonly pictures = [stored(picture).sha256, stored(thumbnail).sha256] as const;
  #end = { seq: 0, chain: '' };

  constructor(varDir: string) {
    this.varDir = varDir;
  }

  get database(): string {
    return join(this.varDir, 'cms/data.db');
  }

  /** In SQLite, unless `execute` asks another database. */
  async lay(title: string, execute: Execute = (sql) => this.write(sql)): Promise<void> {
    await mkdir(join(this.varDir, 'cms/files'), { recursive: true });
    await ensureSecrets(this.varDir);
    for (const bytes of [picture, thumbnail]) await writeFile(join(this.varDir, 'cms/files', stored(bytes).sha256), bytes);
    const formats = JSON.stringify({ thumbnail: { provider_metadata: stored(thumbnail) } });
    const upload = `insert into files values (1, '${JSON.stringify(stored(picture))}', '${formats}');`;
    await execute(tables + upload + this.line('bai', { title }) + this.line('trang', { title }));
  }

  /** In the library, and in the store; gives its digest. */
  async addFile(text: string): Promise<string> {
    const bytes = Buffer.from(text);
    await writeFile(join(this.varDir, 'cms/files', stored(bytes).sha256), bytes);
    this.write(`insert into files (provider_metadata) values ('${JSON.stringify(stored(bytes))}')`);
    return stored(bytes).sha256;
  }

  /** SQL of the next line of the log: what a document says, or that it was taken down at a moment. */
  line(id: string, document: { title: string } | { takenDownAt: string }): string {
    const text = 'title' in document ? JSON.stringify(document) : null;
    const takedown = text === null;
    const at = 'takenDownAt' in document ? document.takenDownAt : '2026-03-01T00:00:00.000Z';
    const action = takedown ? 'remove' : 'publish';
    const said = {
      seq: this.#end.seq + 1,
      id,
      type: 'article',
      action,
      at,
      digest: text && sha256Of(text),
      takedown,
      erases: takedown,
    };
    this.#end = { seq: said.seq, chain: chainOf(this.#end.chain, said) };
    const quoted = (value: string | null) => (value === null ? 'null' : `'${value}'`);
    const erased = takedown ? `update publications set document = null where id = '${id}';` : '';
    return `insert into publications values (${said.seq}, '${id}', 'article', '${action}', ${quoted(said.digest)}, '${at}', null,
      ${quoted(text)}, ${takedown ? "'vì thế'" : 'null'}, '${this.#end.chain}', ${takedown}); ${erased}`;
  }

  write(sql: string): void {
    using database = new DatabaseSync(this.database, { timeout: 10_000 });
    database.exec('pragma journal_mode = wal');
    database.exec(sql);
  }

  ask(sql: string): unknown[] {
    using database = new DatabaseSync(this.database, { readOnly: true });
    return database
      .prepare(sql)
      .all()
      .map((row) => Object.values(row)[0]);
  }
}
