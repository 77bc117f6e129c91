import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeptReleases } from '@pho-luat/shared/schemas/releases';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installationAt } from '@pho-luat/shared/installation';

import { FakeCms } from '../lib/fake-cms.ts';
import { count, fixtureLines } from '../lib/fixture-log.ts';
import { prepareInstallation } from '../lib/processes.ts';
import { third } from '../lib/publishing.ts';
import { temporaryFolder } from '../../../shared/test/support/temporary-folder.ts';

/** The publisher as it really runs, with the site's own templates; each test goes on with what the one before it has left. */

const varDir = await temporaryFolder('pho-luat-command-');
const cms = new FakeCms(fixtureLines());
let installation: Awaited<ReturnType<typeof prepareInstallation>>;

beforeAll(async () => {
  await cms.start();
  installation = await prepareInstallation(varDir, cms.port);
});
afterAll(async () => {
  await cms.stop();
});

const page = (path: string) => readFile(join(installationAt(varDir).current, path, 'index.html'), 'utf8');

test('--once makes a release; --releases lists what is kept; --hold goes back without a CMS; --resume comes back', async () => {
  expect(await installation.publisher('--once').output()).toMatchObject({
    code: 0,
    text: expect.stringMatching(/release \S+ is live: seq \d+, \d+ pages, \d+ files changed, 0 held back/) as string,
  });
  const html = await page('/bai-viet/trien-khai-ke-hoach-2022/');
  expect(html).toContain('<html lang="vi"');
  expect(html).toContain('bài đã gỡ');
  expect(html).not.toContain('href="/bai-viet/khong-con/"');

  cms.append(third({}));
  expect(await installation.publisher('--once').output()).toMatchObject({ code: 0 });
  expect(await page('/bai-viet/bai-thu-ba/')).toContain('Bài thứ ba');

  const { port } = cms;
  await cms.stop();
  const { text } = await installation.publisher('--releases').output();
  const { releases } = JSON.parse(text) as KeptReleases;
  expect(releases).toHaveLength(2);
  const elsewhere = await prepareInstallation(varDir, port, { PUSH_COMMAND: 'echo không tới được; false' });
  // It is live here, and not there.
  expect(await elsewhere.publisher('--hold', releases[1]?.id ?? '').output()).toMatchObject({
    code: 1,
    text: expect.stringMatching(/\{"attempt":"live","release":"\S+","notThere":"[^"]*không tới được"\}\n$/) as string,
  });
  await expect(page('/bai-viet/bai-thu-ba/')).rejects.toThrow('ENOENT');
  expect(await installation.publisher('--hold', '20200101-000000-000-1').output()).toMatchObject({
    code: 1,
    text: expect.stringContaining('There is no release 20200101-000000-000-1') as string,
  });
  expect(await installation.publisher('--resume').output()).toMatchObject({ code: 0 });
  expect(await page('/bai-viet/bai-thu-ba/')).toContain('Bài thứ ba');
  await cms.start(port);
});

test('A second publisher waits, and takes over when the first is killed', async () => {
  cms.append(third({ title: 'Bài đổi tên' }, count + 2));
  const first = installation.publisher();
  await first.says('is live');
  const second = installation.publisher();
  await second.says('waiting for another publisher to end');
  await first.end('SIGKILL');
  cms.append(third({}, count + 3));
  await second.says('is live');
  expect(await page('/bai-viet/bai-thu-ba/')).toContain('Bài thứ ba');
  expect(await second.end()).toBe(0);
});

test('What is wrong is said in one line, with 1 at the end: no CMS, no secrets', async () => {
  const { port } = cms;
  await cms.stop();
  expect(await installation.publisher('--once').output()).toMatchObject({
    code: 1,
    text: expect.stringMatching(/publisher: the CMS broke off \S+\n$/) as string,
  });
  await rm(installationAt(varDir).secrets);
  expect(await installation.publisher('--once').output()).toMatchObject({
    code: 1,
    text: expect.stringMatching(/^publisher: \S+secrets\.json cannot be read: `npm start` makes it\.\n$/) as string,
  });
  await cms.start(port);
});
