import { expect, test } from 'vitest';
import { entryStatusSchema } from '../src/contracts/desk.ts';
import { myWorkSchema } from '../src/contracts/reviews.ts';
import { documentValiditySchema } from '../src/contracts/validity.ts';
import { cmsOfTests } from './support/cms.ts';
import { documents, make, makeArticle, makeAttachment, publish } from './support/make.ts';
import { entries, newPerson, refusalOf } from './support/people.ts';

/** What a text cites is looked up among the documents that are public, while it is written and when it is published. */

const cms = await cmsOfTests();
const publisher = await newPerson(cms, 'nguoi-duyet');

async function law(fields: Record<string, unknown>) {
  const saved = await makeAttachment(cms, { docType: 'L', issuedOn: '2023-11-27', ...fields });
  await publish(cms, 'attachment', saved.documentId);
  return saved;
}

async function findingsOf(article: Record<string, unknown>) {
  const { documentId } = await makeArticle(cms, { title: 'Dẫn luật', ...article });
  const answer = await cms.asAdmin('GET', `/pho-luat/entry/api::article.article/${documentId}`);
  return entryStatusSchema.parse(await answer.json()).findings;
}

async function told(body: string): Promise<string[]> {
  return (await findingsOf({ body })).map(({ severity, message }) => `${severity}: ${message}`);
}

test('an article that the full text of a law does not have is refused, and another is not', async () => {
  const text = '## Điều 1. Phạm vi\n\n**Điều 26.** Thời hạn';
  const saved = await law({ title: 'Luật Căn cước', number: '26/2023/QH15', htmlBody: text });
  const article = await makeArticle(cms, { body: 'Theo Điều 26 và Điều 99 Luật Căn cước 2023.'.normalize('NFD') });
  const refused = await publisher('POST', `${entries('article')}/${article.documentId}/actions/publish`, {});
  expect(refused.status).toBe(400);
  expect((await refusalOf(refused)).details.errors).toMatchObject([
    { path: ['body'], message: expect.stringContaining('Toàn văn «Luật Căn cước» trên trang không có Điều 99') as string },
  ]);
  expect(await told('Theo Điều 26 Luật Căn cước 2023.')).toEqual([]);

  // A summary does not show what the law lacks.
  const data = { extent: 'summary', fullTextUrl: 'https://vbpl.vn' };
  await documents(cms, 'attachment').update({ documentId: saved.documentId, data, status: 'published' });
  expect(await told('Theo Điều 99 Luật Căn cước 2023.')).toEqual([]);
});

test('a law that is not public, or not surely the one meant, is told to the editor and keeps nobody from publishing', async () => {
  expect(await told('Theo Điều 8 Luật Hôn nhân và gia đình 2014.')).toMatchObject([
    expect.stringContaining('warning: «Điều 8 Luật Hôn nhân và gia đình 2014» chưa có trên trang'),
  ]);
  await law({ title: 'Luật Đất đai', number: '45/2013/QH13', issuedOn: '2013-11-29' });
  await law({ title: 'Luật Đất đai', number: '31/2024/QH15', issuedOn: '2024-01-18' });
  expect(await told('Luật Đất đai 2013, Luật số 31/2024/QH15')).toEqual([]);
  expect(await told('Theo Luật Đất đai, người dân được bồi thường.')).toMatchObject([
    expect.stringContaining('warning: «Luật Đất đai» có thể là nhiều văn bản'),
  ]);
});

test('a law that has lapsed is named where advice rests on it, unless what replaces it stands there too', async () => {
  const old = await law({ title: 'Luật Hộ tịch'.normalize('NFD'), number: '60/2014/QH13', issuedOn: '2014-11-20' });
  const basis = (...laws: { documentId: string }[]) =>
    findingsOf({
      answer: {
        steps: 'Nộp tờ khai.',
        checkedOn: '2026-11-20',
        reviewOn: '2999-05-20',
        lawBasis: laws.map(({ documentId }) => ({ document: documentId })),
      },
    });
  expect(await basis(old)).toEqual([]);
  const later = await law({ title: 'Luật Hộ tịch', number: '71/2026/QH16', issuedOn: '2026-05-01', replaces: [old.documentId] });
  expect(await basis(later, old)).toEqual([]);
  expect(await basis(old)).toMatchObject([
    {
      severity: 'warning',
      field: 'answer.lawBasis.0.document',
      message: expect.stringContaining('«Luật Hộ tịch 2014»: hết hiệu lực: được thay thế từ 01/05/2026.') as string,
    },
  ]);
});

