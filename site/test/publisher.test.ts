import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { CmsAway, parseLog } from '../publisher/cms-client.ts';
import { ReleaseFailure } from '../publisher/failure.ts';
import { publishForEver, type Pace } from '../publisher/loop.ts';
import { readManifest } from '../publisher/manifest.ts';
import { publish } from '../publisher/pipeline.ts';
import { readLog } from '../publisher/steps/read.ts';
import { repair } from '../publisher/steps/release.ts';
import type { Render } from '../publisher/steps/render.ts';
import { fileOfPage } from '../publisher/tree.ts';
import { tokens } from './lib/fake-cms.ts';
import { article, documents, fixtureLines, ids, publishLine, removeLine } from './lib/fixture-log.ts';
import { openWorkshop, quickRender, type Workshop } from './lib/workshop.ts';

const count = documents.length;
const main = join(import.meta.dirname, '../publisher/main.ts');

let workshop: Workshop;
beforeAll(() => void vi.spyOn(console, 'log').mockImplementation(() => undefined));
afterEach(() => workshop.close());

/** What one turn of the loop does. */
async function readAndPublish({ publisher, client }: Workshop) {
  await readLog(publisher, client, 0);
  return publish(publisher);
}

const third = (fields: Record<string, unknown>, seq = count + 1) =>
  publishLine(seq, 'article', 'articlethird001', article({ title: 'Bài thứ ba', slug: 'bai-thu-ba', ...fields }));

