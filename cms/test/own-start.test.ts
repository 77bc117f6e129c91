import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ownStartFile, type OwnStart } from '@pho-luat/shared/own-start';
import { fillEmptyDatabase } from '../src/first-content.ts';
import { deskSchema } from '../src/contracts/desk.ts';
import { cmsOfTests } from './support/cms.ts';
import { picture } from './support/make.ts';

/** What `npm run init` leaves, in a real CMS. */

const cms = await cmsOfTests();

const own: OwnStart = {
  siteName: 'Pháp luật với người dân Cần Thơ',
  owner: 'Hội đồng phối hợp phổ biến, giáo dục pháp luật thành phố Cần Thơ',
  editorsContact: 'Ban biên tập, bbt@cantho.example',
  colour: '#0a5058',
  emblem: 'own-start.png',
};

test('a city’s own start has its agency, its settings and its emblem, and nothing of the demonstration', async () => {
  await writeFile(join(cms.varDir, ownStartFile), JSON.stringify(own));
  await writeFile(join(cms.varDir, 'own-start.png'), await picture(40));
  await fillEmptyDatabase(cms.strapi);
  const lines = (await cms.lines()).filter((line) => line.action === 'publish');
  expect([...new Set(lines.map(({ type }) => type))].toSorted()).toEqual(['agency', 'file', 'site-setting']);
  const agency = lines.find(({ type }) => type === 'agency');
  expect(agency?.document).toMatchObject({ name: own.owner });
  expect(lines.findLast(({ type }) => type === 'site-setting')?.document).toMatchObject({
    siteName: own.siteName,
    colour: '#0a5058',
    isDemo: false,
    owner: agency?.id,
    emblem: lines.find(({ type }) => type === 'file')?.id,
  });
  expect(deskSchema.parse(await (await cms.asAdmin('GET', '/pho-luat/desk')).json()).health).toEqual([]);
});

test('a later start adds nothing to it', async () => {
  const before = (await cms.lines()).length;
  await fillEmptyDatabase(cms.strapi);
  expect((await cms.lines()).length).toBe(before);
});
