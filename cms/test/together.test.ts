import { describe, expect, it } from 'vitest';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { documentAddress } from '@pho-luat/shared/paths';
import { addressOfGroup, chosenIn } from '../src/admin/together/chosen.ts';
import { draftKinds, listOf } from '../src/admin/together/drafts.ts';
import { deskSchema, entryStatusSchema } from '../src/contracts/desk.ts';
import { myWorkSchema } from '../src/contracts/reviews.ts';
import { togetherSchema } from '../src/contracts/together.ts';
import { cmsOfTests } from './support/cms.ts';
import { runDue } from './support/compiled.ts';
import { documents, make, makeArticle, makeAttachment, makeCampaign, publish } from './support/make.ts';
import { onSqlite } from './support/on-sqlite.ts';
import { entries, newPerson, refusalOf, type Person } from './support/people.ts';

/** A plan, its articles and its codes, which go public together or not at all. */

const cms = await cmsOfTests();
const writer = await newPerson(cms, 'bien-tap-vien');
const publisher = await newPerson(cms, 'nguoi-duyet');

interface One {
  type: DocumentType;
  documentId: string;
}
const uid = (type: DocumentType) => `api::${type}.${type}`;
const named = (all: readonly One[]) => all.map(({ type, documentId }) => ({ uid: uid(type), documentId }));
const look = async (person: Person, ...all: One[]) =>
  togetherSchema.parse(await (await person('POST', '/pho-luat/together/look', { entries: named(all) })).json());
const seen = async (...all: One[]) =>
  (await look(publisher, ...all)).entries.map(({ uid: of, documentId, savedAt }) => ({ uid: of, documentId, savedAt }));
const act = async (person: Person, what: string, all: One[], data: object = {}) =>
  person('POST', `/pho-luat/together/${what}`, { entries: await seen(...all), ...data });
const newLines = async (since: number) =>
  (await cms.lines(since)).filter(({ type }) => type !== 'qr-code').map(({ type }) => type);
const statusOf = async ({ type, documentId }: One) =>
  entryStatusSchema.parse(await (await publisher('GET', `/pho-luat/entry/${uid(type)}/${documentId}`)).json());
const change = (person: Person, { type, documentId }: One, data: object) => person('PUT', `${entries(type)}/${documentId}`, data);

/** Two articles that name one another, a plan that one of them names, and a campaign that leads to the other. */
async function launch() {
  const plan: One = {
    type: 'plan',
    ...(await make(cms, 'plan', {
      title: 'Kế hoạch tuyên truyền Luật Căn cước',
      number: '31/KH-HĐPHPBGDPL',
      year: 2026,
      issuedOn: '2026-01-15',
      issuer: (await make(cms, 'agency', { name: 'Hội đồng phối hợp PBGDPL' })).documentId,
      tasks: [],
    })),
  };
  const first: One = { type: 'article', ...(await makeArticle(cms, { title: 'Đổi thẻ căn cước', plans: [plan.documentId] })) };
  const second: One = {
    type: 'article',
    ...(await makeArticle(cms, { title: 'Thẻ căn cước cho trẻ em', relatedArticles: [first.documentId] })),
  };
  await documents(cms, 'article').update({ documentId: first.documentId, data: { relatedArticles: [second.documentId] } });
  const destination = { kind: 'article', article: second.documentId };
  const campaign: One = {
    type: 'qr-campaign',
    ...(await makeCampaign(cms, { title: 'Căn cước ở chợ'.normalize('NFD'), destination })),
  };
  return { plan, first, second, campaign, all: [campaign, first, second, plan] };
}

