import { expect, it } from 'vitest';
import { readyViews } from '../src/admin/saved-views/queries.ts';
import { viewsSchema } from '../src/contracts/saved-views.ts';
import { viewRefusals } from '../src/words/saved-views.ts';
import { cmsOfTests } from './support/cms.ts';
import { entries, newPerson, refusalOf, type Person } from './support/people.ts';

/** Lists that somebody keeps under a name, and those that everybody has. */

const cms = await cmsOfTests();
const [writer, other] = [await newPerson(cms, 'bien-tap-vien'), await newPerson(cms, 'bien-tap-vien')];
const uid = 'api::article.article';
const viewsOf = async (person: Person) => viewsSchema.parse(await (await person('GET', '/pho-luat/views')).json());
const keep = (person: Person, name: string, query: string) => person('POST', '/pho-luat/views', { uid, name, query });

it('a kept list is its owner’s alone, is not written over by another of its name, and gone when it is removed', async () => {
  const name = 'Chưa duyệt ở phường';
  await Promise.all([keep(writer, name, '_q=phường'), keep(writer, 'Đất đai', '_q=đất')]);
  const again = await keep(writer, ` ${name.normalize('NFD')} `, '_q=xã');
  expect([again.status, (await refusalOf(again)).message]).toEqual([400, viewRefusals.isThere]);
  expect((await viewsOf(writer)).map((view) => [view.name, view.query]).sort()).toEqual([
    [name, '_q=phường'],
    ['Đất đai', '_q=đất'],
  ]);
  expect(await viewsOf(other)).toEqual([]);
  const gone = await writer('DELETE', `/pho-luat/views?${new URLSearchParams({ uid, name })}`);
  expect(gone.status).toBe(200);
  expect((await viewsOf(writer)).map((view) => view.name)).toEqual(['Đất đai']);
  expect((await keep(writer, ' ', '_q=đất')).status).toBe(400);
});

it('lists that cannot be read stay as they are stored, and an editor who adds one is told', async () => {
  await keep(other, 'Hộ tịch', '_q=khai sinh');
  const store = cms.strapi.db.query('strapi::core-store');
  const where = { value: { $contains: 'Hộ tịch' } };
  await store.updateMany({ where, data: { value: '[{"name":"Hộ tịch"}]' } });
  expect((await keep(other, 'Đất đai', '_q=đất')).ok).toBe(false);
  expect(await store.findOne({ where })).toMatchObject({ value: '[{"name":"Hộ tịch"}]' });
});

it('a writer’s own drafts that are not public now are one of the lists that everybody has', async () => {
  const category = (await cms.strapi.documents('api::category.category').create({ data: { name: 'Tin tức' } })).documentId;
  const write = async (person: Person, title: string) => {
    const made = await person('POST', entries('article'), { title, body: 'Nội dung.', category });
    return ((await made.json()) as { data: { documentId: string; createdBy: { id: number } } }).data;
  };
  const mine = await write(writer, 'Bài của tôi');
  const live = await write(writer, 'Bài đã lên trang');
  await write(other, 'Bài của người khác');
  await cms.strapi.documents('api::article.article').publish({ documentId: live.documentId });
  const titlesIn = async (name: string) => {
    const query = readyViews(mine.createdBy.id, true).find((view) => view.name === name)?.query;
    const answer = (await (await writer('GET', `${entries('article')}?${query}`)).json()) as { results: { title: string }[] };
    return answer.results.map(({ title }) => title).sort();
  };
  expect(await titlesIn('Tôi viết')).toEqual(['Bài của tôi', 'Bài đã lên trang']);
  expect(await titlesIn('Tôi viết, hiện chưa có trên trang')).toEqual(['Bài của tôi']);
  expect(await titlesIn('Đang chờ duyệt')).toEqual([]);
  await writer('POST', `/pho-luat/review/${uid}/${mine.documentId}/send`, {});
  expect(await titlesIn('Đang chờ duyệt')).toEqual(['Bài của tôi']);
  await cms.strapi.documents('api::article.article').unpublish({ documentId: live.documentId });
  expect(await titlesIn('Tôi viết, hiện chưa có trên trang')).toEqual(['Bài của tôi', 'Bài đã lên trang']);
});