test('a link to a law that has lapsed is told as its name is, once, unless what replaces it is linked or named there too', async () => {
  const old = await law({ title: 'Luật Công chứng', number: '53/2014/QH13', issuedOn: '2014-06-20' });
  const toOld = (words: string) => `[${words}](/van-ban/?id=${old.documentId})`;
  expect(await told(`Xem ${toOld('quy định này')}.`)).toEqual([]);
  const later = await law({
    title: 'Luật Công chứng',
    number: '46/2024/QH15',
    issuedOn: '2024-11-26',
    replaces: [old.documentId],
  });
  const lapsed = (words: string) => `warning: «${words}»: hết hiệu lực: được thay thế từ 26/11/2024.`;
  expect(await told(`Xem ${toOld('quy định này')}.`)).toMatchObject([expect.stringContaining(lapsed('quy định này'))]);
  const named = await findingsOf({ body: `Xem ${toOld('Luật số 53/2014/QH13')}.` });
  expect(named).toMatchObject([{ field: 'body', at: 'Luật số 53/2014/QH13', severity: 'warning' }]);
  expect(await told(`Xem ${toOld('quy định này')}, nay là [luật mới](/van-ban/?id=${later.documentId}).`)).toEqual([]);
  expect(await told(`Xem ${toOld('quy định này')}, nay là Luật số 46/2024/QH15.`)).toEqual([]);
});

const validityOf = async ({ documentId }: { documentId: string }) =>
  documentValiditySchema.parse(await (await publisher('GET', `/pho-luat/validity/${documentId}`)).json()).text;

test('an editor who looks for a document to link to is told whether it is in force, by what is public alone', async () => {
  const old = await law({ title: 'Luật Cư trú', number: '81/2006/QH11', issuedOn: '2006-11-29', effectiveOn: '2007-07-01' });
  const newer = await makeAttachment(cms, {
    docType: 'L',
    title: 'Luật Cư trú',
    number: '68/2020/QH14',
    issuedOn: '2020-11-13',
    effectiveOn: '2021-07-01',
    replaces: [old.documentId],
  });
  expect([await validityOf(old), await validityOf(newer)]).toEqual(['Còn hiệu lực', undefined]);

  await publish(cms, 'attachment', newer.documentId);
  expect([await validityOf(old), await validityOf(newer)]).toEqual(['Hết hiệu lực: được thay thế từ 01/07/2021', 'Còn hiệu lực']);
  expect(await validityOf({ documentId: '%' })).toBeUndefined();
});

test('a plan’s signed document lapses where the plan alone says what it replaces, and is not in force again unasked', async () => {
  const issuer = (await make(cms, 'agency', { name: 'Hội đồng phối hợp' })).documentId;
  const paper = async (number: string, issuedOn: string, replaces: string[] = []) => {
    const signed = await makeAttachment(cms, { number, issuer, issuedOn });
    const data = { title: number, slug: `kh-${issuedOn}`, issuer, document: signed.documentId, replaces };
    const plan = await make(cms, 'plan', data);
    await publish(cms, 'attachment', signed.documentId);
    await publish(cms, 'plan', plan.documentId);
    return { plan, signed };
  };
  const old = await paper('31/KH-UBND', '2022-02-17');
  const later = await paper('45/KH-UBND', '2022-06-01', [old.plan.documentId]);
  expect(await validityOf(old.signed)).toBe('Hết hiệu lực: được thay thế từ 01/06/2022');
  expect(await validityOf(later.signed)).toBe('Còn hiệu lực');

  const lawBasis = [{ document: old.signed.documentId }];
  const answer = { steps: 'Nộp tờ khai.', checkedOn: '2026-11-20', reviewOn: '2999-05-20', lawBasis };
  const resting = await makeArticle(cms, { title: 'Dựa vào kế hoạch', answer });
  await publish(cms, 'article', resting.documentId);
  const { lapsed } = myWorkSchema.parse(await (await publisher('GET', '/pho-luat/my-work')).json());
  expect(lapsed).toMatchObject([{ documentId: resting.documentId }]);

  for (const [type, { documentId }] of [
    ['plan', later.plan],
    ['attachment', later.signed],
  ] as const) {
    const refused = await publisher('POST', `${entries(type)}/${documentId}/actions/unpublish`, {});
    expect((await refusalOf(refused)).message).toContain('trang sẽ ghi «Kế hoạch năm 2022» còn hiệu lực');
  }
  const { documentId } = later.plan;
  await documents(cms, 'plan').update({ documentId, data: { replaces: [] } as never });
  const asked = async () => {
    const status = await cms.asAdmin('GET', `/pho-luat/entry/api::plan.plan/${documentId}`);
    return entryStatusSchema.parse(await status.json()).findings.filter(({ field }) => field === 'replaces');
  };
  expect(await asked()).toMatchObject([
    { severity: 'warning', message: expect.stringContaining('bản này không ghi nữa') as string },
  ]);
  // The document says so itself.
  const data = { replaces: [old.signed.documentId] };
  await documents(cms, 'attachment').update({ documentId: later.signed.documentId, data: data as never, status: 'published' });
  expect(await asked()).toEqual([]);
});
