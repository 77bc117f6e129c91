import { existsSync } from 'node:fs';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { MarkdownRenderer, type Job } from '../markdown/renderer.ts';
import { textOf } from '../pages/bodies.ts';
import { PublishedFiles } from '../publisher/steps/files.ts';
import { LineParser } from '../publisher/steps/lines.ts';
import { PictureStore } from '../publisher/steps/pictures.ts';
import { prepare, type Tools } from '../publisher/steps/prepare.ts';
import { PublishedTexts } from '../publisher/steps/texts.ts';
import { Store } from '../publisher/store.ts';
import { article, bytes, count, fieldsOf, fixtureLines, ids, publishLine, removeLine } from './lib/fixture-log.ts';
import { folderOfTest } from '../../shared/test/support/temporary-folder.ts';

let folder: string;
let store: Store;
/** One for all tests: each worker that is begun loads the code anew. */
const markdown = new MarkdownRenderer({ workers: 1 });
let tools: Tools & { files: PublishedFiles };
/** What the CMS has. */
let files: Map<string, Buffer>;
/** What was rendered and asked for since it was last looked at. */
let rendered: string[];
let asked: string[];

beforeAll(() => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const render = markdown.render.bind(markdown);
  vi.spyOn(markdown, 'render').mockImplementation((job: Job) => {
    rendered.push(job.markdown);
    return render(job);
  });
});
afterAll(() => markdown.close());
beforeEach(async () => {
  folder = await folderOfTest('pho-luat-');
  files = new Map(bytes);
  start();
});
afterEach(() => store.close());

function start(): void {
  store = new Store(join(folder, 'publisher/store.db'));
  rendered = [];
  asked = [];
  const file = async (sha256: string) => {
    asked.push(sha256);
    return files.get(sha256);
  };
  tools = {
    store,
    lines: new LineParser(),
    files: new PublishedFiles(join(folder, 'files'), { file }),
    texts: new PublishedTexts(join(folder, 'texts'), { text: async () => undefined }),
    pictures: new PictureStore(join(folder, 'pictures')),
    markdown,
    siteUrl: 'http://localhost:4321',
    signal: new AbortController().signal,
  };
}

function append(...lines: string[]): void {
  const raw = lines.map((json) => {
    const { seq, type, id } = JSON.parse(json) as { seq: number; type: string; id: string };
    return { seq, type, id, json };
  });
  store.lines.append({ lines: raw, lastSeq: raw.at(-1)?.seq ?? 0, chain: '' });
}

/** What the last preparation had to do. */
async function work(): Promise<{ rendered: string[]; asked: number }> {
  rendered = [];
  asked = [];
  await prepare(tools);
  return { rendered, asked: asked.length };
}

const bodyOf = async (id: string) => {
  const { content, html } = await prepare(tools);
  const shown = content.get('article', id);
  return html((shown && textOf(shown, 'body')?.key) ?? '');
};
const third = (seq: number, fields: Record<string, unknown>) =>
  publishLine(seq, 'article', 'articlethird001', article({ title: 'Bài thứ ba', slug: 'bai-thu-ba', ...fields }));
const coverLine = (seq: number, fields: Record<string, unknown>) =>
  publishLine(seq, 'file', ids.cover, { ...fieldsOf(ids.cover), ...fields });

test('what was made for the release before is not made again, and only the text that is new is rendered', async () => {
  append(...fixtureLines());
  expect((await work()).rendered.length).toBeGreaterThan(3);
  expect(await work()).toEqual({ rendered: [], asked: 0 });
  append(third(count + 1, { body: 'Chữ mới.' }));
  expect(await work()).toEqual({ rendered: ['Chữ mới.'], asked: 0 });
});

test('a restart renders nothing again, and gives the same', async () => {
  append(...fixtureLines());
  const before = await bodyOf(ids.first);
  const { held, content } = await prepare(tools);
  store.close();
  start();
  expect(await work()).toEqual({ rendered: [], asked: 0 });
  const after = await prepare(tools);
  expect(await bodyOf(ids.first)).toBe(before);
  expect(after.held).toEqual(held);
  expect(after.content.everything).toEqual(content.everything);
});

