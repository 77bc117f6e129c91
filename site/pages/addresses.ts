import { labelOf } from '@pho-luat/shared/choices';
import { documentName, numbered } from '@pho-luat/shared/citation';
import { documentAddress, paths } from '@pho-luat/shared/paths';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import type { Link } from '@pho-luat/shared/content-types/components/link';
import { titles } from '../words/pages.ts';
import type { LinkView } from '../src/views.ts';
import type { Content, Entry } from './content.ts';
import { remembered } from '../lib/remembered.ts';

/** Addresses of documents, and what a link to one is called. */

export function documentHref(content: Content, document: Entry<'attachment'>): string {
  return hrefOf(document, { owner: content.setting?.owner, issuerSlug: content.get('agency', document.issuer)?.slug });
}

const hrefOf = remembered(
  (document: Entry<'attachment'>, { owner, issuerSlug }: { owner: string | undefined; issuerSlug: string | undefined }) =>
    documentAddress(document, owner, issuerSlug),
);

/** Official documents by their addresses. */
export const documentsByHref = remembered(
  (content: Content): ReadonlyMap<string, Entry<'attachment'>> =>
    new Map(content.all('attachment').map((document) => [documentHref(content, document), document])),
);

export function planName(plan: Entry<'plan'>): string {
  return numbered(labelOf('docTypes', 'KH'), plan.number);
}

/** `Phường Hồng Bàng` */
export function wardName({ kind, name }: Entry<'ward'>): string {
  return `${labelOf('wardKinds', kind)} ${name}`;
}

/** What says that a page is not Vietnamese. */
export function languageOf({ language }: Entry<'page'>): { lang?: string } {
  return language === 'vi' ? {} : { lang: language };
}

export const linkTo = {
  article: ({ title, slug }: Entry<'article'>): LinkView => ({ label: title, href: paths.article(slug) }),
  plan: ({ title, slug }: Entry<'plan'>): LinkView => ({ label: title, href: paths.plan(slug) }),
  category: ({ name, slug }: Entry<'category'>): LinkView => ({ label: name, href: paths.category(slug) }),
  /** The list of everything of the category's kind. */
  kindOf: ({ kind }: Entry<'category'>): LinkView =>
    kind === 'advice' ? { label: titles.advice, href: paths.advice() } : { label: titles.articles, href: paths.articles() },
  topic: ({ name, slug }: Entry<'topic'>): LinkView => ({ label: name, href: paths.topic(slug) }),
  ward: (ward: Entry<'ward'>): LinkView => ({ label: wardName(ward), href: paths.ward(ward.slug) }),
  page: ({ title, slug }: Entry<'page'>): LinkView => ({ label: title, href: paths.page(slug) }),
  attachment: (content: Content, document: Entry<'attachment'>): LinkView =>
    documentLink(document, { href: documentHref(content, document) }),
};

const documentLink = remembered((document: Entry<'attachment'>, { href }: { href: string }): LinkView => ({
  label: documentName(document),
  href,
}));

/** The page of a document that the text of another names by its id. */
export function addressesIn(content: Content): (id: string) => string | undefined {
  return (id) => {
    for (const type of ['article', 'plan', 'page', 'attachment'] as const) {
      const href = ownHref(content, { type, id });
      if (href !== undefined) return href;
    }
    return undefined;
  };
}

/** Where a document's own page would be; undefined for what is not public, or has none. */
export function ownHref(content: Content, { type, id }: { type: DocumentType; id: string }): string | undefined {
  switch (type) {
    case 'article':
      return map(content.get(type, id), linkTo.article)?.href;
    case 'plan':
      return map(content.get(type, id), linkTo.plan)?.href;
    case 'page':
      return map(content.get(type, id), linkTo.page)?.href;
    case 'category':
      return map(content.get(type, id), linkTo.category)?.href;
    case 'topic':
      return map(content.get(type, id), linkTo.topic)?.href;
    case 'ward':
      return map(content.get(type, id), linkTo.ward)?.href;
    case 'attachment':
      return map(content.get(type, id), (document) => documentHref(content, document));
    default:
      return undefined;
  }
}

/** Undefined when what the link names is not public. */
export function followLink(content: Content, link: Link | undefined): LinkView | undefined {
  switch (link?.kind) {
    case undefined:
      return undefined;
    case 'url':
      return { label: new URL(link.url).host, href: link.url };
    case 'article':
      return map(content.get('article', link.article), linkTo.article);
    case 'plan':
      return map(content.get('plan', link.plan), linkTo.plan);
    case 'category':
      return map(content.get('category', link.category), linkTo.category);
    case 'attachment':
      return map(content.get('attachment', link.attachment), (document) => linkTo.attachment(content, document));
  }
}

function map<T, R>(value: T | undefined, to: (value: T) => R): R | undefined {
  return value === undefined ? undefined : to(value);
}
