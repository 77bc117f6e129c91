import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { notStoredWords } from '../src/words/not-stored.ts';
import { strapiErrorText } from '../src/words/strapi-errors.ts';
import { cmsOfTests } from './support/cms.ts';
import { nextRing, runDue } from './support/compiled.ts';
import { documents, make, makePage, picture, publish, type Saved } from './support/make.ts';
import { entries, refusalOf } from './support/people.ts';
import { uploadForm } from './support/upload.ts';

/** Nothing is called saved that the database has not committed, whichever door it came in by. The database itself refuses here. */

const cms = await cmsOfTests();
const page = await makePage(cms, { title: 'Trang nháp' });
const published = await makePage(cms, { title: 'Trang đã đăng' });
await publish(cms, 'page', published.documentId);

const isPostgres = Boolean(process.env.TEST_DATABASE_URL);
const sql = (text: string) => cms.strapi.db.connection.raw(text);

/** How a database fails to commit: a rule that it looks at only then says no; the process that serves the connection ends. */
type Failure = 'refuses' | 'is gone';
const failures: Failure[] = isPostgres ? ['refuses', 'is gone'] : ['refuses'];

beforeAll(async () => {
  // The folder of the year, which is there from the first upload on.
  await cms.asAdmin('POST', '/upload', await pictureForm());
  if (isPostgres) {
    const body = { refuses: `raise exception 'refused at the end'`, 'is gone': 'perform pg_terminate_backend(pg_backend_pid())' };
    for (const [failure, statement] of Object.entries(body)) {
      await sql(`create function "${failure}"() returns trigger language plpgsql as $$ begin ${statement}; return null; end $$`);
    }
    return;
  }
  await sql('create table owed (id integer primary key)');
  await sql('create table debts (id integer references owed (id) deferrable initially deferred)');
});

/** A session that has ended may be handed out once more, and its caller is told so: as many times as the pool has sessions. */
async function asked<T>(ask: () => Promise<T>): Promise<T> {
  for (let left = cms.strapi.db.connection.client.pool.max; ; left -= 1) {
    try {
      return await ask();
    } catch (error) {
      if (left === 0) throw error;
    }
  }
}

let undo: string[] = [];
/** From now on no transaction commits that has changed something in this table. */
async function sabotage(table: string, failure: Failure): Promise<void> {
  if (isPostgres) {
    await sql(
      `create constraint trigger sabotage after insert or update or delete on "${table}"
       deferrable initially deferred for each row execute function "${failure}"()`,
    );
    undo.push(`drop trigger sabotage on "${table}"`);
    return;
  }
  for (const event of ['insert', 'update', 'delete']) {
    await sql(`create trigger sabotage_${event} after ${event} on "${table}" begin insert into debts values (1); end`);
    undo.push(`drop trigger sabotage_${event}`);
  }
}
async function mend(): Promise<void> {
  for (const statement of undo) await asked(() => sql(statement));
  undo = [];
}
afterEach(mend);

interface Door {
  name: string;
  /** What is written there. */
  table: string;
  /** Ours are; Strapi writes some of its own rows outside of any. */
  inTransaction?: false;
  knock(): Promise<Response>;
}

const text = { title: 'Không được mất', body: 'Nội dung.' };
const count = { day: '2026-11-01', code: 'k7m2', device: 'phone', kind: 'person', count: 3 };

const pictureForm = async () => uploadForm('ảnh.png', await picture(40), 'image/png');

