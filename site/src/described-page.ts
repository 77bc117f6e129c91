import { paths } from '@pho-luat/shared/paths';
import type { FrameView, HeadView } from './views.ts';

/** The id of the site's owner, which the home page describes. */
export function publisherOf(siteUrl: string): string {
  return `${siteUrl}/#co-quan`;
}

/** Where a page stands among the others, and whose site it is, as schema.org has it; nothing where no search engine keeps the page. */
export function describedPage(frame: FrameView, head: HeadView): Readonly<Record<string, unknown>> | undefined {
  const { siteName, siteUrl, siteDescription, owner } = frame;
  if (head.noindex || frame.preview) return undefined;
  if (head.canonical === paths.home()) {
    return {
      '@context': 'https://schema.org',
      '@type': 'WebSite',
      '@id': `${siteUrl}/`,
      url: `${siteUrl}/`,
      name: siteName,
      description: siteDescription,
      inLanguage: 'vi',
      publisher: { '@type': 'GovernmentOrganization', '@id': publisherOf(siteUrl), name: owner },
    };
  }
  const way = [...head.breadcrumb, { label: head.title, href: head.canonical }];
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: way.map(({ label, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: siteUrl + href,
    })),
  };
}
