import { existsSync, globSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { environmentNames, readEnvironment } from '@pho-luat/shared/environment';
import { parseFilesUrl } from '@pho-luat/shared/files-url';
import { installationAt } from '@pho-luat/shared/installation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../shared/test/support/temporary-folder.ts';
import { run } from '../lib/command.mjs';
import { root } from '../lib/tools.mjs';
import { answers } from '../lib/until.ts';
import { uploadForm } from '../../cms/test/support/upload.ts';
import { blocksOf, guideIn } from './support/operators-guide.ts';
import { askCms, tokenOf, type Account } from './support/people.ts';
import { eventually, ofProgram } from './support/process.ts';

const folder = join(root, 'scripts/containers');
const [compose, image, copied] = ['compose.yaml', 'Containerfile', 'Containerfile.dockerignore'].map((name) =>
  readFileSync(join(folder, name), 'utf8'),
) as [string, string, string];

/** What the file says of one service. */
function service(name: string): string {
  return new RegExp(`^  ${name}:\n([^]*?)(?=^ {0,2}\\S)`, 'm').exec(compose)?.[1] ?? '';
}
const variablesOf = (name: string) =>
  Object.fromEntries(
    Array.from(service(name).matchAll(/^ {6}([A-Z_0-9]+): (.+)$/gm), ([, key = '', value = '']) => [key, value]),
  );

describe('the compose file', () => {
  it('has CMS and publisher, database, store of files and web server', () => {
    expect(Array.from(compose.matchAll(/^ {2}([\w-]+):$(?=\n {4})/gm), ([, name]) => name)).toEqual([
      'files',
      'database',
      'pho-luat',
      'web',
    ]);
  });

  it('gives the program variables that it knows, with values that it takes', () => {
    const given = Object.entries(variablesOf('pho-luat'));
    expect(given.filter(([name]) => !environmentNames.some((known) => known === name))).toEqual([]);
    const of: Record<string, string> = { SITE_URL: 'https://phapluat.cantho.example' };
    const filled = given.map(([name, value]) => [
      name,
      value.replace(/\$\{(\w+):\?\}/g, (_, which: string) => of[which] ?? 'b1'),
    ]);
    const read = readEnvironment(Object.fromEntries(filled));
    expect(read).toMatchObject({ siteUrl: of.SITE_URL, databaseUrl: 'postgres://pho_luat:b1@database:5432/pho_luat' });
    const { S3_BUCKET, AWS_ACCESS_KEY_ID } = variablesOf('files');
    expect(parseFilesUrl(read.filesUrl ?? '')).toMatchObject({
      address: `http://127.0.0.1:8333/${S3_BUCKET}`,
      accessKeyId: AWS_ACCESS_KEY_ID,
      secretAccessKey: 'b1',
    });
  });

  it('has no password in it, and begins nothing without one', () => {
    const secret = [...compose.matchAll(/^ +\w*(?:PASSWORD|SECRET)\w*: (.+)$/gm)].map(([, value]) => value);
    expect(secret).toHaveLength(2);
    for (const value of secret) expect(value).toMatch(/^\$\{\w+:\?\}$/);
    expect(readFileSync(join(root, '.gitignore'), 'utf8').split('\n')).toContain('scripts/containers/.env');
  });

  it('names every image that is fetched with its version', () => {
    const images = [...compose.matchAll(/image: (.+)$/gm), ...image.matchAll(/^FROM (.+)$/gm)].map(([, name]) => name);
    expect(images.filter((name) => !/^docker\.io\/[\w/]+:(\d+(\.\d+)+|trixie-slim)$/.test(name ?? ''))).toEqual([
      'localhost/pho-luat',
    ]);
  });

  it('serves by what each start writes, and lets the web server only read', () => {
    expect(service('web')).toContain(`${installationAt('/srv/pho-luat/var').servers}/Caddyfile]`);
    expect(service('web')).toContain("'var:/srv/pho-luat/var:ro'");
  });
});

describe('the image', () => {
  it('is made of all that a build needs, and of nothing that a machine has added', () => {
    const [, ...taken] = copied.split('\n').filter((line) => line && !line.startsWith('#'));
    const names = taken.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    expect(names.filter((name) => !existsSync(join(root, name)))).toEqual([]);
    const needed = globSync(['*.yaml', 'package.json', 'tsconfig.base.json', '*/package.json'], { cwd: root });
    expect(
      needed.map((path) => path.split('/', 1)[0] ?? '').filter((name) => !names.includes(name) && name !== 'node_modules'),
    ).toEqual([]);
    for (const own of ['**/node_modules', '**/dist', '**/.*', 'cms/build']) expect(taken).toContain(own);
  });
});

/** A folder on a disk, for images and volumes: an image takes minutes and gigabytes to make, so nobody begins it unasked. */
const place = process.env.CONTAINERS;

describe.skipIf(place === undefined)(
  'the page of the guide on containers, where CONTAINERS names a folder for them',
  async () => {
    const home = await temporaryFolder('pho-luat-containers-');
    const cms = 'http://127.0.0.1:1337';
    const site = 'http://localhost';
    const blocks = blocksOf(guideIn('en').get('11-containers') ?? '').map(({ text }) => text);
    const [install = '', begin = '', look = '', keep = '', bringBack = '', replace = ''] = blocks;
    const env = { ...process.env, HOME: home, PATH: `${place}/bin${delimiter}${process.env.PATH}` };

    async function type(block: string): Promise<string> {
      const here = block
        .replace(/^git clone \S+ (\S+)$/m, `ln -s ${root} $1`)
        .replaceAll('https://phapluat.cantho.example', site);
      const script = `[ ! -e ~/pho-luat ] || cd ~/pho-luat/scripts/containers\n${here}`;
      const { code, said } = ofProgram('bash', ['-ec', script], { cwd: home, env });
      expect(await code, `${here}\n${said()}`).toBe(0);
      return said();
    }
    const isThere = (address: string) => answers(address, (status) => status === 200);
    const once = (address: string) =>
      eventually(
        () => isThere(address),
        () => `${address} is not answered.`,
      );
    const container = async () => /[0-9a-f]{64}/.exec(await type('podman inspect --format {{.Id}} pho-luat_pho-luat_1'))?.[0];
    const said = () => type('docker compose logs --tail 30 pho-luat');

    let [looking, isOurs]: [NodeJS.Timeout?, boolean?] = [];
    beforeAll(async () => {
      // An installation of somebody's: its passwords are nowhere else.
      if (existsSync(join(folder, '.env'))) throw new Error(`${folder}/.env is there: move it away first.`);
      isOurs = true;
      await run(join(import.meta.dirname, 'support/containers/prepare.sh'), [place ?? '']);
    });
    afterAll(async () => {
      clearInterval(looking);
      if (isOurs) await type('docker compose down --volumes --timeout 40; rm -f .env');
    });

    it('brings everything up, publishes what editors upload and write, and goes on through backup, restore and another container', async () => {
      await type(install);
      await type(begin);
      await once(`${site}/`);
      await once(`${cms}/admin`);
      // The doctor is not content with an address that is this machine's in a container.
      const found = await type(look.replace('doctor', 'doctor || true'));
      for (const name of ['database', 'files', 'cms', 'publisher', 'published'])
        expect(found).toMatch(new RegExp(`^✓ ${name} `, 'm'));
      const account = JSON.parse(/\{[^}]*\}/.exec(found)?.[0] ?? '') as Account;

      const token = await tokenOf(cms, account);
      const png = Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      );
      const form = uploadForm('Chợ nổi.png', png, 'image/png');
      const headers = { authorization: `Bearer ${token}` };
      const uploaded = await fetch(`${cms}/upload`, { method: 'POST', headers, body: form });
      expect(uploaded.status, await uploaded.text()).toBeLessThan(300);
      expect(await type('docker compose exec -T files find /data -type f')).toMatch(/\/[0-9a-f]{64}/);
      const page = { title: 'Lịch tiếp dân', body: 'Đoạn văn.' };
      await askCms(cms, token, 'POST', '/content-manager/collection-types/api::page.page/actions/publish', page);
      await once(`${site}/trang/lich-tiep-dan/`);

      // Residents read on while the rest happens.
      const served: boolean[] = [];
      looking = setInterval(() => void isThere(`${site}/trang/lich-tiep-dan/`).then((is) => served.push(is)), 500);
      await type(keep);
      await once(`${cms}/admin`);
      await type(bringBack);
      await once(`${cms}/admin`);
      const before = await container();
      await type(replace);
      await once(`${cms}/admin`);
      clearInterval(looking);
      expect(await container()).not.toBe(before);
      expect(served.length).toBeGreaterThan(10);
      expect(new Set(served), await said()).toEqual(new Set([true]));
      await once(`${site}/trang/lich-tiep-dan/`);

      await type('docker compose stop pho-luat');
      expect(await type('podman inspect --format {{.State.ExitCode}} pho-luat_pho-luat_1')).toMatch(/^(0|130)$/m);
    });
  },
);