const doors: Door[] = [
  { name: 'a new draft', table: 'pages', knock: () => cms.asAdmin('POST', entries('page'), text) },
  { name: 'a saved draft', table: 'pages', knock: () => cms.asAdmin('PUT', `${entries('page')}/${page.documentId}`, text) },
  {
    name: 'a publication',
    table: 'publications',
    knock: () => cms.asAdmin('POST', `${entries('page')}/${page.documentId}/actions/publish`, text),
  },
  {
    name: 'a publication of several',
    table: 'publications',
    knock: () => cms.asAdmin('POST', `${entries('page')}/actions/bulkPublish`, { documentIds: [page.documentId] }),
  },
  {
    name: 'what is taken off the site',
    table: 'publications',
    knock: () => cms.asAdmin('POST', `${entries('page')}/${published.documentId}/actions/unpublish`, {}),
  },
  { name: 'a deletion', table: 'pages', knock: () => cms.asAdmin('DELETE', `${entries('page')}/${published.documentId}`) },
  {
    name: 'a takedown',
    table: 'publications',
    knock: () =>
      cms.asAdmin('POST', `/pho-luat/takedown/api::page.page/${published.documentId}`, { reason: 'Lộ dữ liệu cá nhân' }),
  },
  {
    name: 'an earlier version',
    table: 'pages',
    knock: async () => {
      const seq = (await cms.lines()).findLast(({ id }) => id === published.documentId)?.seq;
      return cms.asAdmin('POST', `/pho-luat/history/api::page.page/${published.documentId}/restore`, { seq });
    },
  },
  { name: 'a category', table: 'categories', knock: () => cms.asAdmin('POST', entries('category'), { name: 'Không mất' }) },
  { name: 'an upload', table: 'files', knock: async () => cms.asAdmin('POST', '/upload', await pictureForm()) },
  {
    name: 'a folder',
    table: 'upload_folders',
    inTransaction: false,
    knock: () => cms.asAdmin('POST', '/upload/folders', { name: 'Ảnh', parent: null }),
  },
  {
    name: 'a new colleague',
    table: 'admin_users',
    inTransaction: false,
    knock: () => cms.asAdmin('POST', '/admin/users', { email: 'moi@pho-luat.test', firstname: 'An', roles: [1] }),
  },
  {
    name: 'one’s own name',
    table: 'admin_users',
    inTransaction: false,
    knock: () => cms.asAdmin('PUT', '/admin/users/me', { firstname: 'Bình' }),
  },
  {
    name: 'the publisher’s counts',
    table: 'scan_counts',
    knock: () => cms.told('/scans', { source: '0197f7a0-0000-7000-8000-000000000000', counts: [count] }),
  },
];

/** All that the doors could have changed. */
async function stored(): Promise<unknown> {
  const tables = ['pages', 'publications', 'categories', 'files', 'upload_folders', 'scan_counts', 'admin_users'];
  return Promise.all(tables.map((table) => asked(async () => cms.strapi.db.connection(table).orderByRaw('1'))));
}

describe.each(failures)('when the database %s at the end of a transaction', (failure) => {
  it.each(doors)('$name is not said to be stored, and is not', async ({ table, knock, inTransaction = true }) => {
    const before = await stored();
    await sabotage(table, failure);
    const answer = await knock();
    await mend();
    expect(await stored()).toEqual(before);
    expect(answer.status).toBeGreaterThanOrEqual(500);
    // A single statement of Strapi's own is refused at once: that is a fault like any other.
    const { message } = await refusalOf(answer);
    expect([notStoredWords.failed, ...(inTransaction ? [] : [strapiErrorText('Internal Server Error')])]).toContain(message);
  });

  it('no bell rings and no event tells of it, and the next publication is stored', async () => {
    const heard: unknown[] = [];
    const tell = ({ entry }: { entry: Saved }) => heard.push(entry.documentId);
    cms.strapi.eventHub.on('entry.publish', tell as never);
    const ended = new AbortController();
    let rang = false;
    const bell = nextRing(2 ** 30, ended.signal).then(() => (rang = !ended.signal.aborted));

    await sabotage('publications', failure);
    await expect(publish(cms, 'page', page.documentId)).rejects.toThrow('did not commit');
    ended.abort();
    await bell;
    expect(rang).toBe(false);

    await mend();
    const next = await makePage(cms, { title: 'Trang sau đó' });
    await publish(cms, 'page', next.documentId);
    expect((await cms.lines()).at(-1)).toMatchObject({ id: next.documentId });
    // Events come in the order of what they tell.
    await expect.poll(() => heard).toContain(next.documentId);
    expect(heard).not.toContain(page.documentId);
    cms.strapi.eventHub.off('entry.publish', tell as never);
  });

  it('many at once: what is said to be stored is, what was not committed is refused, and the connections serve on', async () => {
    await sabotage('categories', failure);
    const saves = Array.from({ length: 12 }, async (_, number) => {
      // Every second one goes to a table that commits.
      const type = number % 2 ? 'category' : 'page';
      const field = type === 'page' ? 'title' : 'name';
      const name = `Cùng lúc ${number}`;
      const { ok } = await cms.asAdmin('POST', entries(type), { [field]: name, body: 'Nội dung.' });
      return { type, field, name, ok };
    });
    const answered = await Promise.all(saves);
    await mend();
    const told = await Promise.all(
      answered.map(async ({ type, field, name, ok }) => {
        const found = await asked(() => cms.strapi.db.query(`api::${type}.${type}`).count({ where: { [field]: name } }));
        return { type, name, ok, isStored: found > 0 };
      }),
    );
    const { category = [], page: pages = [] } = Object.groupBy(told, ({ type }) => type);
    expect(category.filter(({ ok, isStored }) => ok || isStored)).toEqual([]);
    // A session that ends beside it may refuse a page too, even after it was stored: never the other way about.
    expect(pages.filter(({ ok, isStored }) => ok && !isStored)).toEqual([]);
    expect(pages.filter(({ ok }) => !ok && failure === 'refuses')).toEqual([]);
    // Sessions that have ended may be handed out once more each, and the caller is told so.
    const saveAll = () =>
      Promise.all(Array.from({ length: 12 }, async () => (await cms.asAdmin('POST', entries('page'), { title: 'Cùng lúc' })).ok));
    await expect.poll(saveAll).not.toContain(false);
    await cms.strapi.db.query('api::page.page').deleteMany({ where: { title: { $startsWith: 'Cùng lúc' } } });
  });
});

