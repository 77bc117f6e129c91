import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startCms, type Cms } from './support/cms.ts';
import { requireKnownDatabase, runDue, startReading, stopReading, takeIn } from './support/compiled.ts';
import { pdfOf } from './reading/support/pdf.ts';
import type { CodesToTakeIn } from './support/instance.ts';
import { documents, make, makePage } from './support/make.ts';
import { upload } from './support/upload.ts';

/** Several CMS processes on one PostgreSQL database. On SQLite there is one. */

const now = '2030-05-01T08:00:00.000Z';

interface Said {
  port?: number;
  publishing?: string;
  done?: string[];
  took?: boolean[];
}

describe.skipIf(!process.env.TEST_DATABASE_URL)('several instances', () => {
  let cms: Cms;
  const instances: ChildProcess[] = [];
  beforeAll(async () => {
    cms = await startCms();
  });
  afterAll(async () => {
    for (const instance of instances) instance.kill('SIGKILL');
    await cms.stop();
  });

  async function anInstance(): Promise<ChildProcess> {
    const instance = fork(fileURLToPath(new URL('support/instance.ts', import.meta.url)), { stdio: 'ignore' });
    instances.push(instance);
    await said(instance, 'port');
    return instance;
  }

  /** Hears all the time: several messages may come at once. */
  function said<K extends keyof Said>(instance: ChildProcess, what: K): Promise<NonNullable<Said[K]>> {
    return new Promise((resolve) => {
      const hear = (message: Said) => {
        const value = message[what];
        if (value === undefined) return;
        instance.off('message', hear);
        resolve(value as NonNullable<Said[K]>);
      };
      instance.on('message', hear);
    });
  }

  async function scheduledPages(count: number): Promise<string[]> {
    const ids: string[] = [];
    for (let number = 0; number < count; number++)
      ids.push((await makePage(cms, { title: `Trang ${number}`, publishAt: now })).documentId);
    return ids.sort();
  }

  const publications = async (ids: readonly string[]) =>
    (await cms.lines()).filter((line) => line.action === 'publish' && ids.includes(line.id)).map(({ id }) => id);

  it('do what is due once between them', async () => {
    const ids = await scheduledPages(20);
    const [one, other] = await Promise.all([anInstance(), anInstance()]);
    const done = Promise.all([said(one, 'done'), said(other, 'done')]);
    for (const instance of [one, other]) instance.send(now);
    const [byOne, byOther] = await done;
    expect([...byOne, ...byOther].sort()).toEqual(ids);
    expect((await publications(ids)).sort()).toEqual(ids);
  });

  it('do at their start what passed while everything was off', async () => {
    const { documentId } = await makePage(cms, { title: 'Lỡ giờ' });
    // Nobody may set a time that has passed; this one has passed since.
    const data = { publishAt: '2020-01-01T00:00:00.000Z' };
    await cms.strapi.db.query('api::page.page').updateMany({ where: { documentId }, data });
    await anInstance();
    expect(await publications([documentId])).toEqual([documentId]);
  });

  it('finish what a killed one began, each once', async () => {
    const ids = await scheduledPages(20);
    const killed = instances[1] ?? (await anInstance());
    const begun = said(killed, 'publishing');
    killed.send(now);
    await begun;
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    await runDue(cms.strapi, new Date(now));
    expect((await publications(ids)).sort()).toEqual(ids);
  });

  it('give no code twice, and take none in twice, however they save at once', async () => {
    const ids: string[] = [];
    for (let number = 0; number < 3; number++)
      ids.push((await make(cms, 'qr-campaign', { title: `Chiến dịch ${number}` })).documentId);
    const instance = instances[0] ?? (await anInstance());
    // The same codes and paths in both, and placements of the other campaigns saved between.
    const lines = ['ab23', 'cd45', 'ef67', 'gh89'].flatMap((code) => [`/q/${code}/ Chợ`, `/qr/${code}.html Trường`]);
    const there = said(instance, 'took');
    instance.send({ campaign: ids[0] ?? '', lines } satisfies CodesToTakeIn);
    const [, ...others] = ids;
    const subject = { type: 'qr-campaign', uid: 'api::qr-campaign.qr-campaign', id: ids[1] ?? '' } as const;
    const here = await Promise.allSettled([
      ...lines.map((line) => takeIn(cms.strapi, subject, line)),
      ...others.map((documentId) =>
        documents(cms, 'qr-campaign').update({ documentId, data: { placements: [{ place: 'Một' }, { place: 'Hai' }] } as never }),
      ),
    ]);
    const taken = (await there).map((took, index) => Number(took) + Number(here[index]?.status === 'fulfilled'));
    expect(taken).toEqual(lines.map(() => 1));

    const rows = (await cms.strapi.db.getConnection('qr_codes')) as {
      code: string;
      placement_key: string;
      old_path: string | null;
    }[];
    expect(rows).toHaveLength(lines.length + 4);
    expect(new Set(rows.map((row) => row.code)).size).toBe(rows.length);
    expect(new Set(rows.map((row) => row.placement_key)).size).toBe(rows.length);
    const known = (await cms.lines()).filter((line) => line.type === 'qr-code').map((line) => line.id);
    expect(known.sort()).toEqual(rows.map((row) => row.code).sort());
  });

  it('read a library between them, and what a killed one was at', async () => {
    await stopReading();
    const count = 12;
    for (let number = 0; number < count; number++) await upload(cms, `${number}.pdf`, await pdfOf([`Văn bản số ${number}`]));
    const rows = () => cms.strapi.db.getConnection('readings');
    const readCount = async () => Number((await rows().where({ state: 'read' }).count('* as count').first())?.count);
    const killed = await anInstance();
    await vi.waitFor(async () => expect(await readCount()).toBeGreaterThan(0), { timeout: 300_000, interval: 5 });
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    // As if the time of its claim were over.
    await rows().whereNotNull('claim').update({ claimed_until: '2020-01-01T00:00:00.000Z' });
    await Promise.all([anInstance(), startReading(cms.strapi)]);
    await vi.waitFor(async () => expect(await readCount()).toBe(count), { timeout: 300_000 });
    const read = (await cms.lines()).filter((line) => line.type === 'file' && line.action === 'publish' && line.document.text);
    expect(read).toHaveLength(count);
  });

  it('do not start on what one of a newer version has worked on', async () => {
    await requireKnownDatabase(cms.strapi);
    const migration = { name: '2199.01.01T00.00.00.later.js' };
    const migrations = () => cms.strapi.db.getConnection('strapi_migrations');
    await migrations().insert(migration);
    await expect(requireKnownDatabase(cms.strapi)).rejects.toThrow(migration.name);
    await migrations().where(migration).delete();
    await cms.strapi.store({ type: 'plugin', name: 'pho-luat' }).set({ key: 'version', value: '99.10.0' });
    await expect(requireKnownDatabase(cms.strapi)).rejects.toThrow('(99.10.0)');
  });
});
