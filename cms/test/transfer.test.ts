import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileSchema } from '@pho-luat/shared/content-types/file';
import { draftMarker } from '../demo/drafts.ts';
import { fillEmptyDatabase } from '../src/first-content.ts';
import { manifestSchema, recordSchema, type TransferRecord } from '../src/transfer/record.ts';
import { cmsOfTests } from './support/cms.ts';
import { exportTo } from './support/compiled.ts';
import { documents } from './support/make.ts';

/** All of the demonstration, and an article that somebody is changing. */

const cms = await cmsOfTests();
await fillEmptyDatabase(cms.strapi);
const place = await mkdtemp(join(tmpdir(), 'pho-luat-transfer-'));
afterAll(() => rm(place, { recursive: true, force: true }));

/** Path → bytes. */
async function treeOf(folder: string): Promise<Map<string, Buffer>> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(await Promise.all(paths.map(async (path) => [path.slice(folder.length + 1), await readFile(path)] as const)));
}

const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const recordsIn = (tree: Map<string, Buffer>, type: string): TransferRecord[] =>
  String(tree.get(`${type}.ndjson`))
    .trim()
    .split('\n')
    .map((line) => recordSchema.parse(JSON.parse(line)));

describe('an export', () => {
  let tree: Map<string, Buffer>;
  let changed: string;

  beforeAll(async () => {
    const articles = documents(cms, 'article');
    const [article] = (await articles.findMany({ status: 'published', limit: 1 })) as { documentId: string }[];
    changed = article?.documentId ?? '';
    await articles.update({ documentId: changed, data: { title: 'Tên đang sửa' } });
    await exportTo(cms.strapi, join(place, 'first'));
    tree = await treeOf(join(place, 'first'));
  });

  it('has what is public as the log has it, and drafts that nobody has published', async () => {
    const last = new Map((await cms.lines()).map((line) => [`${line.type} ${line.id}`, line]));
    const pages = recordsIn(tree, 'page');
    expect(pages.length).toBeGreaterThan(2);
    for (const { id, document } of pages) expect(last.get(`page ${id}`)).toMatchObject({ action: 'publish', document });
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

  it('has each file by the hash of its bytes, and a manifest that says what is there', () => {
    const manifest = manifestSchema.parse(JSON.parse(String(tree.get('manifest.json'))));
    for (const [type, facts] of Object.entries(manifest.lists)) {
      expect(digestOf(tree.get(`${type}.ndjson`) ?? Buffer.alloc(0)), type).toBe(facts.sha256);
    }
    const files = [...tree].filter(([path]) => path.startsWith('files/'));
    expect(files).toHaveLength(manifest.files.count);
    for (const [path, bytes] of files) expect(path.slice(6, 70)).toBe(digestOf(bytes));
  });

  it('is the same to the last byte when nothing has changed', async () => {
    await exportTo(cms.strapi, join(place, 'second'));
    expect(await treeOf(join(place, 'second'))).toEqual(tree);
  });

  it('names a file that the store has lost, and leaves nothing half made', async () => {
    const [file] = recordsIn(tree, 'file');
    const { sha256, name } = fileSchema.parse(file?.document);
    const kept = join(cms.varDir, 'cms/files', sha256);
    const bytes = await readFile(kept);
    await rm(kept);
    expect(await exportTo(cms.strapi, join(place, 'without'))).toMatchObject({ lost: [name] });
    expect(await readdir(place)).not.toContain('without.part');
    await writeFile(kept, bytes);
    await expect(exportTo(cms.strapi, join(place, 'first'))).rejects.toThrow('ENOTEMPTY');
    expect((await readdir(place)).sort()).toEqual(['first', 'second', 'without']);
  });
});