describe('when the database fails while Strapi checks a document', () => {
  it('the publication is refused, not left without an answer, and its transaction ends', async () => {
    const publishPage = () => cms.asAdmin('POST', `${entries('page')}/${page.documentId}/actions/publish`, text);
    const forget = cms.strapi.db.lifecycles.subscribe({
      models: ['api::page.page'],
      beforeFindOne({ params }) {
        const { slug, publishedAt } = (params.where ?? {}) as { slug?: unknown; publishedAt?: unknown };
        if (slug !== undefined && publishedAt !== undefined) throw new Error('the disk does not answer');
      },
    });
    try {
      expect((await publishPage()).status).toBe(500);
    } finally {
      forget();
    }
    expect((await publishPage()).status).toBe(200);
  });
});

describe('what the system does by itself', () => {
  it('a scheduled publication that is not committed is still due, and done at the next look', async () => {
    const publishAt = '2030-05-01T08:00:00.000Z';
    const { documentId: id } = await makePage(cms, { title: 'Hẹn giờ', publishAt });
    const isOut = async () => (await cms.lines()).some((line) => line.id === id);
    await sabotage('publications', 'refuses');
    await runDue(cms.strapi, new Date(publishAt));
    await mend();
    expect(await isOut()).toBe(false);
    expect(await documents(cms, 'page').findOne({ documentId: id })).toMatchObject({ publishAt });
    await runDue(cms.strapi, new Date(publishAt));
    expect(await isOut()).toBe(true);
  });

  it('somebody’s «Xuất bản ngay» that is not stored is not said to be heard', async () => {
    await sabotage('publish_asks', 'refuses');
    expect((await cms.asAdmin('POST', '/pho-luat/publish-now')).ok).toBe(false);
  });
});

describe('a transaction of Strapi’s', () => {
  it('that is ended by hand fails when it is not committed', async () => {
    const table = cms.strapi.db.metadata.get('api::category.category').tableName;
    await sabotage(table, 'refuses');
    const transaction = await cms.strapi.db.transaction();
    await transaction.get().table(table).insert({ document_id: 'tay', name: 'Bằng tay' });
    await expect(transaction.commit()).rejects.toThrow('did not commit');
    await mend();
    expect(await cms.strapi.db.query('api::category.category').count({ where: { name: 'Bằng tay' } })).toBe(0);
  });

  it('in which a statement failed that somebody did not mind is committed whole or not called so', async () => {
    const name = 'Sau một lỗi';
    const work = cms.strapi.db.transaction(async ({ trx }) => {
      await trx.table('categories').insert({ document_id: 'lỗi', name });
      await trx.raw('select * from khong_co').catch(() => undefined);
    });
    const committed = await work.then(
      () => 1,
      () => 0,
    );
    expect(await cms.strapi.db.query('api::category.category').count({ where: { name } })).toBe(committed);
    await cms.strapi.db.query('api::category.category').deleteMany({ where: { name } });
  });

  it('outside all of them a write that fails says so', async () => {
    await sabotage('categories', 'refuses');
    await expect(make(cms, 'category', { name: 'Một mình' })).rejects.toThrow('did not commit');
    await expect(cms.strapi.db.connection('categories').insert({ document_id: 'một', name: 'Một mình' })).rejects.toThrow();
    await mend();
    expect(await documents(cms, 'category').count({ filters: { name: 'Một mình' } } as never)).toBe(0);
  });
});
