import { parsePublicationLine, type PublicationLine, type PublishLine } from '@pho-luat/shared/schemas/publication';
import { renderText, type RenderedText } from '../../markdown/to-html.ts';
import { bodiesOf, type RenderedBody } from '../../plan/bodies.ts';
import { Content, entryOf } from '../../plan/content.ts';
import { planSite, type Plan } from '../../plan/index.ts';
import { Past } from '../../plan/past.ts';
import type { PageKind, Route } from '../../src/views.ts';

/** Plans a log as it comes, every line of it good, its texts rendered at once and its files all there. */
export function planLines(
  lines: readonly string[],
  { day = '2022-03-02', siteUrl = 'https://pho-luat.example' } = {},
): Promise<Plan> {
  const parsed = lines.map((line) => parsePublicationLine(JSON.parse(line)));
  const past = new Past();
  for (const line of parsed) past.add(line);
  const shown = latest(parsed);
  const texts = new Map<string, RenderedText>();
  const bodies = new Map<string, RenderedBody>();
  for (const line of shown) {
    for (const { field, markdown, topHeading, idPrefix } of bodiesOf(line)) {
      const key = `${idPrefix} ${markdown}`;
      const text = texts.get(key) ?? renderText(markdown, { topHeading, idPrefix, siteUrl, files: {} });
      texts.set(key, text);
      bodies.set(`${line.id}/${field}`, { ...text, key, files: [] });
    }
  }
  return planSite({
    content: new Content(shown.map(entryOf)),
    bodies: { get: (id, field) => bodies.get(`${id}/${field}`) },
    html: (key) => texts.get(key)?.html ?? '',
    pictures: new Map(),
    past,
    day,
    siteUrl,
  });
}

function latest(lines: readonly PublicationLine[]): PublishLine[] {
  const last = new Map(lines.map((line) => [`${line.type}/${line.id}`, line]));
  return [...last.values()].filter((line) => line.action === 'publish').sort((a, b) => a.seq - b.seq);
}

/** The page at a path, as it is drawn. */
export function routeAt<K extends PageKind>(plan: Plan, path: string, kind: K): Extract<Route, { kind: K }> {
  const route = plan.pages.find((page) => page.path === path)?.route();
  if (route?.kind !== kind) throw new Error(`${path} is ${route?.kind}, not ${kind}`);
  return route as Extract<Route, { kind: K }>;
}