describe('a release', () => {
  test('is a whole tree with its manifest, reached through one link, and is reported live', async () => {
    workshop = await openWorkshop();
    expect(await readAndPublish(workshop)).toBe('live');
    const id = (await workshop.current()) ?? '';
    const manifest = await readManifest(workshop.installation, id);
    expect(manifest).toMatchObject({ id, seq: count, day: '2022-03-02' });
    expect(Object.keys(manifest.files)).toEqual(
      expect.arrayContaining([
        '/index.html',
        '/404.html',
        '/rss.xml',
        '/robots.txt',
        '/q/k7m2/index.html',
        '/Q/K7M2/index.html',
        '/_headers',
      ]),
    );
    expect(Object.keys(manifest.files).filter((file) => /^\/(tep|anh)\//.test(file))).toHaveLength(3);
    expect(workshop.cms.reports.at(-1)).toMatchObject({ release: id, state: 'live', seq: count, held: [] });
    expect(await readdir(workshop.installation.releases)).toEqual([id]);
  });

  test('is not made when nothing that a page shows has changed, and the line is reported live all the same', async () => {
    workshop = await openWorkshop();
    await readAndPublish(workshop);
    const id = await workshop.current();
    workshop.cms.append(publishLine(count + 1, 'abbreviation', 'abbreviation0001', { short: 'CCCD', long: 'căn cước công dân' }));
    expect(await readAndPublish(workshop)).toBe('unchanged');
    expect(await workshop.current()).toBe(id);
    expect(workshop.cms.reports.at(-1)).toMatchObject({ state: 'live', seq: count + 1 });
  });

  test('is made anew on the day on which something changes by itself', async () => {
    workshop = await openWorkshop();
    await readAndPublish(workshop);
    workshop.clock.now = new Date('2022-03-02T17:00:00.000Z');
    expect(await publish(workshop.publisher)).toBe('unchanged');
    workshop.clock.now = new Date('2022-12-31T17:00:00.000Z');
    expect(await publish(workshop.publisher)).toBe('live');
    expect(await workshop.page('/van-ban/2022/31-kh-hdphpbgdpl/')).toContain('Hết hiệu lực');
  });

  test('shows a text that was typed decomposed in composed letters', async () => {
    workshop = await openWorkshop();
    await readAndPublish(workshop);
    const html = await workshop.page('/bai-viet/luat-dat-dai/');
    expect(html).toBe(html.normalize('NFC'));
    expect(html).toContain('Quyền sử dụng đất.'.normalize('NFC'));
  });

  test('keeps the two before it and drops older ones', async () => {
    workshop = await openWorkshop();
    for (let seq = count + 1; seq <= count + 5; seq += 1) {
      workshop.cms.append(third({ title: `Bài ${seq}` }, seq));
      workshop.clock.now = new Date(workshop.clock.now.getTime() + 1_000);
      expect(await readAndPublish(workshop)).toBe('live');
    }
    const kept = await readdir(workshop.installation.releases);
    expect(kept).toHaveLength(3);
    expect(kept).toContain(await workshop.current());
  });
});

describe('a document that cannot be shown', () => {
  test('with 4 000 nested quotes is held back alone and named, and its last good version stays', async () => {
    workshop = await openWorkshop();
    workshop.cms.append(third({ body: 'Bản đầu tốt.' }));
    workshop.cms.append(third({ body: `${'> '.repeat(4_000)}x` }, count + 2));
    workshop.cms.append(publishLine(count + 3, 'article', 'articlefourth01', article({ title: 'Bài khác', slug: 'bai-khac' })));
    expect(await readAndPublish(workshop)).toBe('live');
    expect(await workshop.page('/bai-viet/bai-thu-ba/')).toContain('Bản đầu tốt.');
    expect(await workshop.page('/bai-viet/bai-khac/')).toContain('Bài khác');
    expect(workshop.cms.reports.at(-1)?.held).toEqual([
      {
        type: 'article',
        id: 'articlethird001',
        title: 'Bài thứ ba',
        reason: '«Nội dung» có 4000 lớp trích dẫn hoặc danh sách lồng nhau, quá giới hạn. Bản xuất bản trước vẫn ở trên trang.',
        mend: expect.stringContaining('xuất bản lại') as string,
      },
    ]);
  });

  test('whose first version is bad is absent, and so is one that was removed before it became bad', async () => {
    workshop = await openWorkshop();
    const bad = `${'- '.repeat(4_000)}x`;
    workshop.cms.append(
      third({ body: 'Tốt.' }),
      removeLine(count + 2, 'article', 'articlethird001'),
      third({ body: bad }, count + 3),
    );
    expect(await readAndPublish(workshop)).toBe('live');
    await expect(workshop.page('/bai-viet/bai-thu-ba/')).rejects.toThrow('ENOENT');
    expect(workshop.cms.reports.at(-1)?.held).toHaveLength(1);
  });

  test('whose line is not as the schema has it is named with the field', async () => {
    workshop = await openWorkshop();
    workshop.cms.append(third({ title: '', slug: 'Có Dấu' }));
    expect(await readAndPublish(workshop)).toBe('live');
    expect(workshop.cms.reports.at(-1)?.held[0]).toMatchObject({
      id: 'articlethird001',
      reason: expect.stringMatching(/document\.title.*document\.slug/) as string,
    });
  });

  test('whose file the CMS does not have is held back, the lists around it stay whole', async () => {
    workshop = await openWorkshop();
    const lost = { name: 'mất.pdf', ext: '.pdf', mime: 'application/pdf', sha256: 'f'.repeat(64), size: 9 };
    workshop.cms.append(
      publishLine(count + 1, 'file', 'filelost00000001', lost),
      publishLine(count + 2, 'attachment', 'attachmentlost01', {
        title: 'Văn bản mất tệp',
        slug: 'mat-tep',
        docType: 'TB',
        file: 'filelost00000001',
      }),
    );
    expect(await readAndPublish(workshop)).toBe('live');
    expect(workshop.cms.reports.at(-1)?.held[0]).toMatchObject({
      id: 'attachmentlost01',
      reason: expect.stringContaining('mất.pdf') as string,
    });
    await expect(workshop.page('/van-ban/khac/mat-tep/')).rejects.toThrow('ENOENT');
  });
});

describe('a failure', () => {
  test('of the render keeps the last release, says why, and leaves nothing behind', async () => {
    let isBroken = false;
    const render: Render = (...input) => {
      if (isBroken) throw new ReleaseFailure('render', 'Plan.astro: hỏng');
      return quickRender(...input);
    };
    workshop = await openWorkshop({ render });
    await readAndPublish(workshop);
    const id = await workshop.current();
    isBroken = true;
    workshop.cms.append(third({}));
    expect(await readAndPublish(workshop)).toBe('failed');
    expect(await workshop.current()).toBe(id);
    expect(workshop.cms.reports.at(-1)).toMatchObject({
      state: 'failed',
      step: 'render',
      reason: 'Không dựng được trang: Plan.astro: hỏng',
    });
    expect(await readdir(workshop.installation.releases)).toEqual([id]);
  });

  /** One page as somebody's template would draw it, or an editor's text would fill it. */
  const renderTopics =
    (html: string): Render =>
    async (input, inputPath, name, signal) => {
      const folder = await quickRender(input, inputPath, name, signal);
      await writeFile(join(folder, 'chu-de/index.html'), `<!doctype html><title>x</title>${html}`);
      return folder;
    };

  test.each([
    ['a broken link', '<a href="/khong-co/">x</a>', 'liên kết hỏng /khong-co/'],
    ['a broken place on a page', '<a href="/bai-viet/#khong-co">x</a>', 'liên kết hỏng /bai-viet/#khong-co'],
    ['a lost picture', '<img src="/anh/khong-co.webp">', 'liên kết hỏng /anh/khong-co.webp'],
    ['a link after a value with a bracket', '<a title="a > b" href="/khong-co/">x</a>', 'liên kết hỏng /khong-co/'],
    ['an address that cannot be decoded', '<a href="/%">x</a>', 'liên kết hỏng /%'],
  ])('of the check refuses %s in a page', async (_name, html, reason) => {
    workshop = await openWorkshop({ render: renderTopics(html) });
    expect(await readAndPublish(workshop)).toBe('failed');
    expect(workshop.cms.reports.at(-1)?.reason).toContain(reason);
    expect(await workshop.current()).toBeUndefined();
  });

  test('is not what a text about links makes', async () => {
    const text = '<p>Mẫu liên kết: href="/khong-co/" hết, src="/%" và id="x".</p><!-- <a href="/khong-co/"> -->';
    workshop = await openWorkshop({ render: renderTopics(text) });
    expect(await readAndPublish(workshop)).toBe('live');
  });

  test('of the check refuses a page that nobody planned, so that no draft can be there', async () => {
    const render: Render = async (input, inputPath, name, signal) => {
      const folder = await quickRender(input, inputPath, name, signal);
      await mkdir(join(folder, 'nhap'));
      await writeFile(join(folder, 'nhap/index.html'), '<title>nháp</title>');
      return folder;
    };
    workshop = await openWorkshop({ render });
    expect(await readAndPublish(workshop)).toBe('failed');
    expect(workshop.cms.reports.at(-1)?.reason).toContain('/nhap/index.html');
  });

  /** Every page that is searched, with nothing to be found by but what is given. */
  const renderSearched =
    (heading: string): Render =>
    async (input, ...rest) => {
      const folder = await quickRender(input, ...rest);
      for (const { path } of input.routes.filter(({ search }) => search)) {
        const html = `<!doctype html><html lang="vi"><title>x</title><main data-pagefind-body><h1>${heading}</h1></main></html>`;
        await writeFile(join(folder, fileOfPage(path)), html);
      }
      return folder;
    };

  test('of the check refuses an index that does not find what is there', async () => {
    workshop = await openWorkshop({ render: renderSearched('Khác hẳn') });
    expect(await readAndPublish(workshop)).toBe('failed');
    expect(workshop.cms.reports.at(-1)?.reason).toContain('tìm kiếm không ra «');
  });

  test.each(['???', 'Luật', '—'])('is not what an article called «%s» makes', async (title) => {
    // The first says little of it in a long text, so that all the others come before it.
    const body = (index: number) => (index === 0 ? 'Việc khác. '.repeat(2_000) : `${title} `.repeat(50));
    const lines = Array.from({ length: 60 }, (_, index) => {
      const id = `articlemany${String(index).padStart(5, '0')}`;
      return publishLine(index + 1, 'article', id, article({ title, slug: `bai-${index}`, body: body(index) }));
    });
    workshop = await openWorkshop({ lines });
    expect(await readAndPublish(workshop)).toBe('live');
  });
});

describe('the log', () => {
  test('that was cut short is thrown away whole', async () => {
    workshop = await openWorkshop();
    workshop.cms.cutsShort = true;
    await expect(readLog(workshop.publisher, workshop.client, 0)).rejects.toThrow(CmsAway);
    expect(workshop.publisher.store.lines.latest()).toEqual([]);
    expect(() => parseLog(`${fixtureLines()[0]}\n{"end":true`)).toThrow(CmsAway);
  });

  test('of another database replaces the one that is known', async () => {
    workshop = await openWorkshop();
    await readAndPublish(workshop);
    workshop.cms.lines.splice(3);
    expect(await readLog(workshop.publisher, workshop.client, 0)).toBeGreaterThan(0);
    expect(workshop.publisher.store.lines.latest()).toHaveLength(3);
  });

  test('keeps a code whose line was removed', async () => {
    workshop = await openWorkshop();
    workshop.cms.append(removeLine(count + 1, 'qr-code', ids.code));
    expect(await readAndPublish(workshop)).toBe('live');
    expect(await workshop.page('/q/k7m2/')).toContain('k7m2');
  });
});

const quickPace: Pace = {
  waitSeconds: 1,
  usual: { quietMs: 30, latestMs: 200 },
  burst: { quietMs: 200, latestMs: 6_000 },
  backOffMs: { first: 20, longest: 100 },
};

describe('for ever', () => {
  const run = () => publishForEver(workshop.publisher, workshop.client, quickPace);
  const until = async (holds: () => boolean | Promise<boolean>) => {
    for (const end = Date.now() + 15_000; Date.now() < end; await sleep(20)) if (await holds()) return;
    throw new Error('it did not come to be');
  };
  const live = () => workshop.cms.reports.filter(({ state }) => state === 'live');

  test('a publication is live without anybody asking', async () => {
    workshop = await openWorkshop();
    const running = run();
    await until(() => live().length === 1);
    workshop.cms.append(third({}));
    await until(() => live().at(-1)?.seq === count + 1);
    expect(await workshop.page('/bai-viet/bai-thu-ba/')).toContain('Bài thứ ba');
    workshop.stop.abort();
    await running;
  });

  test('fifty publications in a row lose nothing', async () => {
    workshop = await openWorkshop();
    const running = run();
    await until(() => live().length === 1);
    for (let index = 0; index < 50; index += 1) {
      workshop.cms.append(
        publishLine(
          count + 1 + index,
          'article',
          `articlemany${String(index).padStart(5, '0')}`,
          article({ title: `Tin ${index}`, slug: `tin-so-${index}` }),
        ),
      );
      await sleep(60);
    }
    await until(() => live().at(-1)?.seq === count + 50);
    expect(await workshop.page('/bai-viet/2022/02/')).toContain('Tin 49');
    workshop.stop.abort();
    await running;
  });

  test('a CMS that goes away and comes back loses nothing: lines are read then, and what was not reported is', async () => {
    workshop = await openWorkshop();
    const running = run();
    await until(() => live().length === 1);
    const { port } = workshop.cms;
    await workshop.cms.stop();
    workshop.cms.append(third({}));
    await sleep(200);
    workshop.cms.refusesReports = true;
    await workshop.cms.start(port);
    await until(async () => (await workshop.page('/bai-viet/').catch(() => '')).includes('Bài thứ ba'));
    expect(live()).toHaveLength(1);
    workshop.cms.refusesReports = false;
    await until(() => live().at(-1)?.seq === count + 1);
    workshop.stop.abort();
    await running;
  });

  test('midnight in Vietnam is a reason to look again', async () => {
    workshop = await openWorkshop();
    workshop.clock.now = new Date('2022-12-31T16:59:58.000Z');
    const running = run();
    await until(() => live().length === 1);
    workshop.clock.now = new Date('2022-12-31T17:00:00.000Z');
    await until(() => live().length === 2);
    expect(await workshop.page('/van-ban/2022/31-kh-hdphpbgdpl/')).toContain('Hết hiệu lực');
    workshop.stop.abort();
    await running;
  });
});

describe('the command', () => {
  const environment = (port = workshop.cms.port) => ({
    PATH: process.env.PATH,
    CMS_PORT: String(port),
    SITE_PORT: '4799',
    VAR_DIR: workshop.varDir,
  });
  const secret = 's'.repeat(40);
  const writeSecrets = () =>
    writeFile(
      workshop.installation.secrets,
      JSON.stringify({
        appKeys: [secret],
        apiTokenSalt: secret,
        adminJwtSecret: secret,
        transferTokenSalt: secret,
        encryptionKey: secret,
        ...tokens,
      }),
    );
  const publishOnce = () => promisify(execFile)(process.execPath, [main, '--once'], { env: environment() });

  test('makes a real release with Astro; killed while it works, the next run repairs and goes on', async () => {
    workshop = await openWorkshop();
    workshop.publisher.store.close();
    await writeSecrets();
    const { stdout } = await publishOnce();
    expect(stdout).toMatch(/release \S+ is live: seq \d+, 24 pages, 0 held back/);
    const first = await workshop.current();
    const html = await workshop.page('/bai-viet/trien-khai-ke-hoach-2022/');
    expect(html).toContain('<html lang="vi"');
    expect(html).toContain('bài đã gỡ');
    expect(html).not.toContain('href="/bai-viet/khong-con/"');

    workshop.cms.append(third({}));
    const child = spawn(process.execPath, [main, '--once'], { env: environment() });
    for await (const chunk of child.stdout) if (String(chunk).includes('plan')) break;
    await sleep(500);
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(await workshop.current()).toBe(first);

    await publishOnce();
    expect(await workshop.current()).not.toBe(first);
    expect(await workshop.page('/bai-viet/bai-thu-ba/')).toContain('Bài thứ ba');
  }, 60_000);

  test('says what is wrong in one line and ends with 1: a second publisher, no secrets, no CMS', async () => {
    workshop = await openWorkshop();
    await writeSecrets();
    await expect(publishOnce()).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^publisher: Another publisher is at work on [^\n]+\n$/) as string,
    });
    workshop.publisher.store.close();
    const { port } = workshop.cms;
    await workshop.cms.stop();
    await expect(promisify(execFile)(process.execPath, [main, '--once'], { env: environment(port) })).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/the CMS broke off/) as string,
    });
    await workshop.cms.start(port);
  }, 30_000);

  test('repairs what a killed publisher left', async () => {
    workshop = await openWorkshop();
    await readAndPublish(workshop);
    await mkdir(workshop.installation.release('20220302-halfmade.partial'));
    await repair(workshop.installation);
    expect(await readdir(workshop.installation.releases)).toEqual([await workshop.current()]);
  });
});
