import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { fileSchema } from '@pho-luat/shared/content-types/file';
import type { PublicationLine } from '@pho-luat/shared/schemas/publication';
import { draftedTypes } from '@pho-luat/shared/content-types/index';
import { sha256Of } from '@pho-luat/shared/sha256';
import { demoContent } from '../demo/content.ts';
import { draftMarker } from '../demo/drafts.ts';
import { entryStatusSchema } from '../src/contracts/desk.ts';
import { fillEmptyDatabase } from '../src/first-content.ts';
import { uidOf } from '../src/publication/types.ts';
import { manifestSchema, pathOfFile, recordSchema, type TransferRecord } from '../src/transfer/record.ts';
import { cmsOfTests } from './support/cms.ts';
import { exportTo, importFrom, listsIn, stopReading } from './support/compiled.ts';
import { pdf } from './support/files.ts';
import { newDatabase } from './support/database.ts';
import { firstStart } from './support/first-start.ts';
import { documents, type Saved } from './support/make.ts';
import { onPostgres, onSqlite } from './support/on-sqlite.ts';
import { ensureSecrets } from '../../scripts/lib/secrets.ts';
import { filesBelow } from '../../shared/test/support/files-below.ts';
import { temporaryFolder } from '../../shared/test/support/temporary-folder.ts';

/** All of the demonstration as it is published through the guards, drafts kept in; then with an article that somebody is changing. */

const cms = await cmsOfTests();
// What is read of a file is no part of an export.
await stopReading();
await fillEmptyDatabase(cms.strapi);
const lines = await cms.lines();
const place = await temporaryFolder('pho-luat-transfer-');

/** What is read of a file is a line whenever its turn comes. */
const isSaved = ({ type }: PublicationLine) => type !== 'file';

// The seed asks the database for nothing that an export does not.
describe.skipIf(onPostgres)('seeding an empty database', () => {
  it('publishes every document that is not a draft', () => {
    const published = new Set(lines.filter((line) => line.action === 'publish').map((line) => `${line.type} ${line.id}`));
    const count = (type: string) => [...published].filter((name) => name.startsWith(`${type} `)).length;
    const content = demoContent().filter((entry) => !entry.draft);
    for (const type of new Set(content.map((entry) => entry.type))) {
      expect(count(type), type).toBe(content.filter((entry) => entry.type === type).length);
    }
  });

  it('makes files of every kind it names, small enough for any line', () => {
    const files = lines.flatMap((line) => (line.action === 'publish' && line.type === 'file' ? [line.document] : []));
    expect(new Set(files.map((file) => file.mime)).size).toBe(3);
    expect(files.filter((file) => file.size > 100_000).map((file) => file.name)).toEqual([]);
  });

  it('issues a code for every placement', () => {
    expect(lines.filter((line) => line.type === 'qr-code')).toHaveLength(6);
  });

  it('puts the article of the source page at its minute, with its document and its plan', () => {
    const article = lines.find(
      (line) => line.action === 'publish' && line.type === 'article' && line.document.publishedOn === '2022-02-21T07:47:00.000Z',
    );
    expect(article).toMatchObject({ document: { byline: 'Trâm Bầu', cover: expect.any(String) } });
    const plan = lines.findLast((line) => line.action === 'publish' && line.type === 'plan' && line.document.year === 2022);
    expect(article).toMatchObject({ document: { plans: [plan?.id] } });
    expect(plan).toMatchObject({ document: { number: '31/KH-HĐPHPBGDPL', signer: 'Vũ Hoàng Nam', issuedOn: '2022-02-17' } });
  });

  it('is done once: a later start adds nothing', async () => {
    const written = async () => (await cms.lines()).filter(isSaved).length;
    const before = await written();
    await fillEmptyDatabase(cms.strapi);
    expect(await written()).toBe(before);
  });

  it('writes a log of some hundreds of lines: the words of the search come with the code', () => {
    expect(lines.length).toBeLessThan(400);
    expect(lines.filter(({ type }) => type === 'synonym' || type === 'abbreviation')).toEqual([]);
  });

  it('keeps drafts on the desk and out of the log', async () => {
    expect(JSON.stringify(lines)).not.toContain(draftMarker);
    const drafts = await cms.strapi.documents('api::article.article').findMany({ filters: { body: { $contains: draftMarker } } });
    expect(drafts.map((draft) => draft.deskState).sort()).toEqual(['awaiting-review', 'writing']);
  });

  it('leaves nothing to mend, and to look at only what is meant: laws that the demonstration does not have, and old cards', async () => {
    const found: string[] = [];
    for (const type of draftedTypes) {
      const ids = new Set(lines.filter((line) => line.type === type).map(({ id }) => id));
      for (const id of ids) {
        const answer = await cms.asAdmin('GET', `/pho-luat/entry/${uidOf(type)}/${id}`);
        const { findings } = entryStatusSchema.parse(await answer.json());
        // The Law on Civil Status ends on that day; from then on the desk says it of three articles.
        const now = findings.filter(({ message }) => !message.includes('sau ngày 28/02/2027'));
        found.push(...now.map(({ severity, field, at }) => `${severity} ${type} ${field}: ${at}`));
      }
    }
    expect(found.sort()).toEqual([
      'warning article body: Luật Căn cước công dân 2014',
      'warning article body: Luật Hộ tịch số 03/2026/QH16',
      'warning article body: Luật Hộ tịch số 03/2026/QH16',
      'warning article body: Luật Hộ tịch số 03/2026/QH16',
      'warning article body: Luật Tổ chức chính quyền địa phương số 72/2025/QH15',
      'warning article body: Luật số 118/2025/QH15',
      'warning article body: Nghị định số 238/2026/NĐ-CP',
      'warning article body: Điều 174 Bộ luật Hình sự',
      'warning article body: Điều 174 Bộ luật Hình sự',
      'warning article body: Điều 201 Bộ luật Hình sự',
    ]);
  });
});

