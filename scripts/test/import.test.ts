import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerOf } from '../lib/transfer/beside.ts';
import { byZip } from '../lib/transfer/import.ts';
import { withOldSites } from '../lib/transfer/old-sites.ts';
import { endOf, reportOf } from '../lib/transfer/report.ts';
import { makeScratch, removeLeftOvers } from '../lib/transfer/scratch.ts';
import { unpack } from '../lib/transfer/unpack.ts';
import { folderOfTest } from '../../shared/test/support/temporary-folder.ts';
import { zipOf } from './support/zip.ts';

async function unpacked(zip: Buffer, maxBytes = 1_000_000): Promise<string> {
  const folder = await folderOfTest('gói ');
  await writeFile(join(folder, 'a.zip'), zip);
  await unpack(join(folder, 'a.zip'), join(folder, 'ra'), maxBytes);
  return join(folder, 'ra');
}

describe('the answer of the process that takes content in', () => {
  it('comes whole, however long it is, however late it is read, and whatever is warned of meanwhile', async () => {
    const faults = Array.from({ length: 60_000 }, (_, at) => `Điều ${at}: ngày ban hành không có`);
    const program = join(await folderOfTest('nhập '), 'trả-lời.mjs');
    const { href } = new URL('../../cms/src/transfer/unusable.ts', import.meta.url);
    await writeFile(
      program,
      `import { endBy } from ${JSON.stringify(href)};
const { faults } = JSON.parse(process.argv[2]);
setInterval(() => console.error('a warning'), 1);
setTimeout(() => endBy(Promise.resolve(JSON.stringify({ faults: Array.from({ length: faults }, (_, at) => \`Điều \${at}: ngày ban hành không có\`) }))), 20);`,
    );
    const answer = answerOf('Nhập thử', [program], { faults: faults.length }, process.env);
    const busyUntil = Date.now() + 500;
    while (Date.now() < busyUntil);
    await expect(answer).resolves.toEqual({ faults });
  });
});

describe('a ZIP', () => {
  it('gives its files, by their Vietnamese names', async () => {
    const folder = await unpacked(zipOf({ 'article.csv': 'id', ['ảnh/bìa.png'.normalize('NFD')]: 'x' }));
    expect(await readFile(join(folder, 'ảnh/bìa.png'), 'utf8')).toBe('x');
  });

  it.each([
    ['was cut off', zipOf({ 'article.csv': 'id' }).subarray(0, 40), /is no ZIP, or was cut off: .*[^.]\. Copy it again\.$/],
    ['has a path that leads out', zipOf({ '../out.csv': 'id' }), /invalid relative path/],
    ['is a bomb', zipOf({ 'article.csv': 'x'.repeat(2_000_000) }), /unpacks to more than the disk has room for \(0 MB\)/],
    ['is a bomb that says it is not one', zipOf({ 'article.csv': 'x'.repeat(2_000_000) }, { size: 10 }), /too many bytes/],
    [
      'has other bytes than were packed',
      zipOf({ 'article.csv': 'id' }, { crc: 1 }),
      /article\.csv has other bytes than were packed/,
    ],
  ])('that %s is refused, in one line', async (_what, zip, message) => {
    await expect(unpacked(zip)).rejects.toThrow(message);
  });

  it('is named by its own path where a list in it is wrong', () => {
    const said = '/var/import-7-a/0.zip/2013/article.csv is not in Unicode, /var/import-7-a/10.zip/article.csv neither';
    const zips = Array.from({ length: 11 }, (_, at) => `/cũ/${at}.zip`);
    const named = '/cũ/0.zip/2013/article.csv is not in Unicode, /cũ/10.zip/article.csv neither';
    expect(byZip(said, zips, '/var/import-7-a')).toBe(named);
  });

  it('that leads out writes nothing there', async () => {
    const folder = await folderOfTest('ngoài ');
    await writeFile(join(folder, 'a.zip'), zipOf({ 'x/../../out.csv': 'id' }));
    await expect(unpack(join(folder, 'a.zip'), join(folder, 'ra'), 1_000)).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['a.zip']);
  });
});

describe('the report of an import', () => {
  const fault = { file: '/cu/article.csv', line: 12, title: 'Tư vấn đất đai', became: 'a draft' as const };
  const imported = {
    counts: { article: { new: 9_990, changed: 0, same: 8, wrong: 2 } },
    faults: [
      { ...fault, field: 'body', message: 'Chưa có nội dung.' },
      { ...fault, field: 'category', message: 'there is no category «Tin»' },
      { ...fault, line: 40, title: undefined, became: 'left out' as const, message: 'is no JSON' },
    ],
    notes: [{ file: '/cu/article.csv', line: 13, title: 'Hỏi đáp', field: 'oldAddresses', message: '«/?p=12» cannot lead here' }],
    warnings: [{ file: '/cu/article.csv', line: 14, title: 'THÔNG BÁO', field: 'title', message: 'Tiêu đề viết toàn chữ hoa.' }],
    drafts: 0,
    isWritten: false,
  };

  it('says what and how many, and what is wrong where, by list, line and field', () => {
    expect(reportOf(imported, { sound: false })).toBe(`  article       9990 new, 8 as it is here, 2 wrong

1 document is worth another look, which keeps nothing out:

article.csv
  line 14 «THÔNG BÁO»
    title: Tiêu đề viết toàn chữ hoa.

2 documents are not as the rules want:

article.csv
  line 12 «Tư vấn đất đai»
    body: Chưa có nội dung.
    category: there is no category «Tin»
  line 40
    is no JSON

1 document is taken in, with what came otherwise or not at all:

article.csv
  line 13 «Hỏi đáp»
    oldAddresses: «/?p=12» cannot lead here`);
  });

  it('says what became of each where what is sound is taken in', () => {
    expect(reportOf(imported, { sound: true })).toContain('line 12 «Tư vấn đất đai» → a draft');
  });

  it('names what an old site has left by its mapping and its page', () => {
    const ofPages = {
      ...fault,
      file: '/x/lists/0/article.ndjson',
      from: 'haiphong.gov.vn/tin/abc.html',
      message: 'Chưa có nội dung.',
    };
    const report = reportOf(
      { ...imported, faults: [ofPages], notes: [] },
      { sound: false, sources: { '/x/lists/0': '/cu/cong.yaml' } },
    );
    expect(report).toContain('\n\ncong.yaml\n  haiphong.gov.vn/tin/abc.html «Tư vấn đất đai»\n    Chưa có nội dung.');
  });
});

