import { expect, it } from 'vitest';
import { cmsOfTests } from './support/cms.ts';
import { make, makeArticle, publish } from './support/make.ts';
import { entries, newPerson, refusalOf } from './support/people.ts';

/** Two people at one entry, through the doors that the admin uses. */

const cms = await cmsOfTests();
const [one, two] = [await newPerson(cms, 'nguoi-duyet'), await newPerson(cms, 'bien-tap-vien')];

type Opened = Record<string, unknown> & { documentId: string; title: string };
const door = (id: string) => `${entries('article')}/${id}`;
const open = async (person: typeof one, id: string): Promise<Opened> =>
  ((await (await person('GET', door(id))).json()) as { data: Opened }).data;

it('a save, or a publication, over a version that somebody saved meanwhile is refused, and changes nothing', async () => {
  const { documentId: id } = await makeArticle(cms, { title: 'Bản đầu' });
  const [mine, theirs] = [await open(one, id), await open(two, id)];
  expect((await two('PUT', door(id), { ...theirs, title: 'Bản của người kia' })).status).toBe(200);

  for (const [method, path] of [
    ['PUT', door(id)],
    ['POST', `${door(id)}/actions/publish`],
  ] as const) {
    const answer = await one(method, path, { ...mine, title: 'Bản của tôi' });
    expect(answer.status).toBe(400);
    expect((await refusalOf(answer)).message).toMatch(/^Chưa lưu\. Nguyễn An đã lưu mục này lúc .*Chữ bạn gõ vẫn còn/);
  }
  expect((await open(one, id)).title).toBe('Bản của người kia');
  expect(await cms.strapi.documents('api::article.article').count({ status: 'published', filters: { documentId: id } })).toBe(0);

  const seen = await open(one, id);
  expect((await one('PUT', door(id), { ...seen, title: 'Bản của tôi' })).status).toBe(200);
  expect((await one('POST', `${door(id)}/actions/publish`, await open(one, id))).status).toBe(200);
});

it('a version that somebody saved meanwhile is not discarded, nor restored over, by a form that was opened before it', async () => {
  const { documentId: id } = await makeArticle(cms, { title: 'Bản trên trang' });
  await publish(cms, 'article', id);
  const { seq = 0 } = (await cms.lines()).findLast((line) => line.id === id) ?? {};
  const { documentId, updatedAt } = await open(one, id);
  expect((await two('PUT', door(id), { title: 'Hai giờ của đồng nghiệp'.normalize('NFD') })).status).toBe(200);

  const history = `/pho-luat/history/api::article.article/${id}/restore`;
  const ways = [
    [`${door(id)}/actions/discard`, {}],
    [`${door(id)}/actions/unpublish`, { discardDraft: true }],
    [history, { seq }],
  ] as const;
  for (const [path, body] of ways) {
    const answer = await one('POST', path, { ...body, documentId, updatedAt });
    expect(answer.status, path).toBe(400);
    expect((await refusalOf(answer)).message).toMatch(/^Chưa (lưu|bỏ thay đổi)\. Nguyễn An đã lưu mục này lúc .*«So hai bản»/);
  }
  expect((await open(one, id)).title).toBe('Hai giờ của đồng nghiệp'.normalize('NFD'));

  for (const [path, body] of ways) {
    const { updatedAt: now } = await open(one, id);
    expect((await one('POST', path, { ...body, documentId, updatedAt: now })).status, path).toBe(200);
    expect((await open(one, id)).title).toBe('Bản trên trang');
    if (path !== history) await publish(cms, 'article', id);
  }
});

it('who keeps their text over a version without parts that they have, or with all of them anew, can save it', async () => {
  const { documentId: agency } = await make(cms, 'agency', { name: 'Sở Tư pháp' });
  const evidence = { kind: 'url', url: 'https://example.vn/' };
  const tasks = ['Việc một', 'Việc hai'].map((content) => ({
    content,
    leadAgency: agency,
    updates: [{ on: '2022-03-01', text: `${content} đã xong`, evidence }],
  }));
  const { documentId: id } = await make(cms, 'plan', {
    title: 'Kế hoạch',
    number: '31/KH-HĐPHPBGDPL',
    year: 2022,
    issuedOn: '2022-02-21',
    issuer: agency,
    tasks,
  });
  await publish(cms, 'plan', id);
  const path = `${entries('plan')}/${id}`;
  interface Plan {
    updatedAt: string;
    tasks: { id: number; key: string; content: string; updates: object[] }[];
  }
  const openPlan = async () => ((await (await one('GET', path)).json()) as { data: Plan }).data;
  /** As a form sends it, which has of other documents only what was changed. */
  const untouched = { connect: [], disconnect: [] };
  const save = async (person: typeof one, { updatedAt }: Plan, kept: Plan['tasks']) => {
    const sent = kept.map((task) => ({ ...task, leadAgency: untouched, partnerAgencies: untouched }));
    const answer = await person('PUT', path, { documentId: id, updatedAt, title: 'Kế hoạch'.normalize('NFD'), tasks: sent });
    expect(answer.status, await answer.clone().text()).toBe(200);
  };
  const stored = () =>
    cms.strapi.documents('api::plan.plan').findOne({
      documentId: id,
      populate: { tasks: { populate: { leadAgency: true, updates: { populate: '*' } } } },
    });

  const mine = await openPlan();
  await save(two, mine, mine.tasks.slice(0, 1));
  await save(one, await openPlan(), mine.tasks);
  expect((await stored())?.tasks).toMatchObject([
    { id: mine.tasks[0]?.id, key: mine.tasks[0]?.key, content: 'Việc một', leadAgency: { name: 'Sở Tư pháp' } },
    { content: 'Việc hai', updates: [{ text: 'Việc hai đã xong', evidence }] },
  ]);

  const opened = await openPlan();
  expect((await two('POST', `${path}/actions/discard`, {})).status).toBe(200);
  await save(one, await openPlan(), opened.tasks);
  expect((await stored())?.tasks).toMatchObject([
    { key: mine.tasks[0]?.key, content: 'Việc một', leadAgency: { name: 'Sở Tư pháp' }, updates: [{ evidence }] },
    { content: 'Việc hai', updates: [{ text: 'Việc hai đã xong', evidence }] },
  ]);
});

it('a version that was saved meanwhile is a newer one, though the clock of the machine went back', async () => {
  const { documentId: id } = await makeArticle(cms);
  const mine = await open(one, id);
  expect((await two('PUT', door(id), { title: 'Bản của người kia' })).status).toBe(200);
  const rows = cms.strapi.db.query('api::article.article');
  await rows.updateMany({ where: { documentId: id }, data: { updatedAt: new Date('2020-01-01T00:00:00Z') } });
  expect((await one('PUT', door(id), { ...mine, title: 'Bản của tôi' })).status).toBe(400);
});

it('who has an entry open is told of the other, and of who saved it last', async () => {
  const { documentId: id } = await makeArticle(cms);
  const status = async (person: typeof one) => (await person('GET', `/pho-luat/entry/api::article.article/${id}`)).json();
  expect(await status(one)).toMatchObject({ others: [] });
  // An editor who has it open says so every few seconds.
  await expect.poll(async () => (await status(one), status(two))).toMatchObject({ others: ['Nguyễn Bình'] });
  expect((await two('PUT', door(id), { title: 'Mới' })).status).toBe(200);
  await expect
    .poll(async () => (await status(two), status(one)))
    .toMatchObject({ others: ['Nguyễn An'], saved: { by: 'Nguyễn An' } });
});
