import { docTypeSlug, paths } from '@pho-luat/shared/paths';
import { descriptions, titles } from '../../words/pages.ts';
import type { LinkView, LookupView } from '../../src/views.ts';
import { issuersOf, typesOf } from '../catalogue.ts';
import type { Entry } from '../content.ts';
import type { PageRoute } from '../edition.ts';
import { headOf } from '../heads.ts';
import { remembered } from '../../lib/remembered.ts';
import { documentRows } from '../rows.ts';
import type { Surroundings } from '../surroundings.ts';

const newestCount = 30;

export const documentListRoutes = remembered((surroundings: Surroundings): readonly PageRoute[] => {
  const { content } = surroundings;
  const years = [...content.documentsByYear().keys()].sort().reverse();
  const types = typesOf(content);

  const routeOf = (
    path: string,
    title: string,
    documents: readonly Entry<'attachment'>[],
    parents: LinkView[],
    lookup?: LookupView,
  ): PageRoute => ({
    route: {
      path,
      kind: 'document-list',
      head: headOf(path, {
        title,
        description: parents.length > 0 ? `${title}. ${descriptions.documents}` : descriptions.documents,
        parents,
      }),
      view: {
        title,
        documents: documentRows(surroundings, documents),
        years: years.map((year) => marked({ label: year, href: paths.documentYear(Number(year)) }, path)),
        types: types.map(({ value, label }) => marked({ label, href: paths.documentType(value) }, path)),
        lookup,
      },
    },
  });
  const self = { label: titles.documents, href: paths.documents() };
  return [
    routeOf(self.href, self.label, content.documents().slice(0, newestCount), [], {
      types: types.map(({ value, label }) => ({ value: docTypeSlug(value), label })),
      issuers: issuersOf(content).map(({ slug, name }) => ({ value: slug, label: name })),
      years,
    }),
    ...years.map((year) =>
      routeOf(paths.documentYear(Number(year)), titles.documentsOfYear(Number(year)), content.documentsByYear().get(year) ?? [], [
        self,
      ]),
    ),
    ...types.map(({ value, label }) =>
      routeOf(paths.documentType(value), titles.documentsOfType(label), content.documentsByType().get(value) ?? [], [self]),
    ),
  ];
});

function marked(link: LinkView, path: string): LinkView & { current?: boolean } {
  return link.href === path ? { ...link, current: true } : link;
}