test('a picture whose words have changed is worked into the texts that show it, and into no other', async () => {
  append(...fixtureLines());
  await work();
  append(coverLine(count + 1, { alternativeText: 'Ảnh khác' }));
  const { rendered: again } = await work();
  expect(again).toHaveLength(1);
  expect(again[0]).toContain('Ảnh hội nghị');
});

test('a replaced file is in the text at once', async () => {
  append(...fixtureLines());
  await work();
  const pdf = fieldsOf(ids.pdf);
  const other = [...bytes.keys()].find((sha256) => sha256 !== pdf.sha256) ?? '';
  append(publishLine(count + 1, 'file', ids.pdf, { ...pdf, sha256: other }));
  expect(await bodyOf(ids.first)).toContain(`/tep/${other.slice(0, 12)}/`);
});

test('a file that the CMS does not have is asked for each time, and its document comes when it is there', async () => {
  const sha256 = String(fieldsOf(ids.pdf).sha256);
  const pdf = files.get(sha256) as Buffer;
  files.delete(sha256);
  append(...fixtureLines());
  expect((await prepare(tools)).content.all('attachment')).toEqual([]);
  expect((await work()).asked).toBe(1);
  files.set(sha256, pdf);
  const { content, held } = await prepare(tools);
  expect(content.all('attachment')).toHaveLength(2);
  expect(held).toEqual([]);
});

test('a text that names a file before the log does shows it as soon as the log does', async () => {
  append(...fixtureLines());
  append(third(count + 1, { body: 'Tải [tệp](file:filelater000001).' }));
  expect(await bodyOf('articlethird001')).toBe('<p>Tải tệp.</p>');
  append(publishLine(count + 2, 'file', 'filelater000001', fieldsOf(ids.pdf)));
  expect(await bodyOf('articlethird001')).toMatch('<a href="/tep/');
});

test('a file or picture that was thrown away because it was damaged is fetched and made again', async () => {
  append(...fixtureLines());
  const { pictures } = await prepare(tools);
  const [sha256 = ''] = pictures.keys();
  await tools.pictures.drop(sha256);
  await tools.files.drop(sha256);
  expect(await work()).toEqual({ rendered: [], asked: 1 });
  expect(await tools.pictures.ensure(sha256, tools.files.pathOf(sha256))).toEqual(pictures.get(sha256));
});

test('a picture that an earlier version made is taken as it is, and made again where a part of it is missing', async () => {
  append(...fixtureLines());
  const [[sha256 = '', made] = []] = (await prepare(tools)).pictures;
  const facts = join(folder, 'pictures', `${sha256}.json`);
  const ensured = async () => {
    await writeFile(facts, (await readFile(facts, 'utf8')).replace(/,"digests":\[.*?\]/, ''));
    const again = new PictureStore(join(folder, 'pictures'));
    expect(await again.ensure(sha256, tools.files.pathOf(sha256))).toEqual(made);
    return (await stat(again.pathOf(sha256, 120))).mtimeMs;
  };
  const before = await ensured();
  expect(await ensured()).toBe(before);
  await rm(tools.pictures.pathOf(sha256, 120));
  await ensured();
});

test('a picture of which a part is missing is made again, though its facts are whole', async () => {
  append(...fixtureLines());
  const [[sha256 = '', made] = []] = (await prepare(tools)).pictures;
  await rm(tools.pictures.pathOf(sha256, 120));
  const again = new PictureStore(join(folder, 'pictures'));
  expect(await again.ensure(sha256, tools.files.pathOf(sha256))).toEqual(made);
  expect(existsSync(again.pathOf(sha256, 120))).toBe(true);
});

