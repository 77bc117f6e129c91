import { attributeValues } from '../markdown/attributes.ts';
import type { Route } from '../src/views.ts';

/**
 * A link in an editor's text whose target is not in this release becomes plain text, so that no reader meets a dead end and no
 * text of an editor can stop a release. Works on sanitised HTML: well formed, quoted by `"`, no anchor within an anchor.
 */
export function pruneBodyLinks(routes: readonly Route[], otherPaths: ReadonlySet<string>): Route[] {
  const anchors = new Map(routes.map((route) => [route.path, new Set(attributeValues(htmlOf(route).join(''), 'id'))]));

  const follow = (from: string, href: string): string | undefined => {
    const target = new URL(href, `http://site${from}`);
    const path = decodeURI(target.pathname);
    const ids = anchors.get(path);
    if (!ids) return otherPaths.has(path) ? href : undefined;
    if (!target.hash || ids.has(decodeURIComponent(target.hash.slice(1)))) return href;
    // The page is there, the place in it is not: to the page, unless that is the one being read.
    return path === from ? undefined : path;
  };
  return routes.map((route) => mapHtml(route, (html) => pruneLinks(html, (href) => follow(route.path, href))));
}

function pruneLinks(html: string, follow: (href: string) => string | undefined): string {
  return html.replace(/<a href="([/#][^"]*)"([^>]*)>(.*?)<\/a>/gs, (_link, href: string, rest: string, inner: string) => {
    const found = followSafely(href, follow);
    return found ? `<a href="${found}"${rest}>${inner}</a>` : inner;
  });
}

/** An address that cannot be decoded leads nowhere. */
function followSafely(href: string, follow: (href: string) => string | undefined): string | undefined {
  try {
    return follow(href);
  } catch {
    return undefined;
  }
}

function htmlOf(route: Route): string[] {
  const found: string[] = [];
  mapHtml(route, (html) => {
    found.push(html);
    return html;
  });
  return found;
}

function mapHtml(route: Route, change: (html: string) => string): Route {
  switch (route.kind) {
    case 'article':
    case 'page':
      return { ...route, view: { ...route.view, bodyHtml: change(route.view.bodyHtml) } } as Route;
    case 'document':
      return route.view.bodyHtml === undefined
        ? route
        : { ...route, view: { ...route.view, bodyHtml: change(route.view.bodyHtml) } };
    case 'plan':
      return { ...route, view: { ...route.view, parts: route.view.parts.map((part) => ({ ...part, html: change(part.html) })) } };
    default:
      return route;
  }
}
