import { describe, expect, it } from 'vitest';
import type { QrCode } from '@pho-luat/shared/content-types/qr-code';
import type { EntryStatus } from '../src/contracts/desk.ts';
import { cmsOfTests } from './support/cms.ts';
import { documents, makeArticle, makeCampaign, publish } from './support/make.ts';
import { writeLog } from './support/compiled.ts';
import { codesPanelWords } from '../src/words/printed-codes.ts';
import { onSqlite } from './support/on-sqlite.ts';
import { entries, newPerson, refusalOf, type Person } from './support/people.ts';

/** The ledger of printed codes: what is issued, taken in and kept, and what depends on it. */

const cms = await cmsOfTests();
const publisher = await newPerson(cms, 'nguoi-duyet');
const editor = await newPerson(cms, 'bien-tap-vien');

const uid = 'api::qr-campaign.qr-campaign';
const url = { kind: 'url', url: 'https://example.vn/' };
const campaign = async (data = {}) => (await makeCampaign(cms, data)).documentId;

/** What the log, and so the site, knows of the codes of a campaign. */
async function published(id: string): Promise<QrCode[]> {
  const lines = (await cms.lines()).filter((line) => line.type === 'qr-code');
  const last = new Map(lines.map((line) => [line.id, (line as { document?: unknown }).document as QrCode]));
  return [...last.values()].filter((code) => code.campaign === id);
}

async function placements(id: string): Promise<{ key: string; place: string }[]> {
  const row = await cms.strapi.db
    .query(uid)
    .findOne({ where: { documentId: id, publishedAt: null }, populate: { placements: true } });
  return row.placements;
}

describe('a code', () => {
  it('has 4 to 6 characters without those that are taken for each other, and tells nothing of its draft', async () => {
    const id = await campaign({ placements: Array.from({ length: 40 }, (_, index) => ({ place: `Tổ dân phố ${index}` })) });
    const codes = await published(id);
    expect(codes).toHaveLength(40);
    for (const code of codes) {
      expect(code.code).toMatch(/^[2-9a-hj-np-z]{4,6}$/);
      expect(Object.keys(code).sort()).toEqual(['campaign', 'code', 'issuedOn', 'placementKey']);
    }
  });

  it('stays when its placement is removed, and the next placement gets a new one', async () => {
    const id = await campaign({ placements: [{ place: 'Chợ' }] });
    const [first] = await published(id);
    await documents(cms, 'qr-campaign').update({ documentId: id, data: { placements: [] } });
    await documents(cms, 'qr-campaign').update({ documentId: id, data: { placements: [{ place: 'Chợ' }] } });
    const codes = await published(id);
    expect(codes).toHaveLength(2);
    expect(codes[0]).toEqual(first);
  });

  onSqlite('cannot be changed by what a form sends', async () => {
    const id = await campaign({ placements: [{ place: 'Chợ' }] });
    const [before] = await published(id);
    const [row] = (await placements(id)) as unknown as { id: number }[];
    const sent = { placements: [{ id: row?.id, place: 'Chợ Hàng', key: 'chon-lay-ma-khac' }] };
    expect((await publisher('PUT', `${entries('qr-campaign')}/${id}`, sent)).status).toBe(200);
    expect(await published(id)).toEqual([before]);
    expect((await placements(id))[0]).toMatchObject({ place: 'Chợ Hàng', key: before?.placementKey });
  });

  it('differs in each copy of a campaign', async () => {
    const id = await campaign({ placements: [{ place: 'Chợ' }, { place: 'Bến xe' }] });
    const copies = await Promise.all([1, 2, 3].map(() => documents(cms, 'qr-campaign').clone({ documentId: id })));
    const ids = [id, ...copies.map((copy) => (copy as unknown as { documentId: string }).documentId)];
    const all = (await Promise.all(ids.map(published))).flat();
    expect(all).toHaveLength(8);
    expect(new Set(all.map(({ code }) => code)).size).toBe(8);
    expect(new Set(all.map(({ placementKey }) => placementKey)).size).toBe(8);
  });

  it('is never given again after its campaign was deleted', async () => {
    const id = await campaign({ placements: [{ place: 'Chợ' }] });
    const [code] = await published(id);
    await documents(cms, 'qr-campaign').delete({ documentId: id });
    expect(await published(id)).toEqual([code]);
    const answer = await takeIn(publisher, await campaign(), `/q/${code?.code}/ Chợ`);
    expect((await refusalOf(answer)).message).toContain('đã có trong sổ mã');
  });

  it('keeps where it led when its campaign is unpublished, each placement its own', async () => {
    const article = await makeArticle(cms);
    await publish(cms, 'article', article.documentId);
    const own = { kind: 'article', article: article.documentId };
    const id = await campaign({ placements: [{ place: 'Chợ' }, { place: 'Trường', destination: own }] });
    await publish(cms, 'qr-campaign', id);
    await documents(cms, 'qr-campaign').update({
      documentId: id,
      data: { destination: { kind: 'url', url: 'https://nhap.vn/' } },
    });
    await documents(cms, 'qr-campaign').unpublish({ documentId: id });
    const [market, school] = await placements(id);
    const kept = new Map((await published(id)).map((code) => [code.placementKey, code.lastDestination]));
    expect(kept.get(market?.key ?? '')).toEqual(url);
    expect(kept.get(school?.key ?? '')).toEqual(own);
    const shown = async (): Promise<unknown> => (await editor('GET', `/pho-luat/codes/${uid}/${id}`)).json();
    const said = {
      isPublic: false,
      note: expect.stringMatching(/^Chiến dịch đã gỡ: .*liên kết đến («[^»]+» \(\w{4,6}\)(, |\.$)){2}$/) as string,
    };
    expect(await shown()).toMatchObject(said);
    // A code that was never on a wall has lost nothing.
    const more = [...(await placements(id)), { place: 'Nhà văn hóa' }];
    await documents(cms, 'qr-campaign').update({ documentId: id, data: { placements: more } });
    expect(await shown()).toMatchObject(said);
  });

  it('keeps where it led when its campaign is taken down', async () => {
    const id = await campaign({ placements: [{ place: 'Chợ' }] });
    await publish(cms, 'qr-campaign', id);
    expect((await cms.asAdmin('POST', `/pho-luat/takedown/${uid}/${id}`, { reason: 'Sai đơn vị phát hành' })).status).toBe(200);
    expect(await published(id)).toMatchObject([{ lastDestination: url }]);
  });
});

