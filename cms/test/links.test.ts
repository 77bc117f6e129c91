import { expect, test } from 'vitest';
import { entryStatusSchema } from '../src/contracts/desk.ts';
import { cmsOfTests } from './support/cms.ts';
import { keepOutcome, Log } from './support/compiled.ts';
import { documents, make, makeArticle, makeAttachment, makePage, publish, uploadPicture } from './support/make.ts';
import { onSqlite } from './support/on-sqlite.ts';
import { entries, newPerson, refusalOf } from './support/people.ts';

/** Where the links of a text lead is looked up among what is public, while it is written and when it is published. */

const cms = await cmsOfTests();
const publisher = await newPerson(cms, 'nguoi-duyet');

async function told(body: string, fields: Record<string, unknown> = {}): Promise<string[]> {
  const { documentId } = await makeArticle(cms, { title: 'Dẫn trang', body, ...fields });
  const answer = await cms.asAdmin('GET', `/pho-luat/entry/api::article.article/${documentId}`);
  const { findings } = entryStatusSchema.parse(await answer.json());
  return findings.map(({ severity, field, at }) => `${severity} ${field} ${at}`);
}

onSqlite('a link to a page that nobody can see is refused, and a link to a draft is told', async () => {
  const { documentId } = await makeArticle(cms, { body: 'Xem [bài cũ](/bai-viet/khong-co-bai-nay/).' });
  const refused = await publisher('POST', `${entries('article')}/${documentId}/actions/publish`, {});
  expect(refused.status).toBe(400);
  expect((await refusalOf(refused)).details.errors).toMatchObject([
    { path: ['body'], message: expect.stringContaining('«bài cũ» dẫn đến /bai-viet/khong-co-bai-nay/') as string },
  ]);

  const target = await makePage(cms, { title: 'Hướng dẫn tìm kiếm' });
  const link = '[hướng dẫn](/trang/huong-dan-tim-kiem/)';
  expect(await told(link)).toEqual(['warning body /trang/huong-dan-tim-kiem/']);
  await publish(cms, 'page', target.documentId);
  expect(await told(link)).toEqual([]);

  const byId = `[hướng dẫn](/trang/huong-dan-tim-kiem/?id=${target.documentId})`;
  expect(await told(byId)).toEqual([]);
  // The old address leads on, until there is nothing behind it.
  await documents(cms, 'page').update({ documentId: target.documentId, data: { slug: 'cach-tim' }, status: 'published' });
  expect(await told(link)).toEqual([]);
  await documents(cms, 'page').unpublish({ documentId: target.documentId });
  expect(await told(link)).toEqual(['error body /trang/huong-dan-tim-kiem/']);
  expect((await told(byId)).map((each) => each.split(' ')[0])).toEqual(['warning']);
  await documents(cms, 'page').delete({ documentId: target.documentId });
  expect((await told(byId)).map((each) => each.split(' ')[0])).toEqual(['error']);
});

onSqlite.each([
  ['/ke-hoach/khong-co/', 'error'],
  ['/trang/khong-co', 'error'],
  ['/trang/_____-_____-___-____/', 'error'],
  ['/trang/hướng%/', 'error'],
  ['/khong-co/', 'error'],
  ['/van-ban/2023/26-2023-qh15/', 'error'],
  ['/van-ban/khac/khong-co/', 'error'],
  ['http://localhost:4321/', 'error'],
  ['/bai-viet/', undefined],
  ['/bai-viet/2022/02/', undefined],
  ['/van-ban/nam/2022/', undefined],
  ['/tim-kiem/?q=can+cuoc', undefined],
  ['/q/k7m2/', undefined],
  ['/rss.xml', undefined],
  ['#ho-so', undefined],
  ['https://dichvucong.gov.vn/bai-viet/khong-co/', undefined],
])('a link to %s: %s', async (address, severity) => {
  expect(await told(`[nơi ấy](${address})`)).toEqual(severity ? [`${severity} body ${address}`] : []);
});

onSqlite('an official document is found at its address, which has its issuer where that is not of the site', async () => {
  const [saved, issuer] = [{ issuedOn: '2022-02-17', number: '31/KH-UBND' }, await make(cms, 'agency', { name: 'Sở Tư pháp' })];
  const { documentId } = await makeAttachment(cms, { ...saved, issuer: issuer.documentId });
  await publish(cms, 'attachment', documentId);
  expect(await told('[kế hoạch](/van-ban/2022/31-kh-ubnd-so-tu-phap/)')).toEqual([]);
  expect(await told('[kế hoạch](/van-ban/2022/31-kh-ubnd/)')).toEqual(['error body /van-ban/2022/31-kh-ubnd/']);
});

