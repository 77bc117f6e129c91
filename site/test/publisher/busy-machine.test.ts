import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installationAt } from '@pho-luat/shared/installation';
import { compileSite } from '../../renderer/compile.ts';
import { FakeCms } from '../lib/fake-cms.ts';
import { count, fixtureLines } from '../lib/fixture-log.ts';
import { prepareInstallation, Running } from '../lib/processes.ts';
import { third } from '../lib/publishing.ts';
import { temporaryFolder } from '../../../shared/test/support/temporary-folder.ts';

/** The publisher as it really runs, on a machine that has hardly any processor for it. */

const varDir = await temporaryFolder('pho-luat-');
let cms: FakeCms;
let publisher: Awaited<ReturnType<typeof prepareInstallation>>['publisher'];

beforeAll(async () => {
  cms = new FakeCms([...fixtureLines(), third({ body: 'Lời cũ.' }), third({ body: 'Lời mới.' }, count + 2)]);
  await cms.start();
  ({ publisher } = await prepareInstallation(varDir, cms.port));
  await compileSite(new AbortController().signal);
});

afterAll(async () => {
  await cms.stop();
});

const pageOfThird = () => readFile(join(installationAt(varDir).current, 'bai-viet/bai-thu-ba/index.html'), 'utf8');

/** One release, with hardly any processor from the first line that is read until all texts are rendered. */
async function publishStarved(): Promise<void> {
  const running = publisher('--once');
  await running.says('read:');
  await running.starve(running.says('prepare ('));
  const { code, text } = await running.output();
  expect(text).toContain('0 held back');
  expect(code).toBe(0);
  expect(cms.reports.at(-1)).toMatchObject({ state: 'live', held: [] });
}

describe('on a starved machine', () => {
  test('a first start, or a restored copy, shows all documents, each by its newest line', async () => {
    await publishStarved();
    expect(await pageOfThird()).toContain('Lời mới.');
  });

  test('an update that renders all texts again loses no page', async () => {
    const store = new DatabaseSync(installationAt(varDir).store);
    store.exec('delete from rendered');
    store.close();
    cms.append(third({ body: 'Lời mới nhất.' }, count + 3));
    const pages = cms.reports.at(-1)?.pages;
    await publishStarved();
    expect(cms.reports.at(-1)?.pages).toBe(pages);
    expect(await pageOfThird()).toContain('Lời mới nhất.');
  });
});

test('a machine that sleeps while a text is rendered does not affect the outcome', async () => {
  const running = new Running('test/lib/render-process.ts', [], {});
  await running.says('begun');
  await running.freeze(6_500);
  expect((await running.output()).text).toContain('rendered');
});
