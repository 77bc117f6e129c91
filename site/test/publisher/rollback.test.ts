import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { sha256Of } from '@pho-luat/shared/sha256';
import type { Listing } from '../../publisher/release/listing.ts';
import { rollbackRoutes } from '../../publisher/door/rollback.ts';
import { publish } from '../../publisher/pipeline.ts';
import { UnknownRelease } from '../../publisher/release/held-listing.ts';
import { goBackTo, listReleases, resume } from '../../publisher/rollback.ts';
import { Wake } from '../../publisher/wake.ts';
import { article, count, fieldsOf, ids, publishLine, removeLine, takedownLine } from '../lib/fixture-log.ts';
import { readAndPublish, third } from '../lib/publishing.ts';
import { linkedPage, openWorkshop, quickPage, quickRenderer, quickSearch, wholeSearch, type Workshop } from '../lib/workshop.ts';

let workshop: Workshop;
let seq: number;
beforeAll(() => void vi.spyOn(console, 'log').mockImplementation(() => undefined));
async function begin(search = quickSearch) {
  workshop = await openWorkshop({ renderer: quickRenderer(linkedPage), search, releasesBack: 3 });
  seq = count;
}
beforeEach(() => begin());
afterEach(() => workshop.close());

async function say(...lines: ((seq: number) => string)[]) {
  workshop.cms.append(...lines.map((line) => line(++seq)));
  expect(await readAndPublish(workshop)).toBe('live');
  return workshop.current() ?? '';
}

async function goBack(release: string) {
  goBackTo(workshop.publisher, release, workshop.clock.now);
  workshop.clock.now = new Date(workshop.clock.now.getTime() + 1_000);
  return publish(workshop.publisher);
}

const titled = (title: string) => (at: number) => third({ title }, at);
const another = (fields: Record<string, unknown>) => (at: number) =>
  publishLine(at, 'article', 'articlefourth01', article({ title: 'Bài thứ tư', slug: 'bai-thu-tu', ...fields }));
const served = (path: string) => workshop.page(path).catch(() => undefined);

test('Going back shows the site as it was, to the byte, and lasts over later publications until it is resumed', async () => {
  await workshop.close();
  await begin(wholeSearch);
  const first = await say(titled('Tên cũ'));
  const before = workshop.publisher.store.releases.listing();
  await say(titled('Tên mới'), another({}));
  expect(await goBack(first)).toBe('live');
  const after = workshop.publisher.store.releases.listing();
  const files = (listing: Listing) => [...listing].filter(([path]) => !path.startsWith('/pagefind/')).sort();
  expect(files(after)).toEqual(files(before));
  expect(workshop.cms.reports.at(-1)).toMatchObject({ state: 'live', hold: { release: first, seq: count + 1 } });

  workshop.cms.append(titled('Tên mới hơn')(++seq));
  expect(await readAndPublish(workshop)).toBe('unchanged');
  expect(await served('/bai-viet/bai-thu-ba/')).toContain('Tên cũ');
  expect(await served('/bai-viet/bai-thu-tu/')).toBeUndefined();

  resume(workshop.publisher);
  expect(await readAndPublish(workshop)).toBe('live');
  expect(await served('/bai-viet/bai-thu-ba/')).toContain('Tên mới hơn');
  expect(await served('/bai-viet/bai-thu-tu/')).toContain('Bài thứ tư');
  expect(workshop.cms.reports.at(-1)?.hold).toBeUndefined();
});

test('A file that has changed on the disk since is shown as it was published, or as it is now where its packed forms have changed too', async () => {
  const first = await say(titled('Tên cũ'));
  const kept = (path: string) => workshop.publisher.store.releases.listing().get(path) ?? '';
  const [page, list] = ['/bai-viet/bai-thu-ba/index.html', '/bai-viet/index.html'].map(kept);
  await say(titled('Tên mới'));
  const damage = (sha256 = '', ends: string[]) =>
    Promise.all(ends.map((end) => writeFile(workshop.publisher.blobs.pathOf(sha256) + end, 'Do đĩa hỏng')));
  await damage(page, ['', '.br']);
  await damage(list, ['', '.br', '.gz']);
  expect(await goBack(first)).toBe('live');
  expect(await served('/bai-viet/bai-thu-ba/')).toContain('Tên cũ');
  expect(await served('/bai-viet/')).toContain('Tên mới');
  const { installation, publisher } = workshop;
  const root = installation.tree((await publisher.trees.current()) ?? 'a');
  expect(String(brotliDecompressSync(await readFile(join(root, '/bai-viet/bai-thu-ba/index.html.br'))))).toContain('Tên cũ');
});

test('What was unpublished since stays away, also from lists, the feed and the maps', async () => {
  const first = await say(titled('Bài phải gỡ'));
  await say((at) => removeLine(at, 'article', 'articlethird001'));
  await goBack(first);
  const texts = [...workshop.publisher.store.releases.listing().keys()].filter((path) => /\.(html|xml|txt)$/.test(path));
  const saying = async (words: string) => {
    const all = await Promise.all(texts.map(async (path) => ({ path, text: (await served(path)) ?? '' })));
    return all.filter(({ text }) => text.includes(words)).map(({ path }) => path);
  };
  expect(texts.length).toBeGreaterThan(20);
  expect(await saying('Bài phải gỡ')).toEqual([]);
  // Its old address leads on.
  expect(await saying('bai-thu-ba')).toEqual(['/bai-viet/bai-thu-ba/index.html']);
});