test('a file of the library may be linked as the editor does it; an address of none may not, since uploads are for who is logged in', async () => {
  const { url } = await uploadPicture(cms);
  expect(await told(`[ảnh lớn](${url})`)).toEqual([]);
  expect(await told('[biểu mẫu](/uploads/da_xoa.pdf)')).toEqual(['error body /uploads/da_xoa.pdf']);
});

test('a link to another site is told once it is known that nothing is there, and not while that is only feared', async () => {
  const log = new Log(cms.strapi);
  const [gone, silent] = ['https://a.gov.vn/mat', 'https://a.gov.vn/im'];
  const body = `[mất](${gone}), [im](${silent}), [chưa xem](https://a.gov.vn/moi)`;
  await keepOutcome(log, silent, 'silent', '2026-10-31');
  for (const day of ['2026-11-01', '2026-11-02', '2026-11-03']) {
    expect(await told(body)).not.toContain(`warning body ${silent}`);
    await keepOutcome(log, 'https://a.gov.vn/con', 200, day);
    await keepOutcome(log, gone, 404, day);
    await keepOutcome(log, silent, 'silent', day);
  }
  expect(await told(body)).toEqual([`warning body ${gone}`, `warning body ${silent}`]);
  expect(await told('Theo nguồn.', { newsSource: { name: 'Cổng', url: gone } })).toEqual([`warning newsSource.url ${gone}`]);

  // While nothing answers at all, nothing is learnt.
  const away = 'https://a.gov.vn/cat-mang';
  for (const day of ['2026-11-04', '2026-11-05', '2026-11-06']) await keepOutcome(log, away, 'silent', day);
  expect(await told(`[mạng](${away})`)).toEqual([]);
  await keepOutcome(log, gone, 200, '2026-11-07');
  expect(await told(body)).toEqual([`warning body ${silent}`]);
});

onSqlite('an article of advice without an answer is told that there is no next step', async () => {
  const advice = await make(cms, 'category', { name: 'Hỏi đáp', kind: 'advice' });
  expect(await told('Bài giải đáp.', { category: advice.documentId })).toEqual(['warning answer undefined']);
  expect(await told('Bài giải đáp.', { questions: 'nộp ở đâu' })).toEqual(['warning answer undefined']);
  const answer = { steps: 'Nộp tờ khai.', checkedOn: '2026-11-20', reviewOn: '2027-05-20' };
  expect(await told('Bài giải đáp.', { category: advice.documentId, answer })).toEqual([]);
  expect(await told('Tin tức.')).toEqual([]);
});

onSqlite('a law that is no longer in force is told where it is cited', async () => {
  const law = { docType: 'L', title: 'Luật Lưu trữ' };
  const old = await makeAttachment(cms, { ...law, number: '01/2011/QH13', issuedOn: '2011-11-11' });
  await publish(cms, 'attachment', old.documentId);
  const cited = 'Theo Luật Lưu trữ 2011.';
  expect(await told(cited)).toEqual([]);
  const next = await makeAttachment(cms, {
    ...law,
    number: '33/2024/QH15',
    issuedOn: '2024-06-21',
    effectiveOn: '2025-07-01',
    replaces: [old.documentId],
  });
  await publish(cms, 'attachment', next.documentId);
  expect(await told(cited.normalize('NFD'))).toEqual(['warning body Luật Lưu trữ 2011']);
  expect(await told('Theo Luật Lưu trữ 2024.')).toEqual([]);
  expect(await told('Luật Lưu trữ 2011 được Luật Lưu trữ 2024 thay thế.')).toEqual([]);

  // A plan ends with its year, and is spoken of afterwards.
  const plan = { number: '31/KH-UBND', issuedOn: '2022-02-17', expiresOn: '2022-12-31' };
  await publish(cms, 'attachment', (await makeAttachment(cms, { ...plan, title: 'Kế hoạch 2022' })).documentId);
  expect(await told('Theo Kế hoạch số 31/KH-UBND.')).toEqual([]);
});
