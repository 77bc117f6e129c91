import { paths } from '@pho-luat/shared/paths';
import { openDataWords as words } from '../../words/open-data.ts';
import type { PageRoute } from '../edition.ts';
import { headOf } from '../heads.ts';
import type { Dataset } from '../open-data.ts';

export function openDataRoute(datasets: readonly Dataset[]): PageRoute {
  const path = paths.openData();
  return {
    searched: { title: words.title, texts: [words.lead, ...datasets.flatMap(({ title, about }) => [title, about])] },
    route: {
      path,
      kind: 'open-data',
      head: headOf(path, { title: words.title, description: words.description }),
      view: {
        datasets: datasets.map(({ name, title, about, labels }) => ({
          title,
          about,
          labels,
          files: (['csv', 'json'] as const).map((ext) => ({ label: ext.toUpperCase(), href: paths.openDataFile(name, ext) })),
        })),
      },
    },
  };
}
