import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/contracts/reading.ts';
import { textLimits, type Limits } from '../../src/reading/limits.ts';
import { cut } from '../support/files.ts';
import { docxOf, mimes, odtOf, packageOf, paragraph, xlsxOf } from './support/office.ts';
import { flate, onePage, pdfOf, rawPdf, stream } from './support/pdf.ts';
import { readers, reading } from './support/reading.ts';

/** Whatever a file holds, the caller gets an answer, and no trace of the work is left. */

type Bytes = () => Buffer | Promise<Buffer>;
interface Outcome extends Partial<Reading> {
  limits?: Partial<Limits>;
}

const words = 'Pháp luật cho mọi người dân ở cơ sở';
const inPdf = 'Phap luat cho moi nguoi dan o co so';
const damaged: Outcome = { state: 'unreadable', reason: 'damaged', pages: [] };
const read: Outcome = { state: 'read', pages: [inPdf] };
const tooLarge: Outcome = { state: 'unreadable', reason: 'too-large', pages: [] };
const encrypted: Outcome = { state: 'unreadable', reason: 'encrypted', pages: [] };

const childMain = new URL('../../dist/src/reading/child/main.js', import.meta.url).pathname;
/** What a bomb may take in a test. */
const small = { processorSeconds: 20, memoryBytes: 240 * 1024 * 1024 };
/** What a package may unpack to in a test. */
const folded = { unzippedBytes: 10 * 1024 * 1024 };
const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024);
const compound = (name: string) => {
  const bytes = Buffer.alloc(4096);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.write(name, 1024, 'utf16le');
  return bytes;
};
const nested = (depth: number, open: string, close: string, within: string) => open.repeat(depth) + within + close.repeat(depth);
const lying = (bytes: Buffer, name: string, size: number) => {
  const entry = bytes.lastIndexOf(name) - 46;
  bytes.writeUInt32LE(size, entry + 24);
  return bytes;
};
/** A page that is read for years. */
const doublingForms = () =>
  onePage({
    content: '/X Do',
    resources: '/XObject<</X 6 0 R>>',
    more: Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [
        i + 6,
        stream(
          i === 29 ? `BT /F1 12 Tf (${inPdf}) Tj ET` : '/X Do /X Do',
          `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F1 5 0 R>>/XObject<</X ${i + 7} 0 R>>>>`,
        ),
      ]),
    ),
  });
