import { describe, expect, it } from 'vitest';
import type { PublicationLine } from '@pho-luat/shared/schemas/publication';
import { draftedTypes } from '@pho-luat/shared/content-types/index';
import { demoContent } from '../demo/content.ts';
import { draftMarker } from '../demo/drafts.ts';
import { fillEmptyDatabase } from '../src/first-content.ts';
import { uidOf } from '../src/publication/types.ts';
import { entryStatusSchema } from '../src/contracts/desk.ts';
import { cmsOfTests } from './support/cms.ts';
import { stopReading } from './support/compiled.ts';

/** The demo content in a real CMS: published through the guards, drafts kept in. */

const cms = await cmsOfTests();
// What is read of its files comes later, and is asked by other tests.
await stopReading();
await fillEmptyDatabase(cms.strapi);
const lines = await cms.lines();

/** What is read of a file is a line whenever its turn comes. */
const isSaved = ({ type }: PublicationLine) => type !== 'file';

describe('seeding an empty database', () => {
  it('publishes every document that is not a draft', () => {
    const published = new Set(lines.filter((line) => line.action === 'publish').map((line) => `${line.type} ${line.id}`));
    const count = (type: string) => [...published].filter((name) => name.startsWith(`${type} `)).length;
    const content = demoContent().filter((entry) => !entry.draft);
    for (const type of new Set(content.map((entry) => entry.type))) {
      expect(count(type), type).toBe(content.filter((entry) => entry.type === type).length);
    }
  });

  it('makes files of every kind it names, small enough for any line', () => {
    const files = lines.flatMap((line) => (line.action === 'publish' && line.type === 'file' ? [line.document] : []));
    expect(new Set(files.map((file) => file.mime)).size).toBe(3);
    expect(files.filter((file) => file.size > 100_000).map((file) => file.name)).toEqual([]);
  });

  it('issues a code for every placement', () => {
    expect(lines.filter((line) => line.type === 'qr-code')).toHaveLength(6);
  });

  it('puts the article of the source page at its minute, with its document and its plan', () => {
    const article = lines.find(
      (line) => line.action === 'publish' && line.type === 'article' && line.document.publishedOn === '2022-02-21T07:47:00.000Z',
    );
    expect(article).toMatchObject({ document: { byline: 'Trâm Bầu', cover: expect.any(String) } });
    const plan = lines.findLast((line) => line.action === 'publish' && line.type === 'plan' && line.document.year === 2022);
    expect(article).toMatchObject({ document: { plans: [plan?.id] } });
    expect(plan).toMatchObject({ document: { number: '31/KH-HĐPHPBGDPL', signer: 'Vũ Hoàng Nam', issuedOn: '2022-02-17' } });
  });

  it('is done once: a later start adds nothing', async () => {
    const written = async () => (await cms.lines()).filter(isSaved).length;
    const before = await written();
    await fillEmptyDatabase(cms.strapi);
    expect(await written()).toBe(before);
  });

  it('writes a log of some hundreds of lines: the words of the search come with the code', () => {
    expect(lines.length).toBeLessThan(400);
    expect(lines.filter(({ type }) => type === 'synonym' || type === 'abbreviation')).toEqual([]);
  });

  it('keeps drafts on the desk and out of the log', async () => {
    expect(JSON.stringify(lines)).not.toContain(draftMarker);
    const drafts = await cms.strapi.documents('api::article.article').findMany({ filters: { body: { $contains: draftMarker } } });
    expect(drafts.map((draft) => draft.deskState).sort()).toEqual(['awaiting-review', 'writing']);
  });

  it('leaves nothing to mend, and to look at only what is meant: laws that the demonstration does not have, and old cards', async () => {
    const found: string[] = [];
    for (const type of draftedTypes) {
      const ids = new Set(lines.filter((line) => line.type === type).map(({ id }) => id));
      for (const id of ids) {
        const answer = await cms.asAdmin('GET', `/pho-luat/entry/${uidOf(type)}/${id}`);
        const { findings } = entryStatusSchema.parse(await answer.json());
        // The Law on Civil Status ends on that day; from then on the desk says it of three articles.
        const now = findings.filter(({ message }) => !message.includes('sau ngày 28/02/2027'));
        found.push(...now.map(({ severity, field, at }) => `${severity} ${type} ${field}: ${at}`));
      }
    }
    expect(found.sort()).toEqual([
      'warning article body: Luật Căn cước công dân 2014',
      'warning article body: Luật Hộ tịch số 03/2026/QH16',
      'warning article body: Luật Hộ tịch số 03/2026/QH16',
      'warning article body: Luật Hộ tịch số 03/2026/QH16',
      'warning article body: Luật Tổ chức chính quyền địa phương số 72/2025/QH15',
      'warning article body: Luật số 118/2025/QH15',
      'warning article body: Nghị định số 238/2026/NĐ-CP',
      'warning article body: Điều 174 Bộ luật Hình sự',
      'warning article body: Điều 174 Bộ luật Hình sự',
      'warning article body: Điều 201 Bộ luật Hình sự',
    ]);
  });
});
