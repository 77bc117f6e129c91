import { parsePublicationLine, type PublicationLine } from '@pho-luat/shared/schemas/publication';
import { renderText } from '../../markdown/to-html.ts';
import { bodiesOf } from '../../pages/bodies.ts';
import { Content, entryOf, type TypedEntry } from '../../pages/content.ts';
import { sitePages, type SitePages } from '../../pages/index.ts';
import { Past } from '../../pages/past.ts';
import type { Pictures } from '../../pages/edition.ts';
import type { PageKind, Route } from '../../src/views.ts';

const defaults: { day: string; siteUrl: string; pictures: Pictures } = {
  day: '2022-03-02',
  siteUrl: 'https://pho-luat.example',
  pictures: new Map(),
};

interface Worked {
  line: PublicationLine;
  typed?: TypedEntry;
}

/** What was made of a line: the publisher also keeps it from release to release, so that pages get the same objects again. */
const known = new Map<string, Worked>();
const texts = new Map<string, string>();
/** The same function each time, because pages are reused. */
const htmlOf = (key: string) => texts.get(key) ?? '';

/** What was read of files, by its digest. */
export const fileTexts = new Map<string, readonly string[]>();
const pagesOf = (text: string) => fileTexts.get(text) ?? [];

/** The pages of a log whose lines are all good, its texts rendered at once and its files all there. */
export function pagesOfLines(lines: readonly string[], given: Partial<typeof defaults> = {}): Promise<SitePages> {
  const { day, siteUrl, pictures } = { ...defaults, ...given };
  const worked = lines.map(work);
  const past = new Past();
  for (const { line } of worked) past.add(line);
  const last = new Map(worked.map((each) => [`${each.line.type}/${each.line.id}`, each]));
  const shown = [...last.values()].sort((a, b) => a.line.seq - b.line.seq);
  return sitePages({
    content: new Content(shown.flatMap(({ typed }) => (typed ? [typed] : []))),
    html: htmlOf,
    texts: { has: (text) => fileTexts.has(text), pages: pagesOf },
    pictures,
    past,
    day,
    siteUrl,
  });
}

function work(json: string): Worked {
  const before = known.get(json);
  if (before) return before;
  const line = parsePublicationLine(JSON.parse(json));
  const worked: Worked =
    line.action === 'remove'
      ? { line }
      : {
          line,
          typed: entryOf(
            line,
            bodiesOf(line).map(({ field, markdown, topHeading, idPrefix }) => {
              const { html, ...facts } = renderText(markdown, { topHeading, idPrefix, siteUrl: defaults.siteUrl, files: {} });
              const key = `${idPrefix} ${markdown}`;
              texts.set(key, html);
              return [field, { ...facts, key, files: [] }];
            }),
          ),
        };
  known.set(json, worked);
  return worked;
}

/** Forgets everything, like a publisher that has just started. */
export function forgetLines(): void {
  known.clear();
}

/** The page at a path, as it is drawn. */
export function routeAt<K extends PageKind>(site: SitePages, path: string, kind: K): Extract<Route, { kind: K }> {
  const route = site.pages.find((page) => page.path === path)?.route();
  if (route?.kind !== kind) throw new Error(`${path} is ${route?.kind}, not ${kind}`);
  return route as Extract<Route, { kind: K }>;
}
