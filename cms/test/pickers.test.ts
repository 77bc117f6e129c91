import { beforeAll, describe, expect, it } from 'vitest';
import { cmsOfTests } from './support/cms.ts';
import { make, makeArticle, makeAttachment, uploadPicture } from './support/make.ts';
import { entries, newPerson } from './support/people.ts';

/** What an editor types into a list or a picker of documents, through the doors that the admin uses. */

const cms = await cmsOfTests();
const author = await newPerson(cms, 'bien-tap-vien');

const decree = 'Quy định xử phạt vi phạm hành chính về trật tự, an toàn giao thông';
const ofList = async (type: string, typed: string): Promise<string[]> => {
  const answer = await author('GET', `${entries(type)}?_q=${encodeURIComponent(typed)}&sort=title:ASC`);
  return ((await answer.json()) as { results: { title: string }[] }).results.map(({ title }) => title);
};
const offered = async (typed: string): Promise<string[]> => {
  const door = '/content-manager/relations/api::article.article/attachments';
  const answer = await author('GET', `${door}?_q=${encodeURIComponent(typed)}&_filter=$startsWithi`);
  return ((await answer.json()) as { results: { title: string }[] }).results.map(({ title }) => title);
};

beforeAll(async () => {
  await makeAttachment(cms, { docType: 'NĐ', number: '168/2024/NĐ-CP', title: decree, issuedOn: '2024-12-26' });
  await makeAttachment(cms, { docType: 'L', number: '26/2023/QH15', title: 'Căn cước', issuedOn: '2023-11-27' });
  await make(cms, 'attachment', { title: 'Bản thảo chưa có số' });
  await makeArticle(cms, {
    title: 'Làm sổ đỏ lần đầu',
    body: 'Nộp hồ sơ ở bộ phận một cửa.',
    publishedOn: '2026-03-05T01:00:00Z',
  });
});

describe('a list', () => {
  it.each([
    ['168', decree],
    ['168/2024', decree],
    ['nghi dinh GIAO THONG', decree],
    ['luat can cuoc', 'Căn cước'],
    ['Căn cước'.normalize('NFD'), 'Căn cước'],
    ['27/11/2023', 'Căn cước'],
  ])('of documents has what «%s» means', async (typed, title) => {
    expect(await ofList('attachment', typed)).toEqual([title]);
  });

  it('of articles has them by their words in capitals, and by words of their text', async () => {
    expect(await ofList('article', 'SỔ ĐỎ')).toEqual(['Làm sổ đỏ lần đầu']);
    expect(await ofList('article', 'một cửa')).toEqual(['Làm sổ đỏ lần đầu']);
    expect(await ofList('article', 'so xanh')).toEqual([]);
  });
});

describe('a list of Strapi’s own', () => {
  it('of files has them by their name and their words', async () => {
    const { id } = await uploadPicture(cms, { name: 'Mẫu sổ đỏ.png', red: 71 });
    await uploadPicture(cms, { name: 'Chợ hoa.png', red: 72 });
    await author('PUT', `/upload/files/${id}`, { fileInfo: { alternativeText: 'Trang bìa có Quốc huy' } });
    for (const typed of ['SO DO', 'Sổ Đỏ'.normalize('NFD'), 'quoc huy trang bia']) {
      const answer = await author('GET', `/upload/files?_q=${encodeURIComponent(typed)}`);
      expect(((await answer.json()) as { results: { id: number }[] }).results.map((file) => file.id)).toEqual([id]);
    }
  });

  it('of accounts has them by their name, whole', async () => {
    const answer = await cms.asAdmin('GET', `/admin/users?_q=${encodeURIComponent('nguyen AN')}`);
    const { data } = (await answer.json()) as { data: { results: { firstname: string; lastname: string }[] } };
    expect(data.results.map(({ firstname, lastname }) => `${firstname} ${lastname}`)).toEqual(['Nguyễn An']);
  });
});

describe('a picker', () => {
  it.each([
    ['168', [`Nghị định số 168/2024/NĐ-CP · ${decree}`]],
    ['luat can cuoc', ['Luật Căn cước 2023 · 26/2023/QH15']],
    ['ban thao', ['Bản thảo chưa có số']],
    ['nuoi voi', []],
  ])('asked for «%s» offers what is meant, by kind, number and year', async (typed, names) => {
    expect(await offered(typed)).toEqual(names);
  });

  it('shows what was chosen by the same names', async () => {
    const [law] = await cms.strapi.documents('api::attachment.attachment').findMany({ filters: { number: '26/2023/QH15' } });
    const article = await makeArticle(cms, { title: 'Thẻ căn cước', attachments: [law?.documentId] });
    const door = `/content-manager/relations/api::article.article/${article.documentId}/attachments`;
    const { results } = (await (await author('GET', door)).json()) as { results: { title: string }[] };
    expect(results.map(({ title }) => title)).toEqual(['Luật Căn cước 2023 · 26/2023/QH15']);
  });
});
