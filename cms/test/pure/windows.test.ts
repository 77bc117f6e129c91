import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const admin = new URL('../../src/admin/', import.meta.url);
const files = readdirSync(admin, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx'));

it('a window in which somebody types is closed by its buttons alone', () => {
  const codes = files.map((path) => ({ path, code: readFileSync(new URL(path, admin), 'utf8') }));
  const typedIn = codes.filter(({ code }) => code.includes('<WindowForm ') && /<Window\s/.test(code));
  expect(typedIn.length).toBeGreaterThan(0);
  expect(typedIn.filter(({ code }) => !/<Window\s[^]*?\bstays\b/.test(code)).map(({ path }) => path)).toEqual([]);
});