const takeIn = (person: Person, id: string, lines: string) => person('POST', `/pho-luat/codes/${uid}/${id}/printed`, { lines });

describe('a code that was printed before', () => {
  it('is taken in with its old path and a placement, and says so on the desk', async () => {
    const id = await campaign({ placements: [{ place: 'Chợ' }] });
    const [issued] = await published(id);
    const text = '/qr/abc.html\tNhà văn hóa Lê Chân\r\n\n  /To-Roi/2021   Bến xe Thượng Lý\n/q/AB23/ Cổng trường\n';
    expect(await (await takeIn(editor, id, text)).json()).toEqual({ count: 3 });
    expect((await placements(id)).map(({ place }) => place)).toEqual([
      'Chợ',
      'Nhà văn hóa Lê Chân',
      'Bến xe Thượng Lý',
      'Cổng trường',
    ]);
    const codes = await published(id);
    expect(codes).toHaveLength(4);
    expect(codes[0]).toEqual(issued);
    expect(codes.map(({ oldPath }) => oldPath)).toEqual([undefined, '/qr/abc.html', '/To-Roi/2021/', undefined]);
    expect(codes[3]?.code).toBe('ab23');

    const shown = (await (await editor('GET', `/pho-luat/codes/${uid}/${id}`)).json()) as { codes: object[] };
    expect(shown).toMatchObject({ isPublic: false, note: codesPanelWords.notPublic, mayChange: true });
    expect(shown.codes[1]).toMatchObject({ place: 'Nhà văn hóa Lê Chân', oldPath: '/qr/abc.html' });
    expect(shown.codes[3]).toMatchObject({ place: 'Cổng trường', address: expect.stringMatching(/\/Q\/AB23$/) as string });

    // It stays what it is when the campaign is saved again.
    await documents(cms, 'qr-campaign').update({ documentId: id, data: { title: 'Sửa' } });
    expect(await published(id)).toEqual(codes);
  });

  it('is refused with the line and the reason, and then none of the others is taken in', async () => {
    const id = await campaign();
    await takeIn(publisher, await campaign(), '/qr/cu/ Chợ');
    const lines = [
      '/qr/tot Chợ',
      '/s?id=5 Trường',
      'https://qr.vn/a Bến',
      '/bai-viet/x/ Xã',
      '/QR/CU Phường',
      '/qr/TOT Thôn',
      '/qr/b',
      '/qr/cu/index.html Phố',
      '/qr/tot/index.html Làng',
      '/q/ab23/index.html Ngõ',
    ];
    const { message } = await refusalOf(await takeIn(publisher, id, lines.join('\n')));
    expect(message).toMatch(/^Chưa nhận mã nào\.\nDòng 2: «\/s\?id=5» có dấu \? hoặc #/);
    expect(message).toContain('Dòng 3: «https://qr.vn/a» ở tên miền khác');
    expect(message).toContain('Dòng 4: «/bai-viet/x/» là địa chỉ của chính trang này');
    expect(message).toContain('Dòng 5: «/QR/CU» đã có trong sổ mã');
    expect(message).toContain('Dòng 6: «/qr/TOT» có hai lần');
    expect(message).toContain('Dòng 7: chưa ghi nơi đặt');
    expect(message).toContain('Và 3 dòng khác.');
    expect(message).not.toContain('Dòng 1');
    expect(await placements(id)).toEqual([]);
    expect(await published(id)).toEqual([]);
  });

  onSqlite('is allowed for those who may change campaigns', async () => {
    const id = await campaign();
    expect((await fetch(`${cms.url}/pho-luat/codes/${uid}/${id}/printed`, { method: 'POST' })).status).toBe(401);
    const article = await makeArticle(cms);
    expect((await publisher('GET', `/pho-luat/codes/api::article.article/${article.documentId}`)).status).toBe(404);
    expect((await takeIn(publisher, 'khongcochiendich0001', '/qr/x Chợ')).status).toBe(404);
    expect((await cms.lines()).some((line) => JSON.stringify(line).includes('khongcochiendich0001'))).toBe(false);
  });
});

describe('what a code opens', () => {
  const link = (id: string) => ({ kind: 'article', article: id });
  async function opened(title: string, data: (id: string) => object): Promise<{ article: string; campaign: string }> {
    const article = (await makeArticle(cms, { title })).documentId;
    await publish(cms, 'article', article);
    const id = await campaign(data(article));
    await publish(cms, 'qr-campaign', id);
    return { article, campaign: id };
  }
  const refusalToUnpublish = async (id: string) =>
    (await refusalOf(await publisher('POST', `${entries('article')}/${id}/actions/unpublish`, {}))).message;

  onSqlite('is not unpublished: the refusal names the posters that open it, and where they hang', async () => {
    const { article, campaign: id } = await opened('Khai sinh', (target) => ({
      placements: [{ place: 'Chợ Hàng', printedCopies: 12, destination: link(target) }, { place: 'Bến xe' }],
    }));
    const [market] = await placements(id);
    const code = (await published(id)).find(({ placementKey }) => placementKey === market?.key)?.code.toUpperCase();
    expect(await refusalToUnpublish(article)).toBe(
      `Chưa gỡ được «Khai sinh»: mã QR đã phát hành đang mở đến đây. Chiến dịch «Ngày Pháp luật»: ${code} (Chợ Hàng, 12 bản). ` +
        'Hãy chọn nơi mở đến khác trong chiến dịch, xuất bản chiến dịch, rồi gỡ.',
    );
  });

  it('is neither unpublished nor deleted by any door', async () => {
    const { article } = await opened('Hộ tịch', (target) => ({ destination: link(target) }));
    const refused = [
      await publisher('POST', `${entries('article')}/${article}/actions/unpublish`, {}),
      await publisher('DELETE', `${entries('article')}/${article}`),
      await publisher('POST', `${entries('article')}/actions/bulkDelete`, { documentIds: [article] }),
      await publisher('POST', `${entries('article')}/actions/bulkUnpublish`, { documentIds: [article] }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
    expect((await cms.lines()).some(({ id, action }) => id === article && action === 'remove')).toBe(false);
  });

  it('counts for a poster whose placement has been taken out of the campaign, too', async () => {
    const { article, campaign: id } = await opened('Tạm trú', (target) => ({
      destination: link(target),
      placements: [{ place: 'Chợ', destination: url }, { place: 'Sẽ bỏ' }],
    }));
    const [kept] = (await placements(id)) as unknown as { id: number }[];
    await documents(cms, 'qr-campaign').update({ documentId: id, data: { placements: [{ id: kept?.id }] } as never });
    await publish(cms, 'qr-campaign', id);
    expect(await refusalToUnpublish(article)).toMatch(/: [2-9A-Z]{4,6} \(Sẽ bỏ, nơi đặt đã bỏ khỏi chiến dịch\)\. Hãy/);
  });

  onSqlite('counts for a poster that was taken in and not yet published, which is not called dropped', async () => {
    const { article, campaign: id } = await opened('Bến phà', (target) => ({ destination: link(target) }));
    await takeIn(publisher, id, '/qr/ben-pha Bến phà Bính');
    expect(await refusalToUnpublish(article)).toMatch(/: [2-9A-Z]{4,6} \(Bến phà Bính, chưa xuất bản\)\. Hãy/);
  });

  it.each([
    ['unpublished', (id: string) => documents(cms, 'qr-campaign').unpublish({ documentId: id })],
    ['deleted', (id: string) => documents(cms, 'qr-campaign').delete({ documentId: id })],
    ['taken down', (id: string) => cms.asAdmin('POST', `/pho-luat/takedown/${uid}/${id}`, { reason: 'Sai' })],
  ])('counts for the posters of a campaign that was %s, until a takedown', async (how, remove) => {
    const { article, campaign: id } = await opened(`Sau khi ${how}`, (target) => ({
      destination: link(target),
      placements: [{ place: 'Chợ Hàng', printedCopies: 12 }],
    }));
    await remove(id);
    const refusal = await refusalToUnpublish(article);
    expect(refusal).toMatch(
      /Chiến dịch «Ngày Pháp luật» \(không còn trên trang\): [2-9A-Z]{4,6} \(Chợ Hàng, 12 bản\)\. .*gỡ khẩn cấp/,
    );
    expect((await publisher('DELETE', `${entries('article')}/${article}`)).status).toBe(400);
    const door = `api::article.article/${article}`;
    const { posters } = (await (await cms.asAdmin('GET', `/pho-luat/entry/${door}`)).json()) as EntryStatus;
    expect(posters?.erased).toMatch(/\(Chợ Hàng, 12 bản\)\. .*Vẫn gỡ được/);
    expect((await cms.asAdmin('POST', `/pho-luat/takedown/${door}`, { reason: 'Sai' })).status).toBe(200);
    expect((await publisher('DELETE', `${entries('article')}/${article}`)).status, 'nothing leads there any more').toBe(200);
  });

  onSqlite('is free when a campaign that had gone is published again and leads elsewhere', async () => {
    const { article, campaign: id } = await opened('Trở lại', (target) => ({
      destination: link(target),
      placements: [{ place: 'Chợ' }],
    }));
    await documents(cms, 'qr-campaign').unpublish({ documentId: id });
    await documents(cms, 'qr-campaign').update({ documentId: id, data: { destination: url } });
    expect(await refusalToUnpublish(article)).toContain('(Chợ)');
    await publish(cms, 'qr-campaign', id);
    expect((await publisher('POST', `${entries('article')}/${article}/actions/unpublish`, {})).status).toBe(200);
  });

  onSqlite('is free when a campaign is over, unless the site leads on to it', async () => {
    const over = { startsOn: '2020-01-01', endsOn: '2020-02-01' };
    const first = await opened('Đã xong', (target) => ({ ...over, endedDestination: url, destination: link(target) }));
    expect((await publisher('POST', `${entries('article')}/${first.article}/actions/unpublish`, {})).status).toBe(200);
    const second = await opened('Đã xong, còn lối đi', (target) => ({ ...over, endedDestination: link(target) }));
    expect(await refusalToUnpublish(second.article)).toContain('Ngày Pháp luật');
    const third = await opened('Đã xong, vẫn mở đến đây', (target) => ({ ...over, destination: link(target) }));
    expect(await refusalToUnpublish(third.article)).toContain('Ngày Pháp luật');
  });

  onSqlite('counts for where a campaign will lead when it is over', async () => {
    const { article } = await opened('Về sau', (target) => ({ endedDestination: link(target), endsOn: '2099-12-31' }));
    expect(await refusalToUnpublish(article)).toContain('Chiến dịch «Ngày Pháp luật».');
  });

  onSqlite('is what a campaign that is over falls back to, while where it says its codes lead then is not public', async () => {
    const after = (await makeArticle(cms, { title: 'Sau chiến dịch' })).documentId;
    await publish(cms, 'article', after);
    const { article, campaign: id } = await opened('Nơi mở đến chung', (target) => ({
      destination: link(target),
      endedDestination: link(after),
      startsOn: '2022-10-01',
      endsOn: '2022-11-09',
      placements: [{ place: 'Chợ Hàng' }],
    }));
    const { posters } = (await (
      await cms.asAdmin('GET', `/pho-luat/entry/api::article.article/${article}`)
    ).json()) as EntryStatus;
    expect(posters, 'its codes lead to what it says').toBeUndefined();
    // From the log alone: nothing that an editor can do leaves a code without what it opens.
    await writeLog(cms.strapi, (log) => log.remove('article', after));
    expect(await refusalToUnpublish(article)).toContain('(Chợ Hàng)');
    await documents(cms, 'qr-campaign').unpublish({ documentId: id });
    expect((await published(id)).map(({ lastDestination }) => lastDestination)).toEqual([link(article)]);
  });

  onSqlite('is not taken down either, before the posters lead elsewhere', async () => {
    const { article, campaign: id } = await opened('Gỡ gấp', (target) => ({
      destination: link(target),
      placements: [{ place: 'Chợ' }],
    }));
    const takeDown = () => cms.asAdmin('POST', `/pho-luat/takedown/api::article.article/${article}`, { reason: 'Sai' });
    const said = async (type: string, entry: string) =>
      (await (await cms.asAdmin('GET', `/pho-luat/entry/api::${type}.${type}/${entry}`)).json()) as EntryStatus;
    expect((await said('article', article)).posters?.takenDown).toMatch(/\(Chợ\).*Áp phích vẫn dùng được/);
    expect((await said('qr-campaign', id)).posters).toEqual({
      takenDown: expect.stringMatching(/^Gỡ chiến dịch «.+» thì 1 mã đã phát hành vẫn mở được.*xuất bản lại/),
      erased: expect.stringMatching(/^Xóa chiến dịch «.+» thì 1 mã đã phát hành vẫn mở được.*không đổi nơi mở đến được nữa/),
    });
    const before = await cms.seq();
    expect((await refusalOf(await takeDown())).message).toContain('(Chợ)');
    expect(await cms.seq()).toBe(before);
    await documents(cms, 'qr-campaign').update({ documentId: id, data: { destination: url } });
    await publish(cms, 'qr-campaign', id);
    expect((await takeDown()).status).toBe(200);
  });

  onSqlite('is not withdrawn without what stands in its place, and that one then has its posters', async () => {
    const { article } = await opened('Bài cũ', (target) => ({ destination: link(target), placements: [{ place: 'Chợ' }] }));
    const next = (await makeArticle(cms, { title: 'Bài mới' })).documentId;
    await publish(cms, 'article', next);
    const withdraw = (withdrawn: object) =>
      publisher('POST', `${entries('article')}/${article}/actions/publish`, {
        withdrawn: { on: '2026-01-01', reason: 'Luật mới', ...withdrawn },
      });
    const { details } = await refusalOf(await withdraw({}));
    expect(details.errors?.[0]).toMatchObject({
      path: ['withdrawn', 'replacedBy'],
      message: expect.stringContaining('(Chợ)') as string,
    });

    expect((await withdraw({ replacedBy: link(next) })).status).toBe(200);
    expect(await refusalToUnpublish(next)).toContain('(Chợ)');
  });

  onSqlite('is no article that was withdrawn before, unless something stands in its place', async () => {
    const withdraw = async (title: string, replacedBy?: object) => {
      const withdrawn = { on: '2026-01-01', reason: 'Luật mới', ...(replacedBy ? { replacedBy } : {}) };
      const id = (await makeArticle(cms, { title, withdrawn })).documentId;
      await publish(cms, 'article', id);
      return id;
    };
    const dead = await withdraw('Đã rút');
    const led = await withdraw('Thay bằng bài đã rút', link(dead));
    const id = await campaign({ destination: link(dead), placements: [{ place: 'Chợ', destination: link(led) }] });
    const publishIt = () => publisher('POST', `${entries('qr-campaign')}/${id}/actions/publish`, {});
    const { details } = await refusalOf(await publishIt());
    expect(details.errors?.map(({ path }) => path.join('.'))).toEqual([
      'destination.article',
      'placements.0.destination.article',
    ]);
    expect(details.errors?.[0]?.message).toContain('«Đã rút» đã rút mà không có nội dung thay');
    const gone = (await makeArticle(cms, { title: 'Bài thay đã gỡ' })).documentId;
    await publish(cms, 'article', gone);
    const left = await withdraw('Bài thay không còn', link(gone));
    await documents(cms, 'article').unpublish({ documentId: gone });
    await documents(cms, 'qr-campaign').update({ documentId: id, data: { destination: link(left), placements: [] } as never });
    expect((await refusalOf(await publishIt())).message, 'readers end at the withdrawn one').toContain('«Bài thay không còn»');
    const good = await withdraw('Có bài thay', url);
    await documents(cms, 'qr-campaign').update({ documentId: id, data: { destination: link(good), placements: [] } as never });
    expect((await publishIt()).status).toBe(200);
  });
});
