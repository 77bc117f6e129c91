import { paths } from '@pho-luat/shared/paths';
import { shorten } from '@pho-luat/shared/text';
import { titles } from '../words/pages.ts';
import type { HeadView, LinkView } from '../src/views.ts';

/** What search engines and link previews read of a page. */

const home: LinkView = { label: titles.home, href: paths.home() };

export function headOf(
  path: string,
  head: { title: string; description: string; parents?: LinkView[] } & Partial<Omit<HeadView, 'breadcrumb'>>,
): HeadView {
  const { parents = [], canonical = path, ...rest } = head;
  return { canonical, ...rest, description: shorten(head.description, 160), breadcrumb: [home, ...parents] };
}
