import { expect, test } from 'vitest';
import { againstOrder, importsAgainstOrder, neededByOne } from '../lib/rooms.ts';
import { root } from '../lib/tools.mjs';

const order = { side: 'site', rooms: ['lib', 'pages', 'publisher', 'publisher/door'] };
const inPages = (code: string) => againstOrder(order, 'site/pages/views/home.ts', code);

test('no room of the project imports from one above it, and what is shared at least two sides need', async () => {
  expect(await importsAgainstOrder(root)).toEqual([]);
});

test('a room may import from itself, from those below it and from what both sides share', () => {
  const code = `import { rows } from '../rows.ts';\nimport { once } from '../../lib/remembered.ts';\nimport { dayOf } from '@pho-luat/shared/dates';\n`;
  expect(inPages(code)).toEqual([]);
});

test.each([
  ['a value', `import { publish } from '../../publisher/pipeline.ts';`],
  ['a type', `import type {\n  Publisher,\n  Attempt,\n} from '../../publisher/pipeline.ts';`],
  ['what it hands on', `export { publish } from '../../publisher/pipeline.ts';`],
  ['what is loaded later', `const { publish } = await import('../../publisher/pipeline.ts');`],
  ['a worker', `new Worker(new URL('../../publisher/pipeline.ts', import.meta.url));`],
  ['a script of a component', `<script>\n  import '../../publisher/pipeline.ts';\n</script>`],
])('an import that leads upward is named: %s', (_what, code) => {
  expect(inPages(code)).toEqual(['site/pages/views/home.ts imports site/publisher/pipeline.ts: publisher lies above pages']);
});

test('a part of a room may be above the room', () => {
  expect(againstOrder(order, 'site/publisher/loop.ts', `import { openDoor } from './door/index.ts';`)).toHaveLength(1);
  expect(againstOrder(order, 'site/publisher/door/index.ts', `import { Wake } from '../wake.ts';`)).toEqual([]);
});

test('a file without a room is named, and so is an import from the other side', () => {
  expect(againstOrder(order, 'site/attic/box.ts', '')).toHaveLength(1);
  expect(inPages(`import { log } from '../../../cms/src/publication/log.ts';`)).toHaveLength(1);
});

test('what is shared is needed by two of CMS, site and commands, also by way of something else that is shared', () => {
  const imports = new Map([
    ['cms/src/guards/links.ts', ['shared/src/paths.ts', 'cms/src/rights.ts', 'shared/src/law.ts']],
    ['cms/src/rights.ts', []],
    ['site/pages/page.ts', ['shared/src/paths.ts']],
    ['shared/src/paths.ts', ['shared/src/slug.ts']],
    ['shared/src/slug.ts', []],
    ['shared/src/law.ts', []],
  ]);
  expect(neededByOne(imports)).toEqual(['shared/src/law.ts is needed by cms alone, and belongs there']);
});
