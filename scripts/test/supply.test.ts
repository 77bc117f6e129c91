import { readFileSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { folderOfTest } from '../../shared/test/support/temporary-folder.ts';
import { CommandError, run } from '../lib/command.mjs';
import { advisoriesIn, lockedVersions } from '../lib/advisories.ts';
import { licenceFaults, lockFaults } from '../lib/supply.ts';
import { root } from '../lib/tools.mjs';
import { zipOf } from './support/zip.ts';

const digest = `sha512-${'A'.repeat(86)}==`;
const locked = (name: string, resolution: string) =>
  `packages:\n\n  ${name}:\n    resolution: ${resolution}\n    engines: {node: '>=18'}\n`;

test('a package of the lock file is from the registry, by the digest of its bytes', () => {
  expect(lockFaults(locked(`'@types/node@24.10.1'`, `{integrity: ${digest}}`))).toEqual([]);
});

test.each([
  ['an address of its own', `{integrity: ${digest}, tarball: https://vi-du.example/goi.tgz}`],
  ['an address without a digest', '{tarball: https://vi-du.example/goi.tgz}'],
  ['a repository', '{commit: abcdef, repo: https://vi-du.example/goi.git, type: git}'],
  ['a folder', '{directory: ../goi, type: directory}'],
  ['a weaker digest', '{integrity: sha1-qUPlphBWZPMBVfFJmSPMoNWtAJE=}'],
])('one from %s is named', (_what, resolution) => {
  expect(lockFaults(locked('goi@1.0.0', resolution))).toEqual([
    `pnpm-lock.yaml: goi@1.0.0 is not from the registry by a SHA-512: ${resolution}`,
  ]);
});

const licensed = (...licenses: { expression?: string; license?: { id?: string } }[]) => [
  { name: 'goi', version: '1.0.0', licenses },
];

test.each([
  [licensed({ license: { id: 'MIT' } })],
  [licensed({ expression: '(MIT OR GPL-3.0-or-later)' })],
  [licensed({ expression: 'MIT AND OFL-1.1' })],
  [[{ group: '@strapi', name: 'core', version: '5.54.0', licenses: [] }]],
])('a licence that was agreed to is no fault: %j', (components) => {
  expect(licenceFaults(components)).toEqual([]);
});

test.each([
  ['GPL-3.0-only', licensed({ license: { id: 'GPL-3.0-only' } })],
  ['MIT AND SSPL-1.0', licensed({ expression: 'MIT AND SSPL-1.0' })],
  ['', licensed()],
])('a package with the licence «%s» is named, and what to do', (licence, components) => {
  expect(licenceFaults(components)).toEqual([
    `goi 1.0.0: its licence is «${licence}»: agree to it in scripts/lib/supply.ts, or do without it.`,
  ]);
});

test('a secret in a file is found by the check, and no secret is not', async () => {
  const folder = await folderOfTest('bí mật ');
  const config = join(root, '.secretlintrc.json');
  const look = (file: string) =>
    run(join(root, 'node_modules/.bin/secretlint'), ['--no-glob', '--secretlintrc', config, join(folder, file)], { cwd: folder });
  await writeFile(join(folder, 'ghi-chu.txt'), 'Không có gì ở đây.\n');
  await writeFile(join(folder, 'kho.txt'), ['postgres://an', ':mot-mat-khau-that@may-chu.example/luat'].join(''));
  await expect(look('ghi-chu.txt')).resolves.toBe('');
  await expect(look('kho.txt')).rejects.toThrow(CommandError);
});

/** The last step of the workflow, with a program instead of GitHub's that notes what it is asked. */
async function release(tag: string) {
  const folder = await folderOfTest('phát hành ');
  const noted = join(folder, 'asked');
  await mkdir(join(folder, 'bin'));
  await writeFile(join(folder, 'bin/gh'), `#!/bin/sh\nprintf '%s\\n' "$@" > '${noted}'\ncp "$4" "$5" "$6" '${folder}'\n`);
  await chmod(join(folder, 'bin/gh'), 0o755);
  const [, indented = ''] = /- name: Release\n(?:.*\n)*? {8}run: \|\n((?: {10}.*\n|\n)+)/.exec(workflow) ?? [];
  const script = indented.replace(/^ {10}/gm, '');
  const env = { ...process.env, PATH: `${folder}/bin:${process.env.PATH}`, GITHUB_REF_NAME: tag, RUNNER_TEMP: folder };
  await run('bash', ['-e', '-o', 'pipefail', '-c', script], { cwd: root, env });
  return { folder, asked: await readFile(noted, 'utf8') };
}

const workflow = readFileSync(join(root, '.github/workflows/release.yml'), 'utf8');
const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));