const externalEntity = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
const billionLaughs = `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i + 1} "&a${i};&a${i};">`).join('')}]>`;

const files: [string, keyof typeof mimes, Bytes, Outcome][] = [
  // Any kind of file.
  ['zero bytes', 'pdf', () => Buffer.alloc(0), damaged],
  ['rubbish', 'pdf', () => Buffer.from('đây không phải là tệp PDF'), damaged],
  ['rubbish', 'docx', () => Buffer.from('đây không phải là tệp Word'), damaged],
  ['rubbish', 'doc', () => Buffer.from('đây không phải là tệp Word'), damaged],
  ['100 MB', 'pdf', () => zeros(100), tooLarge],
  ['more than may be', 'pdf', () => pdfOf([words]), { ...tooLarge, limits: { bytes: 1_000 } }],
  ['a Word document named PDF', 'pdf', () => docxOf(paragraph(words)), damaged],
  ['a PDF named Word document', 'docx', () => pdfOf([words]), damaged],
  ['a spreadsheet named Word document', 'docx', () => xlsxOf({ Một: '' }), damaged],
  ['a Word document named OpenDocument', 'odt', () => docxOf(paragraph(words)), damaged],

  // PDF: encrypted, broken, long.
  ['a password to open', 'pdf', () => pdfOf([words], { userPassword: 'bi mat', pdfVersion: '1.7' }), encrypted],
  ['a password to change alone', 'pdf', () => pdfOf([words], { ownerPassword: 'bi mat' }), { state: 'read', pages: [words] }],
  ['cut in the middle', 'pdf', () => cut(pdfOf([words, words]), 0.5), { pages: [] }],
  ['without its last bytes', 'pdf', async () => (await pdfOf([words])).subarray(0, -30), { state: 'read', pages: [words] }],
  [
    'a table of objects that points nowhere',
    'pdf',
    async () => Buffer.from((await pdfOf([words])).toString('latin1').replace(/startxref\n\d+/, 'startxref\n7'), 'latin1'),
    { state: 'read', pages: [words] },
  ],
  ['objects without end', 'pdf', () => Buffer.from(onePage().toString('latin1').replaceAll('endobj', ''), 'latin1'), read],
  ['500 pages', 'pdf', () => pdfOf(Array.from({ length: 500 }, (_, i) => `Trang ${i + 1}`)), { state: 'read', pageCount: 500 }],
  [
    'more pages than may be',
    'pdf',
    () => pdfOf(Array.from({ length: 6 }, () => words)),
    { state: 'read', reason: 'too-many-pages', pageCount: 6, pages: Array<string>(4).fill(words), limits: { pages: 4 } },
  ],
  [
    'more letters than may be',
    'pdf',
    () => pdfOf([words, words]),
    { state: 'read', reason: 'too-large', pageCount: 2, pages: [words, 'Pháp luật'], limits: { characters: words.length + 9 } },
  ],
  [
    'an unknown encoding',
    'pdf',
    () =>
      onePage({ content: `BT /F1 12 Tf 72 700 Td <${Buffer.from('7KjQJ Eo8 %&2 3Ki1p Ox5w $b7 +7Q').toString('hex')}> Tj ET` }),
    { state: 'unreadable', reason: 'unknown-encoding', pages: [] },
  ],

  // PDF: trees and loops.
  [
    'a page tree that is its own child',
    'pdf',
    () => rawPdf({ 1: '<</Type/Catalog/Pages 2 0 R>>', 2: '<</Type/Pages/Kids[2 0 R]/Count 1>>' }),
    damaged,
  ],
  [
    'a page tree that says a billion pages',
    'pdf',
    () => Buffer.from(onePage().toString('latin1').replace('/Count 1', '/Count 1000000000'), 'latin1'),
    { ...read, pageCount: 1 },
  ],
  [
    'a page tree with a million children',
    'pdf',
    () =>
      rawPdf({
        1: '<</Type/Catalog/Pages 2 0 R>>',
        2: `<</Type/Pages/Kids[${'3 0 R '.repeat(1_000_000)}]/Count 1000000>>`,
        3: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>',
      }),
    { pages: [], limits: { ...small, processorSeconds: 2 } },
  ],
  [
    'a page tree 20 000 deep',
    'pdf',
    () =>
      rawPdf(
        Object.fromEntries(
          Array.from({ length: 20_000 }, (_, i) => [
            i + 1,
            i === 0
              ? '<</Type/Catalog/Pages 2 0 R>>'
              : i === 19_999
                ? '<</Type/Page/MediaBox[0 0 9 9]>>'
                : `<</Type/Pages/Kids[${i + 2} 0 R]/Count 1>>`,
          ]),
        ),
      ),
    { pages: [] },
  ],
  [
    'a table of objects that follows itself',
    'pdf',
    () => Buffer.from(onePage().toString('latin1').replace('/Root', '/Prev 9/Root'), 'latin1'),
    read,
  ],
  [
    'a form that draws itself',
    'pdf',
    () =>
      onePage({
        content: `/X Do BT /F1 12 Tf (${inPdf}) Tj ET`,
        resources: '/XObject<</X 6 0 R>>',
        more: { 6: stream('/X Do', '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>') },
      }),
    read,
  ],
  [
    'forms that double thirty times',
    'pdf',
    doublingForms,
    // With the usual memory: with little, it depends on the machine what runs out first.
    { state: 'unreadable', reason: 'too-slow', pages: [], limits: { processorSeconds: 2 } },
  ],
  ['arrays 100 000 deep', 'pdf', () => onePage({ content: nested(100_000, '[', ']', '') }), { pages: [] }],
  [
    'a page of absurd size',
    'pdf',
    () => Buffer.from(onePage().toString('latin1').replace('[0 0 595 842]', '[0 0 1e15 1e15]'), 'latin1'),
    read,
  ],
  [
    'a font that is its own description',
    'pdf',
    () => onePage({ more: { 5: '<</Type/Font/Subtype/Type0/BaseFont/A/DescendantFonts[5 0 R]/Encoding 5 0 R>>' } }),
    { pages: [] },
  ],
  [
    'a Type 3 font whose letters draw themselves',
    'pdf',
    () =>
      onePage({
        more: {
          5: '<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 80/LastChar 80/Widths[9]/Encoding<</Differences[80/P]>>/CharProcs<</P 6 0 R>>/Resources<</Font<</F1 5 0 R>>>>>>',
          6: stream('BT /F1 9 Tf (P) Tj ET'),
        },
      }),
    { state: 'read' },
  ],
  [
    'a map of characters that uses itself',
    'pdf',
    () =>
      onePage({
        more: {
          5: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>',
          6: stream(
            '/A usecmap begincmap 1 beginbfrange <00> <ffffffff> <0041> endbfrange',
            '/Type/CMap/CMapName/A/UseCMap 6 0 R',
          ),
        },
      }),
    {},
  ],

  // PDF: bombs.
  [
    'a page that unfolds to 200 MB',
    'pdf',
    () => onePage({ content: flate(zeros(200)) }),
    { state: 'unreadable', pages: [], limits: small },
  ],
  [
    'a stream folded twice that unfolds to 200 MB',
    'pdf',
    () => onePage({ content: flate(zeros(200), 2) }),
    { state: 'unreadable', pages: [], limits: small },
  ],
  [
    'a thousand filters',
    'pdf',
    () => onePage({ content: stream('41>', `/Filter[${'/ASCIIHexDecode'.repeat(1_000)}]`) }),
    { pages: [] },
  ],
  [
    'a picture of a hundred thousand million pixels',
    'pdf',
    () =>
      onePage({
        content: `BT /F1 12 Tf (${inPdf}) Tj ET /I Do`,
        resources: '/XObject<</I 6 0 R>>',
        more: {
          6: stream('x', '/Type/XObject/Subtype/Image/Width 400000/Height 400000/ColorSpace/DeviceRGB/BitsPerComponent 8'),
        },
      }),
    read,
  ],
  [
    'a JBIG2 picture that is not one',
    'pdf',
    () =>
      onePage({
        content: '/I Do',
        resources: '/XObject<</I 6 0 R>>',
        more: {
          6: stream(
            'hỏng',
            '/Type/XObject/Subtype/Image/Width 9/Height 9/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/JBIG2Decode',
          ),
        },
      }),
    { state: 'no-text', pages: [] },
  ],

  // PDF: what would be run or followed.
  [
    'JavaScript when it is opened',
    'pdf',
    () =>
      onePage({
        catalog: '/OpenAction<</S/JavaScript/JS(while \\(true\\) {})>>/AA<</WC<</S/JavaScript/JS(app.alert\\(1\\))>>>>',
      }),
    read,
  ],
  ['a program to launch', 'pdf', () => onePage({ catalog: '/OpenAction<</S/Launch/F(/bin/sh)>>' }), read],
  [
    'a form of XFA',
    'pdf',
    () =>
      onePage({
        catalog: '/AcroForm<</Fields[]/XFA 6 0 R>>',
        more: { 6: stream(`${externalEntity}<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template>&e;</template></xdp:xdp>`) },
      }),
    read,
  ],
  [
    'an embedded file',
    'pdf',
    () =>
      onePage({
        catalog: '/Names<</EmbeddedFiles<</Names[(a.exe)<</Type/Filespec/F(a.exe)/EF<</F 6 0 R>>>>]>>>>',
        more: { 6: stream('MZ') },
      }),
    read,
  ],
  [
    'a stream that lies in another file',
    'pdf',
    () => onePage({ content: stream('', '/F(/etc/passwd)') }),
    { state: 'no-text', pages: [] },
  ],

  // Packages.
  ['a password', 'docx', () => compound('EncryptedPackage'), encrypted],
  ['a password', 'xlsx', () => compound('EncryptedPackage'), encrypted],
  [
    'a password',
    'odt',
    () =>
      odtOf('', {
        'META-INF/manifest.xml':
          '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
        'content.xml': '\u0001\u0002',
      }),
    encrypted,
  ],
  ['Word 97', 'doc', () => compound('WordDocument'), { state: 'unreadable', reason: 'legacy-word' }],
  ['cut in the middle', 'docx', () => cut(docxOf(paragraph(words)), 0.6), damaged],
  [
    'a part that unfolds to 12 MB',
    'docx',
    () => docxOf('', { more: { 'word/document.xml': ' '.repeat(12_000_000) } }),
    { ...tooLarge, limits: folded },
  ],
  [
    'a part that unfolds to 12 MB',
    'odt',
    () => packageOf({ mimetype: mimes.odt, 'content.xml': zeros(12) }),
    { ...tooLarge, limits: folded },
  ],
  [
    'parts that unfold to much only together',
    'xlsx',
    () => xlsxOf(Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`S${i}`, ' '.repeat(400_000)]))),
    { ...tooLarge, limits: folded },
  ],
  [
    'a part that says it is small',
    'docx',
    () =>
      lying(docxOf('', { more: { 'word/document.xml': `<w:document>${' '.repeat(12_000_000)}` } }), 'word/document.xml', 1_000),
    damaged,
  ],
  [
    'a stored part that says it is nothing',
    'docx',
    () => lying(Buffer.from(zipSync({ 'word/document.xml': zeros(12) }, { level: 0 })), 'word/document.xml', 0),
    { ...tooLarge, limits: folded },
  ],
  ['a part that says it is 4 GB', 'docx', () => lying(docxOf(paragraph(words)), 'word/document.xml', 0xfffffff0), tooLarge],
  ['an external entity', 'docx', () => docxOf(paragraph('&e;'), { prolog: externalEntity }), damaged],
  ['an external entity', 'odt', () => odtOf('', { 'content.xml': `${externalEntity}<x>&e;</x>` }), damaged],
  [
    'an external entity',
    'xlsx',
    () => packageOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': `${externalEntity}<x>&e;</x>` }),
    damaged,
  ],
  ['a document type alone', 'docx', () => docxOf(paragraph(words), { prolog: externalEntity }), damaged],
  ['entities of entities', 'docx', () => docxOf(paragraph('&a30;'), { prolog: billionLaughs }), damaged],
  ['an entity that nobody declared', 'odt', () => odtOf('<text:p>&e;</text:p>'), damaged],
  [
    'tables 50 000 deep',
    'docx',
    () => docxOf(nested(50_000, '<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', paragraph(words))),
    { state: 'unreadable', pages: [], limits: small },
  ],
  [
    'spans 200 000 deep',
    'odt',
    () => odtOf(`<text:p>${nested(200_000, '<text:span>', '</text:span>', words)}</text:p>`),
    { state: 'read', pages: [words] },
  ],
  [
    'a style that rests on itself',
    'docx',
    () =>
      docxOf(`<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`, {
        more: {
          'word/styles.xml':
            '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="A"/></w:style></w:styles>',
        },
      }),
    { state: 'read', pages: [words] },
  ],
  [
    'a cell in the last corner',
    'xlsx',
    () => xlsxOf({ Một: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' }),
    { state: 'read', pages: ['Một\n1'], limits: small },
  ],
  [
    'a name of a part that climbs',
    'docx',
    () => docxOf(paragraph(words), { more: { '../../../etc/passwd': 'x', 'word/../../a.xml': 'x' } }),
    { state: 'read', pages: [words] },
  ],
  [
    'an embedded file',
    'docx',
    () => docxOf(paragraph(words), { more: { 'word/embeddings/a.exe': 'MZ' } }),
    { state: 'read', pages: [words] },
  ],
];

describe('a file with', () => {
  it.each(files)('%s (%s) has an answer, and its process is gone', async (_, kind, make, { limits, ...outcome }) => {
    const given = await reading(await make(), mimes[kind], limits ? { limits } : {});
    expect(given).toMatchObject(outcome);
    expect(given.state === 'read' || given.reason !== undefined || given.state === 'no-text').toBe(true);
  });

  it.each([
    ['NFD', 'Kế hoạch.pdf'.normalize('NFD')],
    ['emoji', '📄 văn bản 🇻🇳.pdf'],
    ['dots that climb', '..%2f..%2f..pdf'],
    ['marks that programs read', '*,--permission;$(id)`.pdf'],
    ['255 bytes', `${'ă'.repeat(125)}a.pdf`],
  ])('a name with %s is read like any other', async (_, name) => {
    expect(await reading(onePage(), mimes.pdf, { name })).toMatchObject(read);
  });
});