describe('the end of an import', () => {
  const nothing = { new: 0, changed: 0, same: 0, wrong: 0 };
  const imported = { counts: {}, faults: [], notes: [], warnings: [], drafts: 0, isWritten: true };

  it('says that drafts are not public by it, taken in or rehearsed', () => {
    const counts = { article: { ...nothing, new: 3_650, changed: 2 }, category: { ...nothing, same: 4 } };
    const drafts = (isWritten: boolean, write: boolean) =>
      endOf({ write, sound: false }, { ...imported, counts, drafts: 3_650, isWritten });
    expect(drafts(true, true)).toEqual({
      exitCode: 0,
      text: 'Taken in. The next npm start publishes it, as one release. But 3650 of 3652 are drafts, which readers do not have until they are published in the admin, or by a list that says so (published: yes).',
    });
    expect(drafts(false, false).text).toMatch(/^Nothing was changed: this was a rehearsal\..* But 3650 of 3652 are drafts/);
    expect(endOf({ write: true, sound: false }, { ...imported, counts }).text).toBe(
      'Taken in. The next npm start publishes it, as one release.',
    );
  });

  it('says that lists without a document have none, and fails: what they were made of is to be looked at', () => {
    const end = { exitCode: 1, text: 'There is no document in it, so nothing was taken in: see how the list was made.' };
    for (const write of [false, true])
      for (const sound of [false, true]) expect(endOf({ write, sound }, { ...imported, isWritten: write })).toEqual(end);
  });

  it('does not say that the next start publishes it while the site is kept at a former release', () => {
    const counts = { article: { ...nothing, new: 2 } };
    expect(endOf({ write: true, sound: false }, { ...imported, counts }, '20220301-180000-000-44').text).toBe(
      'Taken in. It is published, as one release, once you resume, for somebody went back to release 20220301-180000-000-44: npm run rollback -- --resume.',
    );
  });

  it('does not say that what is sound was here already where nothing is sound, and fails', () => {
    const fault = { file: '/cu/article.csv', line: 2, message: 'there is no category «Tin»', became: 'left out' as const };
    const wrong = { ...imported, faults: [fault], counts: { article: { ...nothing, wrong: 120 } } };
    const end = { exitCode: 1, text: 'Nothing of it is sound, so nothing was taken in: mend what is wrong.' };
    expect(endOf({ write: true, sound: true }, wrong)).toEqual(end);
    expect(endOf({ write: false, sound: true }, { ...wrong, isWritten: false })).toEqual(end);
    const again = { ...wrong, counts: { article: { ...nothing, wrong: 1, same: 119 } } };
    expect(endOf({ write: true, sound: true }, again)).toEqual({
      exitCode: 0,
      text: 'Nothing has changed: what is sound of it was here already.',
    });
  });
});

it('a folder may have lists and the mapping of an old site: its files are where the mapping is', async () => {
  const folder = await folderOfTest('cũ ');
  await mkdir(join(folder, 'trang'));
  await writeFile(join(folder, 'cổng.yaml'), 'pages: trang\nfields: { title: h1 }');
  await writeFile(join(folder, 'trang/1.html'), '<meta charset="utf-8"><h1>Bài một</h1>');
  await writeFile(join(folder, 'article.csv'), 'id,title\n2,Bài hai');
  const lists = join(folder, 'lists');
  expect(await withOldSites([folder], lists, '')).toEqual({
    paths: [folder, join(lists, '0')],
    filesOf: { [join(lists, '0')]: folder },
    sources: { [join(lists, '0')]: join(folder, 'cổng.yaml') },
  });
  expect(await withOldSites([join(folder, 'article.csv')], lists, '')).toMatchObject({ paths: [join(folder, 'article.csv')] });
  await writeFile(join(folder, 'cổng.yaml'), 'pages: trang\nfields: { title: h2 }');
  await expect(withOldSites([folder], join(folder, 'khác'), '')).rejects.toThrow(/«h2» \(title\) matches nothing in 1 pages/);
});

it('what an import has left that was killed goes with the next one, and nothing of one that is at work', async () => {
  const folder = await folderOfTest('dở ');
  await writeFile(join(folder, 'import.ts'), 'process.send?.("here");\nsetTimeout(() => {}, 300_000);');
  const other = spawn(process.execPath, [join(folder, 'import.ts')], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  try {
    await once(other, 'message');
    const atWork = `import-${other.pid}-abc`;
    for (const name of [atWork, 'cms', 'import-abc']) await mkdir(join(folder, name));
    // This process is no import.
    const killed = basename(await makeScratch(folder));
    await removeLeftOvers(folder);
    expect((await readdir(folder)).sort()).toEqual(['cms', 'import-abc', 'import.ts', atWork].sort());
    expect(killed).toMatch(/^import-\d+-/);
  } finally {
    other.kill('SIGKILL');
  }
});
