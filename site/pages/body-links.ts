import { documentOfLink } from '@pho-luat/shared/text-addresses';
import type { BodyLink } from '../markdown/facts.ts';
import type { RenderedBody } from './bodies.ts';
import { remembered, rememberedInOrder } from '../lib/remembered.ts';
import { asJson, type Json } from '../lib/typed-json.ts';

/**
 * A link in an editor's text whose target is not in this release becomes plain text, so that no reader meets a dead end and no
 * text of an editor can stop a release.
 */
export interface MendedLinks {
  /** Address as written → where it leads instead, nowhere when empty. */
  mends: Json<Record<string, string>>;
  /** Links that lead nowhere. */
  lost: readonly BodyLink[];
}

/** What links can lead to. */
export interface LinkTargets {
  isPage: (path: string) => boolean;
  /** Whether a page has this place. */
  hasPlace: (path: string, place: string) => boolean;
  isOther: (path: string) => boolean;
  /** Old address → the new one. */
  moved: ReadonlyMap<string, string>;
  /** Where a document is that a link names by its id; nothing for one that is not public. */
  addressOf: (id: string) => string | undefined;
}

/** The addresses of all pages: the same object until one of them goes, so that what leads to pages alone is right for as long. */
export function standing(pages: ReadonlyMap<string, unknown>): Standing {
  const isWhole = [...stood.pages.keys()].every((path) => pages.has(path));
  if (isWhole) stood.pages = pages;
  else stood = { pages };
  return stood;
}

interface Standing {
  pages: ReadonlyMap<string, unknown>;
}

let stood: Standing = { pages: new Map() };

/** Those texts whose links are right because all lead to pages, and to no place on them; what else is right is not found here. */
export const leadToPages = rememberedInOrder(({ led }: { led: readonly Led[] }, { stands }: { stands: Standing }) =>
  led.every(
    ({ target }) => target?.path !== undefined && !target.place && target.id === undefined && stands.pages.has(target.path),
  )
    ? right
    : undefined,
);

const right: MendedLinks = { mends: asJson({}), lost: [] };

/** `led` is what `ledFrom` says of the texts of the page at `from`. */
export function mendedLinks(from: string, led: readonly Led[], targets: LinkTargets): MendedLinks {
  // Most texts have no links, and most links are right.
  if (led.every(({ link, target }) => follow(from, link.href, target, targets) === link.href)) return right;
  const mends: Record<string, string> = {};
  const lost = new Map<string, BodyLink>();
  for (const { link, target } of led) {
    const found = follow(from, link.href, target, targets);
    if (found === link.href) continue;
    mends[link.href] = found ?? '';
    if (found === undefined) lost.set(link.href, link);
  }
  return { mends: asJson(mends), lost: [...lost.values()] };
}

interface Led {
  link: BodyLink;
  target: Target | undefined;
}

/** The links of these texts, and where they lead. */
export function ledFrom(bodies: readonly RenderedBody[]): Led[] {
  return bodies.flatMap(({ links }) => links.map((link) => ({ link, target: targetOf(link.href) })));
}

/** Undefined where it leads nowhere. */
function follow(from: string, href: string, target: Target | undefined, targets: LinkTargets): string | undefined {
  if (!target) return undefined;
  const { path = from, place, id } = target;
  const toPlace = (page: string) => (place ? `${page}#${place}` : page);
  if (id !== undefined) {
    const now = targets.addressOf(id);
    return now && follow(from, toPlace(now), targetOf(toPlace(now)), targets);
  }
  if (!targets.isPage(path)) {
    const moved = targets.moved.get(path);
    if (moved === undefined) return targets.isOther(path) ? href : undefined;
    return follow(from, toPlace(moved), targetOf(toPlace(moved)), targets);
  }
  if (!place || targets.hasPlace(path, place)) return href;
  // The page is there, the place in it is not: to the page, unless that is the one being read.
  return path === from ? undefined : path;
}

/** The page of this site that a link in a text leads to. */
export const pathOfLink = remembered(({ href }: Pick<BodyLink, 'href'>): string | undefined => targetOf(href)?.path);

interface Target {
  /** Absent where the address is only `#…`: then it is the page being read. */
  path?: string;
  place: string;
  /** The id of the document that it names. */
  id?: string | undefined;
}

/** An address that cannot be decoded leads nowhere. */
function targetOf(href: string): Target | undefined {
  try {
    const { pathname, hash } = new URL(href, 'http://site');
    const place = decodeURIComponent(hash.slice(1));
    return href.startsWith('#') ? { place } : { path: decodeURI(pathname), place, id: documentOfLink(href) };
  } catch {
    return undefined;
  }
}