test('what a kill has left of a picture is thrown away with it, and when nobody needs it', async () => {
  append(...fixtureLines());
  const [sha256 = ''] = (await prepare(tools)).pictures.keys();
  const whole = (await readdir(join(folder, 'pictures'))).sort();
  const leave = async (digest: string) => {
    for (const end of ['', '.7.tmp']) await writeFile(tools.pictures.pathOf(digest, 640) + end, 'dở dang');
  };
  const other = 'f'.repeat(64);
  await leave(other);
  await tools.pictures.drop(other);
  expect((await readdir(join(folder, 'pictures'))).sort()).toEqual(whole);
  await leave(other);
  await tools.pictures.sweep((each) => each === sha256 || each === other);
  expect((await readdir(join(folder, 'pictures'))).filter((name) => name.includes('f'.repeat(16)))).toEqual([]);
  expect(existsSync(tools.pictures.pathOf(sha256, 120))).toBe(true);
});

test('documents are in the order of their last lines, whichever were processed again', async () => {
  append(...fixtureLines());
  await prepare(tools);
  append(coverLine(count + 1, { alternativeText: 'Ảnh khác' }));
  append(third(count + 2, {}), publishLine(count + 3, 'article', ids.second, article({ title: 'Lại', slug: 'lai' })));
  const order = (await prepare(tools)).content.all('article').map(({ id }) => id);
  store.close();
  start();
  expect((await prepare(tools)).content.all('article').map(({ id }) => id)).toEqual(order);
  expect(order).toEqual([ids.first, 'articlethird001', ids.second]);
});

test('an earlier line that was shown gives way to a good one, and the report about it ends', async () => {
  append(...fixtureLines());
  append(third(count + 1, { body: 'Bản một.' }), third(count + 2, { body: `${'> '.repeat(4_000)}x` }));
  const held = await prepare(tools);
  expect(held.held.map(({ id }) => id)).toEqual(['articlethird001']);
  expect(await bodyOf('articlethird001')).toBe('<p>Bản một.</p>');
  append(third(count + 3, { body: 'Bản ba.' }));
  expect((await prepare(tools)).held).toEqual([]);
  append(removeLine(count + 4, 'article', 'articlethird001'));
  expect((await prepare(tools)).content.get('article', 'articlethird001')).toBeUndefined();
});

test('nothing is remembered of another log', async () => {
  append(...fixtureLines());
  await prepare(tools);
  store.lines.forget();
  tools.lines.forget();
  append(...fixtureLines().slice(0, 4));
  const { content, past } = await prepare(tools);
  expect(content.everything).toHaveLength(4);
  expect(past.get('article', ids.first)).toBeUndefined();
});

test('a text that was changed on the disk is rendered again, whatever SQLite says', async () => {
  append(...fixtureLines());
  await prepare(tools);
  const wanted = rendered.toSorted();
  store.close();
  const db = new DatabaseSync(join(folder, 'publisher/store.db'));
  const { changes } = db.prepare(`update rendered set html = replace(html, 'n', 'm')`).run();
  db.close();
  start();
  await prepare(tools);
  expect(changes).toBe(wanted.length);
  expect(rendered.toSorted()).toEqual(wanted);
});

test('texts that nobody uses any more are dropped, those in use and those of the release before are not', () => {
  const text = (words: string) => ({ html: `<p>${words}</p>`, opening: words, ids: [], links: [], mentions: [] });
  store.bodies.keep(new Map(Array.from({ length: 1_200 }, (_, index) => [`key-${index}`, text(`Chữ ${index}`)])));
  const used = new Set(Array.from({ length: 100 }, (_, index) => `key-${index}`));
  store.bodies.dropUnused(used);
  expect(store.bodies.html('key-1100')).toBe('<p>Chữ 1100</p>');
  store.bodies.dropUnused(new Set([...used, 'key-200']));
  expect(() => store.bodies.html('key-1100')).toThrow('not kept');
  expect(store.bodies.html('key-0')).toBe('<p>Chữ 0</p>');
  expect(store.bodies.html('key-200')).toBe('<p>Chữ 200</p>');
});
