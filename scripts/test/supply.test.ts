import { readFileSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { folderOfTest } from '../../shared/test/support/temporary-folder.ts';
import { CommandError, run } from '../lib/command.mjs';
import { licenceFaults, lockFaults } from '../lib/supply.ts';
import { root } from '../lib/tools.mjs';

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