test('Nor does the search have it, by itself or by a plan that is read without it now', async () => {
  await workshop.close();
  await begin(wholeSearch);
  const plan = '/ke-hoach/cong-tac-pbgdpl-2022/';
  const update = vi.spyOn(workshop.publisher.search, 'update');
  const searched = (path: string) => update.mock.lastCall?.[0].get(path)?.document();
  const pages = ['Phụ lục'];
  const text = sha256Of(JSON.stringify(pages));
  workshop.cms.texts.set(text, pages);
  const first = await say(titled('Bài phải gỡ'), (at) => publishLine(at, 'file', ids.pdf, { ...fieldsOf(ids.pdf), text }));
  expect(searched(plan)?.passages).toMatchObject([{ text: 'Phụ lục' }]);
  await say(
    (at) => removeLine(at, 'article', 'articlethird001'),
    (at) => removeLine(at, 'attachment', ids.signed),
  );
  await goBack(first);
  expect(searched(plan)).toMatchObject({ title: expect.stringContaining('Công tác') as string });
  expect(searched(plan)).not.toHaveProperty('passages');
  expect(searched('/bai-viet/bai-thu-ba/')).toBeUndefined();

  // Nor of another document in its place, which that release has not got.
  const later = { ...fieldsOf(ids.signed), number: '32/KH-HĐPHPBGDPL', htmlBody: 'Toàn văn.' };
  workshop.cms.append(
    publishLine(++seq, 'attachment', 'attachmentlater1', later),
    publishLine(++seq, 'plan', ids.plan, { ...fieldsOf(ids.plan), document: 'attachmentlater1' }),
  );
  await readAndPublish(workshop);
  expect(await served('/van-ban/2022/32-kh-hdphpbgdpl/')).toBeUndefined();
  expect(searched(plan)).toMatchObject({ title: expect.stringContaining('Công tác') as string, passages: [] });
});

test('What is unpublished while it lasts goes too', async () => {
  const first = await say(titled('Bài phải gỡ'));
  await say(another({}));
  await goBack(first);
  workshop.cms.append(removeLine(++seq, 'article', 'articlethird001'));
  expect(await readAndPublish(workshop)).toBe('live');
  expect(await served('/bai-viet/')).not.toContain('Bài phải gỡ');
  expect(await served('/bai-viet/bai-thu-tu/')).toBeUndefined();
});

test('A code that was issued since opens, and so does the page that it leads to', async () => {
  const first = await say(titled('Bài cũ'));
  await say(
    another({}),
    (at) =>
      publishLine(at, 'qr-campaign', 'campaign00000002', {
        title: 'Chiến dịch mới',
        callToAction: 'Quét để đọc',
        issuer: ids.owner,
        destination: { kind: 'article', article: 'articlefourth01' },
        placements: [{ key: 'placement-9', place: 'Chợ' }],
      }),
    (at) =>
      publishLine(at, 'qr-code', 'w3xy', {
        code: 'w3xy',
        campaign: 'campaign00000002',
        placementKey: 'placement-9',
        issuedOn: '2022-03-02',
      }),
  );
  await goBack(first);
  expect(await served('/q/w3xy/')).toContain('/bai-viet/bai-thu-tu/');
  expect(await served('/bai-viet/bai-thu-tu/')).toContain('Bài thứ tư');
  // Reached by its code alone.
  expect(await served('/bai-viet/')).not.toContain('Bài thứ tư');
});

test('As many releases back as are kept can be gone to, the one before those cannot', async () => {
  const names: string[] = [];
  for (let index = 0; index <= 4; index += 1) names.push(await say(titled(`Bản ${index}`)));
  const { releases } = await listReleases(workshop.publisher);
  expect(releases).toHaveLength(4);
  expect(releases[0]).toMatchObject({ id: names.at(-1), bytes: 0 });
  expect(releases[1]?.bytes).toBeGreaterThan(0);
  await expect(() => goBack(names[0] ?? '')).rejects.toThrow(UnknownRelease);
  expect(await goBack(names[1] ?? '')).toBe('live');
  expect(await served('/bai-viet/bai-thu-ba/')).toContain('Bản 1');
});

test('Nor is the oldest one lost that an operator goes back to while another release is being made', async () => {
  const names: string[] = [];
  for (let index = 0; index < 4; index += 1) names.push(await say(titled(`Bản ${index}`)));
  const { search } = workshop.publisher;
  const { update } = search;
  vi.spyOn(search, 'update').mockImplementationOnce((...asked) => {
    goBackTo(workshop.publisher, names[0] ?? '', workshop.clock.now);
    return update.apply(search, asked);
  });
  await say(titled('Bản 4'));
  expect(await readAndPublish(workshop)).toBe('live');
  expect(await served('/bai-viet/bai-thu-ba/')).toContain('Bản 0');
});

