import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { packPage, packTightly } from '../renderer/pack.ts';
import { buildFixture } from './fixture/build.ts';
import { fixture } from './fixture/render-input.ts';
import { mostBytes, stylesOf } from './lib/weight.ts';
import { temporaryFolder } from '../../shared/test/support/temporary-folder.ts';

/** What each kind of page may cost a phone, as it is sent. */

const kb = 1024;

let site: string;

beforeAll(async () => {
  site = await buildFixture(await temporaryFolder('budgets-'));
});

const read = (path: string) => readFile(join(site, path.endsWith('/') ? `${path}index.html` : path));

/** Scripts of a page, and those that they import before anything runs. */
async function scriptsOf(path: string, known = new Set<string>()): Promise<Set<string>> {
  if (known.has(path)) return known;
  known.add(path);
  const imports = (await read(path)).toString().matchAll(/(?:^|;|\})import(?:[\w*{},$\s]*from)?\s*["'`]\.\/([^"'`]+)["'`]/g);
  for (const [, name = ''] of imports) await scriptsOf(`/_astro/${name}`, known);
  return known;
}

describe.each(fixture.routes.map(({ kind, path }) => ({ kind, path })))('$kind at $path', ({ path }) => {
  test('has few bytes of HTML and styles', async () => {
    const html = (await read(path)).toString();
    const styles = stylesOf(html);
    expect(styles).toHaveLength(1);
    const sizes = styles.map(async (address) => packTightly(new Uint8Array(await read(address))).br.length);
    const all = packPage(html).br.length + (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(all).toBeLessThanOrEqual(mostBytes(html));
  });

  test('asks for four scripts at most, and none before it is shown', async () => {
    const html = (await read(path)).toString();
    const tags = [...html.matchAll(/<script([^>]*) src="([^"]+)"/g)];
    for (const [, attributes] of tags) expect(attributes).toContain('type="module"');
    const scripts = new Set<string>();
    for (const [, , address = ''] of tags) await scriptsOf(address, scripts);
    expect(scripts.size).toBeGreaterThan(0);
    expect(scripts.size).toBeLessThanOrEqual(4);
  });

  test('loads no code to be scanned where none is shown', async () => {
    const html = (await read(path)).toString();
    for (const [image] of html.matchAll(/<img[^>]* src="\/ma-qr\/[^>]*>/g)) {
      expect(image).toContain('max-md:hidden');
      expect(image).toContain('loading="lazy"');
    }
  });
});

test('what a device needs to read without a network is less than 20 KB of script, with all else that runs on the home page', async () => {
  const html = (await read('/')).toString();
  const scripts = new Set(['/sw.js']);
  for (const [, address = ''] of html.matchAll(/<script[^>]* src="([^"]+)"/g)) await scriptsOf(address, scripts);
  expect(scripts.size).toBeGreaterThan(1);
  const sizes = [...scripts].map(async (path) => packTightly(new Uint8Array(await read(path))).br.length);
  expect((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(20 * kb);
});

test('the faces of the site are 45 KB at most, whatever a text emphasises', async () => {
  const names = (await readdir(join(site, '_astro'))).filter((name) => name.endsWith('.woff2'));
  expect(names.length).toBeGreaterThan(0);
  const sizes = await Promise.all(names.map(async (name) => (await read(`/_astro/${name}`)).length));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(45 * kb);
});