test('a tag of the version becomes a release: its source, what it is made of, the digests of both, and what operators need to know', async () => {
  const { folder, asked } = await release(`v${version}`);
  expect(asked).toMatch(new RegExp(`^release\ncreate\nv${version}\n`));
  expect(await run('sha256sum', ['--check', 'SHA256SUMS'], { cwd: folder })).toMatch(/\.tar\.gz: OK\n.*\.cdx\.json: OK\n$/);
  const bill = z.object({ bomFormat: z.literal('CycloneDX'), components: z.array(z.object({ name: z.string() })) });
  const { components } = bill.parse(JSON.parse(await readFile(join(folder, `pho-luat-${version}.cdx.json`), 'utf8')));
  expect(components.map(({ name }) => name)).toEqual(expect.arrayContaining(['strapi', 'astro', 'marked', 'pagefind']));
  expect(components.map(({ name }) => name)).not.toContain('vitest');
});

test('a tag of another version does not count', async () => {
  await expect(release('v99.0.0')).rejects.toThrow(CommandError);
});

test('advisories of a file are named where a locked version has what they say, with the version that mends it', async () => {
  const zip = join(await folderOfTest('khuyến cáo '), 'all.zip');
  type Event = Partial<Record<'introduced' | 'fixed' | 'last_affected', string>>;
  const advisory = (id: string, name: string, events: Event[], more: object = {}) => ({
    id,
    summary: 'Rò rỉ',
    affected: [
      {
        package: { ecosystem: 'npm', name },
        ranges: [
          { type: 'SEMVER', events },
          { type: 'GIT', events: [{ introduced: '0' }] },
        ],
      },
    ],
    ...more,
  });
  const all = [
    advisory('GHSA-1', 'zod', [{ introduced: '4.9.0' }, { fixed: '4.10.0' }]),
    advisory('GHSA-2', 'zod', [{ introduced: '0' }, { fixed: '4.9.1' }, { introduced: '5.0.0' }]),
    advisory('GHSA-3', '@strapi/core', [{ introduced: '0' }, { last_affected: '5.0.0-rc.10' }]),
    advisory('GHSA-4', 'zod', [{ introduced: '0' }], { withdrawn: '2026-03-01T00:00:00Z' }),
    advisory('GHSA-5', 'không-dùng', [{ introduced: '0' }]),
    { id: 'MAL-6', affected: [{ package: { ecosystem: 'npm', name: 'pg' }, versions: ['8.1.0'] }] },
    { id: 'GO-7', affected: [{ package: { ecosystem: 'Go', name: 'pg' }, versions: ['8.1.0'] }] },
  ];
  await writeFile(zip, zipOf(Object.fromEntries(all.map((each) => [`${each.id}.json`, JSON.stringify(each)]))));
  const resolution = `{integrity: ${digest}}`;
  const lock = [`zod@4.9.2`, `'@strapi/core@5.0.0-rc.9'`, 'pg@8.1.0'].map((name) => locked(name, resolution)).join('');
  expect(await advisoriesIn(zip, lockedVersions(lock))).toEqual({
    lines: ['@strapi/core 5.0.0-rc.9: GHSA-3 Rò rỉ', 'pg 8.1.0: MAL-6', 'zod 4.9.2: GHSA-1 Rò rỉ (mended in 4.10.0)'],
    read: 7,
  });
  await writeFile(zip, (await readFile(zip)).subarray(0, -30));
  await expect(advisoriesIn(zip, new Map())).rejects.toThrow(/is no ZIP of advisories.*fetch it again/);
  expect(lockedVersions(await readFile(join(root, 'pnpm-lock.yaml'), 'utf8')).get('@strapi/strapi')).toHaveLength(1);
});