it('an external address in a file is not fetched', async () => {
  let asked = 0;
  const server = createServer((_, response) => {
    asked++;
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${['image', 'attachedTemplate', 'subDocument', 'styles'].map((type, i) => `<Relationship Id="r${i}" Type="${relation}/${type}" Target="${url}" TargetMode="External"/>`).join('')}</Relationships>`;
  const picture = `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="r0" xmlns:r="${relation}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
  try {
    expect(
      await reading(docxOf(paragraph(words) + picture, { more: { 'word/_rels/document.xml.rels': rels } }), mimes.docx),
    ).toMatchObject({ pages: [words] });
    const pdf = onePage({
      catalog: `/OpenAction<</S/URI/URI(${url})>>`,
      content: stream(`BT /F1 12 Tf (${inPdf}) Tj ET`, `/DL 9`),
    });
    expect(await reading(pdf, mimes.pdf)).toMatchObject(read);
    expect(await reading(onePage({ content: stream('', `/FS/URL/F(${url})`) }), mimes.pdf)).toMatchObject({ state: 'no-text' });
    expect(asked).toBe(0);
  } finally {
    server.close();
  }
});

it('a reading that is stopped ends at once, with its process', async () => {
  const stop = new AbortController();
  const running = reading(doublingForms(), mimes.pdf, { signal: stop.signal });
  const ended = running.catch((error: unknown) => error);
  await expect.poll(readers).toHaveLength(1);
  stop.abort(new Error('đủ rồi'));
  expect(await ended).toMatchObject({ message: 'đủ rồi' });
  expect(await readers()).toEqual([]);
});

it('a process that gets the processor seldom has the same time to work as any other', async () => {
  const over = new AbortController();
  const ended = reading(onePage(), mimes.pdf, { limits: { processorSeconds: 3 } }).finally(() => over.abort());
  let reader: number | undefined;
  while (!over.signal.aborted && reader === undefined) [reader] = await readers();
  if (reader !== undefined && isThere(reader)) {
    process.kill(reader, 'SIGSTOP');
    await sleep(3_500);
    if (isThere(reader)) process.kill(reader, 'SIGCONT');
  }
  expect(await ended).toMatchObject(read);
});

it('a process that reads text can begin no thread, which could be without the rights that bind it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pho-luat-reading-'));
  const preload = join(folder, 'thread.cjs');
  const outside = `require("node:fs").writeFileSync(${JSON.stringify(join(folder, 'written'))}, "")`;
  await writeFile(
    preload,
    // The watch is a thread that loads this as well.
    `const { isMainThread, Worker } = require('node:worker_threads');
    if (isMainThread) setImmediate(() => {
      try {
        new Worker(${JSON.stringify(outside)}, { eval: true, execArgv: [] });
      } catch (error) {
        console.error(error.code, error.permission);
      }
    });`,
  );
  const rights = ['--permission', '--allow-worker', '--allow-fs-read=*', '--require', preload];
  const request = JSON.stringify({ task: 'text', mime: mimes.pdf, limits: textLimits });
  const child = spawn(process.execPath, [...rights, childMain, request], { stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    const [complaint] = await Promise.all([text(child.stderr), once(child, 'close')]);
    expect(complaint).toContain('ERR_ACCESS_DENIED WorkerThreads');
    expect(await readdir(folder)).toEqual(['thread.cjs']);
  } finally {
    child.kill('SIGKILL');
    await rm(folder, { recursive: true });
  }
});

it('a process ends by itself when the one that began it was killed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pho-luat-reading-'));
  const file = join(folder, 'without-end.pdf');
  await writeFile(file, doublingForms());
  const request = JSON.stringify({ task: 'text', mime: mimes.pdf, limits: { ...textLimits, processorSeconds: 3_600 } });
  const begin = `
    const stdio = [require('node:fs').openSync(${JSON.stringify(file)}), 'ignore', 'ignore', 'ipc'];
    console.log(require('node:child_process').fork(${JSON.stringify(childMain)}, [${JSON.stringify(request)}], { stdio }).pid);`;
  const parent = spawn(process.execPath, ['-e', begin], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const pid = Number(line.toString());
    await sleep(2_000);
    expect(isThere(pid)).toBe(true);
    parent.kill('SIGKILL');
    await expect.poll(() => isThere(pid), { timeout: 300_000 }).toBe(false);
  } finally {
    parent.kill('SIGKILL');
    await rm(folder, { recursive: true });
  }
});

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