describe('drafts that name one another', () => {
  onSqlite('are offered from any of them, and nothing speaks against all of them', async () => {
    const { first, second, plan, campaign, all } = await launch();
    const alone = await look(publisher, second);
    expect(alone.entries[0]?.findings.map(({ severity }) => severity)).toContain('error');
    expect(alone.offered.map(({ documentId, reason }) => [documentId, reason])).toEqual([
      [first.documentId, '«Thẻ căn cước cho trẻ em» dẫn đến nội dung này'],
      [campaign.documentId, 'dẫn đến «Thẻ căn cước cho trẻ em»'],
    ]);
    expect((await look(publisher, first)).offered.map(({ documentId }) => documentId)).toContain(plan.documentId);
    const together = await look(publisher, ...all);
    expect(together.offered).toEqual([]);
    expect(together.entries.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error'))).toEqual([]);
  });

  onSqlite('are public to the texts of one another, by number and by address; two of one number are told before', async () => {
    const sheet = { docType: 'L', title: 'Luật Hộ tịch', number: '60/2014/QH13', issuedOn: '2014-11-20' };
    const law: One = { type: 'attachment', ...(await makeAttachment(cms, sheet)) };
    const other: One = { type: 'article', ...(await makeArticle(cms, { title: 'Khai sinh', slug: 'khai-sinh-cho-con' })) };
    const body = `Theo Luật Hộ tịch 2014, [toàn văn](${documentAddress({ ...sheet, id: law.documentId }, undefined, undefined)}), [khai sinh](/bai-viet/khai-sinh-cho-con/).`;
    const citing: One = { type: 'article', ...(await makeArticle(cms, { title: 'Hộ tịch', body: body.normalize('NFD') })) };
    const ofText = async (...all: One[]) =>
      (await look(publisher, ...all)).entries.flatMap(({ findings }) => findings.filter(({ field }) => field === 'body'));
    expect(await ofText(citing)).toHaveLength(3);
    expect(await ofText(citing, other, law)).toEqual([]);
    // A new paper of the article goes with it unasked.
    await documents(cms, 'article').update({ documentId: citing.documentId, data: { attachments: [law.documentId] } });
    expect(await ofText(citing, other)).toEqual([]);

    const twin: One = { type: 'attachment', ...(await makeAttachment(cms, { ...sheet, title: 'Luật Hộ tịch (bản quét)' })) };
    const errors = (await look(publisher, law, twin)).entries.map(
      ({ findings }) => findings.filter(({ severity }) => severity === 'error').length,
    );
    expect(errors).toEqual([1, 1]);
    expect((await act(publisher, 'publish', [law, citing, other])).status).toBe(200);
  });

  it('are published in one transaction, what others name before them', async () => {
    const { all, first } = await launch();
    const before = await cms.seq();
    expect((await act(publisher, 'publish', all)).status).toBe(200);
    expect(await newLines(before)).toEqual(['article', 'article', 'plan', 'qr-campaign']);
    expect((await statusOf(first)).review?.steps.map(({ step }) => step)).toContain('published');
  });

  onSqlite('are refused by one that cannot be published, which is named with its field', async () => {
    const { all, second } = await launch();
    await documents(cms, 'article').update({ documentId: second.documentId, data: { body: null } });
    const before = await cms.seq();
    const answer = await act(publisher, 'publish', all);
    expect(answer.status).toBe(400);
    expect((await refusalOf(answer)).message).toMatch(
      /^Chưa xuất bản nội dung nào, vì đã chọn xuất bản cùng nhau\. Bài viết «Thẻ căn cước cho trẻ em»: Nội dung: /,
    );
    expect(await newLines(before)).toEqual([]);
  });

  it('are undone where one is refused after others were published in the same transaction', async () => {
    const one: One = { type: 'article', ...(await makeArticle(cms, { questions: 'ly hôn thuận tình' })) };
    const other: One = { type: 'article', ...(await makeArticle(cms, { title: 'Bài hai', questions: 'ly hôn thuận tình' })) };
    const before = await cms.seq();
    const { message } = await refusalOf(await act(publisher, 'publish', [one, other]));
    expect(message).toContain('Bài viết «Bài hai»');
    expect(await newLines(before)).toEqual([]);
    expect(await documents(cms, 'article').count({ status: 'published', filters: { documentId: one.documentId } })).toBe(0);
  });

  onSqlite('are not published as nobody has seen them, nor by who may not', async () => {
    const { all, plan } = await launch();
    const before = await cms.seq();
    const opened = await seen(...all);
    expect((await change(writer, plan, { title: 'Kế hoạch sửa sau' })).status).toBe(200);
    const answer = await publisher('POST', '/pho-luat/together/publish', { entries: opened });
    expect((await refusalOf(answer)).message).toContain('«Kế hoạch sửa sau» đã được sửa sau khi bạn mở danh sách này');
    expect((await act(writer, 'publish', all)).status).toBe(403);
    expect((await act(writer, 'schedule', all, { publishAt: '2030-05-01T08:00:00.000Z' })).status).toBe(403);
    expect(await newLines(before)).toEqual([]);
  });
});

describe('a review of several drafts', () => {
  it('is asked for all or none, and a returned one can be sent again by itself', async () => {
    const { all, second, campaign } = await launch();
    const alone = await writer('POST', `/pho-luat/review/${uid('qr-campaign')}/${campaign.documentId}/send`, {});
    expect(alone.status).toBe(400);
    await documents(cms, 'article').update({ documentId: second.documentId, data: { body: null } });
    const refused = await refusalOf(await act(writer, 'send', all));
    expect(refused.message).toMatch(/^Chưa gửi duyệt nội dung nào.*«Thẻ căn cước cho trẻ em»: Nội dung/);
    expect((await statusOf(campaign)).review).toMatchObject({ isAwaited: false });

    await documents(cms, 'article').update({ documentId: second.documentId, data: { body: 'Đủ 14 tuổi thì làm thẻ.' } });
    expect((await act(writer, 'send', all, { remark: 'Cả đợt ra quân.' })).status).toBe(200);
    const { toReview } = myWorkSchema.parse(await (await publisher('GET', '/pho-luat/my-work')).json());
    const ids = all.map(({ documentId }) => documentId);
    expect(toReview.flatMap(({ documentId, mates }) => (ids.includes(documentId) ? [mates] : []))).toEqual([3, 3, 3, 3]);

    const review = `/pho-luat/review/${uid('qr-campaign')}/${campaign.documentId}`;
    expect((await publisher('POST', `${review}/return`, { remarks: [{ text: 'Thiếu nơi đặt.' }] })).status).toBe(200);
    const returned = async () => (await look(publisher, ...all)).entries.map(({ isReturned }) => isReturned);
    expect(await returned()).toEqual([true, false, false, false]);
    expect((await writer('POST', `${review}/send`, {})).status).toBe(200);
    expect(await returned()).toEqual([false, false, false, false]);
    expect((await statusOf(campaign)).together).toHaveLength(3);
    // A second press of the button says nothing new.
    expect((await act(writer, 'send', all)).status).toBe(200);
    expect(await cms.strapi.db.getConnection('reviews').where({ document: campaign.documentId })).toHaveLength(3);
    expect((await act(publisher, 'publish', all)).status).toBe(200);
    expect((await statusOf(campaign)).together).toEqual([]);
  });
});

describe('one time for several drafts', () => {
  const publishAt = '2030-05-01T08:00:00.000Z';
  const timesOf = (all: readonly One[]) => Promise.all(all.map(async (one) => (await statusOf(one)).schedule?.publishAt));

  it('publishes all of them in one transaction; until then, moving or deleting that of one does so for all', async () => {
    const { all, plan, first } = await launch();
    expect((await act(publisher, 'schedule', all, { publishAt: '2030-05-01T07:00:00.000Z' })).status).toBe(200);
    expect((await statusOf(first)).schedule).not.toHaveProperty('problem');
    expect((await change(publisher, plan, { publishAt: null })).status).toBe(200);
    expect(await timesOf(all)).toEqual(all.map(() => undefined));
    expect((await change(publisher, first, { publishAt })).status).toBe(200);
    expect(await timesOf(all)).toEqual(all.map(() => publishAt));
    const before = await cms.seq();
    await runDue(cms.strapi, new Date(publishAt));
    expect(await newLines(before)).toEqual(['article', 'article', 'plan', 'qr-campaign']);
    expect((await cms.lines(before))[0]?.by).toBe('Nguyễn Bình (hẹn giờ)');
  });

  onSqlite('waits with all of them for the one that was changed since, or that cannot be published, and names it', async () => {
    const { all, second, campaign } = await launch();
    expect((await act(publisher, 'schedule', all, { publishAt })).status).toBe(200);
    expect((await change(writer, second, { body: null })).status).toBe(200);
    const before = await cms.seq();
    await runDue(cms.strapi, new Date(publishAt));
    expect((await statusOf(campaign)).schedule?.problem).toContain(
      'Cùng chờ «Thẻ căn cước cho trẻ em» (mở «Thẻ căn cước cho trẻ em», làm ở đó): Bản nháp đã sửa',
    );
    // Somebody who may publish saves it, and it still cannot be: that is known before it is tried again.
    expect((await change(publisher, second, { title: 'Thẻ cho trẻ em' })).status).toBe(200);
    const known = /Cùng chờ «Thẻ cho trẻ em» \(mở «Thẻ cho trẻ em», làm ở đó\): Nếu vẫn như bây giờ .*: Nội dung\.$/;
    expect((await statusOf(campaign)).schedule?.problem).toMatch(known);
    const { scheduled } = deskSchema.parse(await (await publisher('GET', '/pho-luat/desk')).json());
    const ofGroup = all.map((one) => scheduled.find(({ documentId }) => documentId === one.documentId)?.problem);
    expect(ofGroup).toEqual(all.map((one) => expect.stringMatching(one === second ? /^Nếu .*: Nội dung\.$/ : known)));
    await runDue(cms.strapi, new Date(publishAt));
    expect(await newLines(before)).toEqual([]);
    expect((await statusOf(campaign)).schedule?.problem).toMatch(/Cùng chờ «Thẻ cho trẻ em».*Nội dung: Còn trống/);
    expect((await change(publisher, second, { body: 'Đủ 14 tuổi thì làm thẻ.' })).status).toBe(200);
    await runDue(cms.strapi, new Date(publishAt));
    expect(await newLines(before)).toHaveLength(4);
  });

  onSqlite('is no more that of one that was left out when the others were timed anew, timed no more or published', async () => {
    const title = 'Bài còn sai'.normalize('NFD');
    const left: One = { type: 'article', ...(await makeArticle(cms, { title })) };
    const stays: One = { type: 'article', ...(await makeArticle(cms, { title: 'Bài đúng' })) };
    for (const [what, data] of [
      ['schedule', { publishAt: '2030-05-01T09:00:00.000Z' }],
      ['schedule', { publishAt: null }],
      ['publish', {}],
    ] as const) {
      expect((await act(publisher, 'schedule', [left, stays], { publishAt })).status).toBe(200);
      const answer = await act(publisher, what, [stays], data);
      const before = await cms.seq();
      await runDue(cms.strapi, new Date(publishAt));
      expect(await newLines(before)).toEqual([]);
      expect(await timesOf([left])).toEqual([undefined]);
      expect(await answer.json()).toEqual({ untimed: [title] });
    }
  });

  onSqlite('is not split or joined by a writer who sends others for review than have it; by the same ones it stays', async () => {
    const ones = await Promise.all(
      ['Bài một', 'Bài hai'.normalize('NFD'), 'Bài ba', 'Bài bốn'].map(async (title): Promise<One> => {
        return { type: 'article', ...(await makeArticle(cms, { title })) };
      }),
    );
    const [timed, added] = [ones.slice(0, 3), ones.slice(3)];
    expect((await act(publisher, 'schedule', timed, { publishAt })).status).toBe(200);
    for (const other of [timed.slice(0, 2), [...timed.slice(0, 1), ...added], ones]) {
      const refused = await act(writer, 'send', other);
      expect([refused.status, (await refusalOf(refused)).message]).toEqual([
        400,
        expect.stringContaining('«Bài một» đã hẹn giờ'),
      ]);
    }
    expect((await act(writer, 'send', timed)).status).toBe(200);
    expect(await timesOf(ones)).toEqual([publishAt, publishAt, publishAt, undefined]);
    expect((await statusOf(ones[0] as One)).together).toHaveLength(2);
    const before = await cms.seq();
    await runDue(cms.strapi, new Date(publishAt));
    expect(await newLines(before)).toEqual(['article', 'article', 'article']);
  });

  it('goes on without what was published, or deleted, by itself', async () => {
    const { all, plan, first, second } = await launch();
    expect((await act(publisher, 'schedule', all, { publishAt })).status).toBe(200);
    await publish(cms, 'plan', plan.documentId);
    expect((await statusOf(first)).together).toHaveLength(2);
    const before = await cms.seq();
    await runDue(cms.strapi, new Date(publishAt));
    expect(await newLines(before)).toEqual(['article', 'article', 'qr-campaign']);
    expect((await statusOf(second)).together).toEqual([]);
  });
});

it('no more are chosen than can go together, though the address of the page names more, and that is known', () => {
  const entry = (at: number) => ({ uid: uid('article'), documentId: `bai${at}` });
  const chosen = (count: number) =>
    chosenIn(new URL(addressOfGroup(Array.from({ length: count }, (_, at) => entry(at))), cms.url).searchParams);
  expect(chosen(50)).toMatchObject({ chosen: { length: 50 }, isCut: false });
  expect(chosen(51)).toMatchObject({ chosen: { length: 50 }, isCut: true });
});

onSqlite('a paper that is picked with its article is published once, and has the time of both', async () => {
  const paper: One = { type: 'attachment', ...(await makeAttachment(cms, { number: '12/KH-UBND', issuedOn: '2026-02-01' })) };
  const article: One = { type: 'article', ...(await makeArticle(cms, { attachments: [paper.documentId] })) };
  const publishAt = '2030-06-01T08:00:00.000Z';
  expect((await act(publisher, 'schedule', [article, paper], { publishAt })).status).toBe(200);
  expect((await statusOf(article)).schedule).not.toHaveProperty('problem');
  const before = await cms.seq();
  await runDue(cms.strapi, new Date(publishAt));
  expect(await newLines(before)).toEqual(['attachment', 'article']);
});

onSqlite('drafts that can be added are found behind however many were published after them, with words and without', async () => {
  const category = (await make(cms, 'category', { name: 'Hỏi đáp' })).documentId;
  const title = 'Hòa giải ở cơ sở';
  const written = await makeArticle(cms, { title, category });
  const changed = await makeArticle(cms, { title, category });
  await publish(cms, 'article', changed.documentId);
  await documents(cms, 'article').update({ documentId: changed.documentId, data: { title: 'Hòa giải ở thôn' } });
  for (let count = 0; count < 20; count++) {
    const { documentId } = await makeArticle(cms, { title, category });
    await publish(cms, 'article', documentId);
  }
  const found = async (words: string) => {
    const titles = new Map<string, string>();
    for (const kind of draftKinds.filter(({ type }) => type === 'article')) {
      const { url, params } = listOf({ ...kind, words });
      const query = new URLSearchParams(Object.entries(params).map(([name, value]): [string, string] => [name, String(value)]));
      const answer = (await (await writer('GET', `${url}?${query}`)).json()) as {
        results: { documentId: string; title: string }[];
      };
      for (const row of answer.results) titles.set(row.documentId, row.title);
    }
    return titles;
  };
  const all = await found('');
  expect([all.get(written.documentId), all.get(changed.documentId)]).toEqual([title, 'Hòa giải ở thôn']);
  expect([...(await found('hòa giải'.normalize('NFD'))).keys()].toSorted()).toEqual(
    [written.documentId, changed.documentId].toSorted(),
  );
});
