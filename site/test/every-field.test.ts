import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentTypes, type DocumentType } from '@pho-luat/shared/content-types/index';
import type { SitePages } from '../pages/index.ts';
import { compileSite } from '../renderer/compile.ts';
import { Renderer } from '../renderer/renderer.ts';
import type { FrameView, Route } from '../src/views.ts';
import { bare, filled, idOf, placesOf, withField, type Nth } from './lib/filled-documents.ts';
import { linesAfter, type Published } from './lib/fixture-log.ts';
import { pagesOfLines } from './lib/pages-of-log.ts';

/**
 * What is in the model is on the site: each field of each type is given another value, and something that residents get must come out
 * another. Catches a field that no view takes, and one that a view has and no component draws.
 */

const types = Object.values(contentTypes);
const all: readonly Nth[] = [1, 2, 3];
const hashOf = (start: string, nth: Nth) => `${start}${nth}`.repeat(32);

const files = all.flatMap((nth): Published[] => {
  const size = 1_000 * nth;
  const document = { name: `Văn bản ${nth}.pdf`, ext: '.pdf', mime: 'application/pdf', sha256: hashOf('d', nth), size };
  const picture = { name: `Ảnh ${nth}.jpg`, ext: '.jpg', mime: 'image/jpeg', sha256: hashOf('a', nth), size };
  return [
    ['file', idOf('file', nth), document],
    ['file', idOf('picture', nth), picture],
  ];
});
const pictures = new Map(all.map((nth) => [hashOf('a', nth), { width: 800, height: 600, widths: [480, 800] }]));
const code = { code: 'k7m2', campaign: idOf('qr-campaign', 1), placementKey: 'key-0001', issuedOn: '2022-03-01' };

/** The first article was withdrawn, so the first category has one more for its lists. */
const listed: Published = [
  'article',
  'articlelisted001',
  { ...bare('article', filled('article', 2)), slug: 'article-listed', category: idOf('category', 1) },
];

/** Documents that the one under test names or is named by; those that could be withdrawn, ended or replaced are not. */
const others = types.flatMap(({ name, isSingle, draftOnly }): Published[] => {
  const isDrafted = Object.keys(draftOnly).length > 0;
  const further = all.slice(1).map((nth): Published => {
    const document = filled(name, nth);
    return [name, idOf(name, nth), isDrafted ? bare(name, document) : document];
  });
  return [...(isSingle ? [] : further), [name, idOf(name, 1), filled(name, 1)]];
});

function planWith(type: DocumentType, document: Published[2]): Promise<SitePages> {
  const changed = others.map(([name, id, it]): Published => (id === idOf(type, 1) ? [name, id, document] : [name, id, it]));
  const documents: Published[] = [...files, ...changed, listed, ['qr-code', code.code, code]];
  return pagesOfLines(linesAfter([], documents), { pictures });
}

let renderer: Renderer;
beforeAll(async () => {
  renderer = new Renderer(await compileSite(new AbortController().signal));
});
afterAll(() => renderer.close());

test.each(types.map(({ name }) => name))(
  'the site shows every field of %s but those whose definition says why not',
  async (type) => {
    const places = placesOf(type);
    const shown: string[] = [];
    for (const path of places.keys()) if (await isSeen(type, path)) shown.push(path);
    const expected = [...places].filter(([, { isShown }]) => isShown).map(([path]) => path);
    expect(shown).toEqual(expected);
  },
);

/** In a document that has everything, or in one that has little else: an end or a withdrawal hides what would be shown without it. */
async function isSeen(type: DocumentType, path: string): Promise<boolean> {
  const [document, from] = [filled(type, 1), filled(type, 3)];
  for (const before of [document, bare(type, document, path.split('.')[0])])
    if (await differ(await planWith(type, before), await planWith(type, withField(before, from, path)))) return true;
  return false;
}

async function differ(before: SitePages, after: SitePages): Promise<boolean> {
  if (textsOf(before) !== textsOf(after)) return true;
  const pagesBefore = new Map(before.pages.map((page) => [page.path, page]));
  const isFrameSame = JSON.stringify(before.frame) === JSON.stringify(after.frame);
  const changed = after.pages.filter(({ path, key }) => !isFrameSame || pagesBefore.get(path)?.key !== key);
  for (const page of changed)
    if ((await drawn(before.frame, pagesBefore.get(page.path)?.route())) !== (await drawn(after.frame, page.route())))
      return true;
  return false;
}

/** What a release has beside pages, and what the search learns of these. */
function textsOf({ texts, searchWords, shortcuts, pages }: SitePages): string {
  return JSON.stringify([[...texts], searchWords, [...shortcuts], pages.map(({ path, search }) => [path, search?.key])]);
}

async function drawn(frame: FrameView, route: Route | undefined): Promise<string> {
  const html: string[] = [];
  const decoder = new TextDecoder();
  await renderer.render(
    frame,
    route ? [route] : [],
    (page) => void html.push('bytes' in page ? decoder.decode(page.bytes) : page.fault),
    new AbortController().signal,
  );
  return html.join('');
}