/** Path → bytes. */
async function treeOf(folder: string): Promise<Map<string, Buffer>> {
  const paths = (await filesBelow(folder)).sort();
  return new Map(await Promise.all(paths.map(async (path) => [path.slice(folder.length + 1), await readFile(path)] as const)));
}

const recordsIn = (tree: Map<string, Buffer>, type: string): TransferRecord[] =>
  String(tree.get(`${type}.ndjson`))
    .trim()
    .split('\n')
    .map((line) => recordSchema.parse(JSON.parse(line)));

describe('an export', () => {
  let tree: Map<string, Buffer>;
  let changed: string;
  let moved: { id: string; from: string };

  beforeAll(async () => {
    const articles = documents(cms, 'article');
    const [article] = (await articles.findMany({ status: 'published', limit: 1 })) as { documentId: string }[];
    changed = article?.documentId ?? '';
    await articles.update({ documentId: changed, data: { title: 'Tên đang sửa' } });
    const pages = documents(cms, 'page');
    const [page] = (await pages.findMany({ status: 'published', limit: 1 })) as unknown as Saved[];
    moved = { id: page?.documentId ?? '', from: `/trang/${page?.slug}/` };
    await pages.update({ documentId: moved.id, data: { slug: 'ten-moi' }, status: 'published' });
    const takenDown = await pages.create({ data: { title: 'Hộ vay vốn', body: 'Bà Lụa, ngõ Chợ Con.' } as never });
    await pages.publish({ documentId: takenDown.documentId });
    const address = `/pho-luat/takedown/api::page.page/${takenDown.documentId}`;
    await cms.asAdmin('POST', address, { reason: 'Có tên người dân' });
    await exportTo(cms.strapi, join(place, 'first'));
    tree = await treeOf(join(place, 'first'));
  });

  it('has what is public as the log has it, and drafts that nobody has published', async () => {
    const last = new Map((await cms.lines()).map((line) => [`${line.type} ${line.id}`, line]));
    const pages = recordsIn(tree, 'page');
    expect(pages.length).toBeGreaterThan(2);
    for (const { id, document } of pages.filter((each) => each.published && each.id !== moved.id))
      expect(last.get(`page ${id}`)).toMatchObject({ action: 'publish', document });
    const drafts = recordsIn(tree, 'article').filter(({ published }) => !published);
    expect(drafts.map(({ desk }) => desk?.deskState ?? 'writing').sort()).toEqual(['awaiting-review', 'writing']);
    expect(JSON.stringify(drafts)).toContain(draftMarker);
  });

  it('tells what an editor is changing from what readers have', () => {
    const record = recordsIn(tree, 'article').find(({ id }) => id === changed);
    expect(record?.draft?.title).toBe('Tên đang sửa');
    expect(record?.document.title).not.toBe('Tên đang sửa');
    expect(recordsIn(tree, 'article').filter(({ draft }) => draft)).toHaveLength(1);
  });

  it('says where a document was before it moved, which in another installation nobody else knows', () => {
    const record = recordsIn(tree, 'page').find(({ id }) => id === moved.id);
    expect(record?.document).toMatchObject({ slug: 'ten-moi', oldAddresses: moved.from });
    expect(record?.draft).toBeUndefined();
  });

  it('says of what was taken down that it was, and why: nobody is to publish it elsewhere unknowing', () => {
    const records = recordsIn(tree, 'page').filter(({ takenDown }) => takenDown !== undefined);
    expect(records).toMatchObject([{ published: false, takenDown: 'Có tên người dân', document: { title: 'Hộ vay vốn' } }]);
  });

  it('has each file by the hash of its bytes, and a manifest that says what is there', () => {
    const manifest = manifestSchema.parse(JSON.parse(String(tree.get('manifest.json'))));
    for (const [type, facts] of Object.entries(manifest.lists)) {
      expect(sha256Of(tree.get(`${type}.ndjson`) ?? Buffer.alloc(0)), type).toBe(facts.sha256);
    }
    const files = [...tree].filter(([path]) => path.startsWith('files/'));
    expect(files).toHaveLength(manifest.files.count);
    for (const [path, bytes] of files) expect(path.slice(6, 70)).toBe(sha256Of(bytes));
  });

  it('is the same to the last byte when nothing has changed', async () => {
    await exportTo(cms.strapi, join(place, 'second'));
    expect(await treeOf(join(place, 'second'))).toEqual(tree);
  });

  onSqlite('names a file that the store has lost, and leaves nothing half made', async () => {
    const [file] = recordsIn(tree, 'file');
    const { sha256, name } = fileSchema.parse(file?.document);
    const kept = join(cms.varDir, 'cms/files', sha256);
    const bytes = await readFile(kept);
    await rm(kept);
    expect(await exportTo(cms.strapi, join(place, 'without'))).toMatchObject({ lost: [`${sha256} (${name})`] });
    expect(await readdir(place)).not.toContain('without.part');
    await writeFile(kept, bytes);
    await expect(exportTo(cms.strapi, join(place, 'first'))).rejects.toThrow('ENOTEMPTY');
    expect((await readdir(place)).sort()).toEqual(['first', 'second', 'without']);
  });
});