test('It lasts over a restart, and over more releases than are kept', async () => {
  const first = await say(titled('Bản được giữ'));
  await say(titled('Bản sau'));
  await goBack(first);
  for (let index = 0; index < 5; index += 1) {
    const code = `c${'abcde'[index]}34`;
    await say((at) =>
      publishLine(at, 'qr-code', code, { code, campaign: ids.campaign, placementKey: 'placement-1', issuedOn: '2022-03-02' }),
    );
  }
  expect(workshop.publisher.store.hold.get()).toMatchObject({ release: first });
  expect(await served('/bai-viet/bai-thu-ba/')).toContain('Bản được giữ');
});

test('A caller at the door is told before it gives up that the release is still being made, and it stays asked for', async () => {
  const first = await say(titled('Bản cũ'));
  const routes = rollbackRoutes(workshop.publisher, new Wake(), 0);
  const asked = routes['POST /hold']?.({ query: new URLSearchParams(), body: { release: first } }, AbortSignal.abort());
  await expect(asked).rejects.toThrow('The release is still being made, and is served as soon as it is there.');
  expect(workshop.publisher.store.hold.get()).toMatchObject({ release: first });
});

test('It needs no page of the newest release that cannot be drawn', async () => {
  const first = await say(titled('Bản cũ'));
  await say(titled('Bản mới'));
  const { render } = workshop.publisher.renderer;
  workshop.publisher.renderer = {
    render: (frame, routes, emit, signal) =>
      render(frame, routes, (drawn) => emit(drawn.path === '/' ? { path: '/', fault: 'Home.astro: hỏng' } : drawn), signal),
  };
  workshop.cms.append(titled('Bản hỏng')(++seq));
  expect(await readAndPublish(workshop)).toBe('failed');
  expect(await goBack(first)).toBe('live');
  expect(await served('/bai-viet/bai-thu-ba/')).toContain('Bản cũ');
  expect(await served('/')).toBeDefined();
});

test('A campaign that is taken down while it lasts is in no list and no table of the release that is held', async () => {
  const showing = ['/q/', '/du-lieu/ma-qr.json', '/du-lieu/ma-qr.csv'];
  const title = String(fieldsOf(ids.campaign).title);
  // In the side column of every page.
  workshop.publisher.renderer = quickRenderer((route, { campaign }) => {
    const shown = campaign ? `<section class="x" aria-labelledby="qr-code">${campaign.title}</section>` : '';
    return quickPage(route).replace('</main>', `</main>${shown}`);
  });
  const first = await say(titled('Tên cũ'));
  expect(await served('/bai-viet/bai-thu-ba/')).toContain(title);
  await say(titled('Tên mới'), (at) =>
    publishLine(at, 'qr-campaign', ids.campaign, { ...fieldsOf(ids.campaign), callToAction: 'Quét để xem' }),
  );
  await goBack(first);
  for (const path of showing) expect(await served(path), path).toContain(title);
  await say((at) => takedownLine(at, 'qr-campaign', ids.campaign));
  for (const path of [...showing, '/bai-viet/bai-thu-ba/']) expect(await served(path), path).not.toContain(title);
  expect(await served('/bai-viet/bai-thu-ba/')).toContain('Tên cũ');
});

test('The catalogue, the open data and the suggestions of a release that is held name no official document that was removed since, and no ward', async () => {
  const catalogue = () => served('/van-ban/danh-muc.json');
  const openData = () => served('/du-lieu/van-ban.json');
  const spreadsheet = () => served('/du-lieu/van-ban.csv');
  const wards = () => served('/danh-ba/gan-ban.json');
  const suggestions = () => served('/tim-kiem/goi-y.json');
  const signed = '/van-ban/2022/31-kh-hdphpbgdpl/';
  const circular = '/van-ban/2022/01-2022-tt-btp-bo-tu-phap/';
  const ward = { name: 'Hồng Bàng', kind: 'ward', slug: 'phuong-hong-bang' };
  const first = await say(titled('Tên cũ'), (at) => publishLine(at, 'ward', 'ward000000000001', ward));
  for (const list of [catalogue, openData, spreadsheet]) expect(await list()).toContain(signed);
  expect(await wards()).toContain(ward.slug);
  expect(await suggestions()).toContain(circular);
  await say((at) => removeLine(at, 'attachment', ids.signed));
  await say((at) => removeLine(at, 'attachment', ids.circular));
  await say((at) => removeLine(at, 'ward', 'ward000000000001'));
  expect(await goBack(first)).toBe('live');
  expect(await wards()).not.toContain(ward.slug);
  for (const list of [catalogue, openData, spreadsheet]) expect(await list()).not.toContain(signed);
  expect(JSON.parse((await catalogue()) ?? '')).toHaveProperty('types');
  expect(await suggestions()).not.toContain(circular);
  expect(await suggestions()).toContain('/ke-hoach/cong-tac-pbgdpl-2022/');
});