/** `npm run import` and `npm run export` on an installation of its own, by the very process that they run. */
async function emptyInstallation() {
  const first = await firstStart();
  const database = await newDatabase(first.database);
  return { ...(await installationOn(database.url, first.varDir)), drop: database.drop };
}

/** As the guide has it: nothing but the secrets is there before. */
async function emptyFolder() {
  const secrets = await mkdtemp(join(place, 'trống '));
  await ensureSecrets(secrets);
  return { ...(await installationOn(undefined, secrets)), drop: async () => undefined };
}

async function installationOn(databaseUrl: string | undefined, begun: string) {
  const varDir = await mkdtemp(join(place, 'khác '));
  await cp(begun, varDir, { recursive: true });
  const env = { ...process.env, VAR_DIR: varDir, DATABASE_URL: databaseUrl ?? '', OUTSIDE_LINKS: 'off' };
  const main = join(import.meta.dirname, '../dist/src/transfer/main.js');
  return {
    async ask(asked: object): Promise<unknown> {
      const options = { env, cwd: join(import.meta.dirname, '..'), maxBuffer: 100_000_000 };
      const { stdout } = await promisify(execFile)(process.execPath, [main, JSON.stringify(asked)], options);
      return JSON.parse(
        stdout
          .trim()
          .split('\n')
          .findLast((line) => line.startsWith('{"')) ?? '',
      );
    },
  };
}

describe('an import of an export', () => {
  // What SQLite takes in and gives has then the bytes of what PostgreSQL does, so every way between the two is proven.
  it.skipIf(!onPostgres).each([['in PostgreSQL', emptyInstallation] as const, ['in SQLite', emptyFolder] as const])(
    'makes the same content of it elsewhere, to the last byte: %s',
    async (where, begin) => {
      const other = await begin();
      try {
        const question = { importFrom: [join(place, 'first')], filesOf: {}, write: true, sound: false };
        expect(await other.ask(question)).toMatchObject({ faults: [], isWritten: true });
        const again = join(place, `again ${where}`);
        await other.ask({ exportTo: again });
        const [before, after] = [await treeOf(join(place, 'first')), await treeOf(again)];
        for (const [path, bytes] of before) expect(String(after.get(path)), path).toBe(String(bytes));
        expect([...after.keys()]).toEqual([...before.keys()]);
      } finally {
        await other.drop();
      }
    },
  );

  it('changes nothing where all of it is', async () => {
    const saved = async () => (await cms.lines()).filter(isSaved).length;
    const before = await saved();
    const { counts } = await importFrom(cms.strapi, await listsIn([join(place, 'first')]), { write: true, sound: false });
    const all = Object.values(counts);
    expect(all.reduce((sum, { same }) => sum + same, 0)).toBeGreaterThan(250);
    expect(all.filter((each) => each.new + each.changed + each.wrong > 0)).toEqual([]);
    expect(await saved()).toBe(before);
  });

  onSqlite('is refused where a list was cut off, or the bytes of a file are others', async () => {
    const folder = join(place, 'hỏng');
    await cp(join(place, 'first'), folder, { recursive: true });
    const list = join(folder, 'ward.ndjson');
    await writeFile(
      list,
      String(await readFile(list))
        .split('\n')
        .slice(0, 3)
        .join('\n'),
    );
    await expect(listsIn([folder])).rejects.toThrow(/ward\.ndjson is not as it was exported: it was cut off or changed/);
    await rm(join(folder, 'manifest.json'));
    const [record] = recordsIn(await treeOf(folder), 'file');
    const file = fileSchema.parse(record?.document);
    await writeFile(join(folder, pathOfFile(file)), await pdf('Bản khác'));
    await writeFile(join(folder, 'file.ndjson'), JSON.stringify({ ...record, id: 'khác' }));
    const { faults } = await importFrom(cms.strapi, [{ type: 'file', path: join(folder, 'file.ndjson'), folder }], {
      write: true,
      sound: false,
    });
    expect(faults).toMatchObject([{ line: 1, message: expect.stringContaining('is damaged') }]);
  });
});
