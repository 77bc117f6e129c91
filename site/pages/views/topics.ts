import { paths } from '@pho-luat/shared/paths';
import { descriptions, titles } from '../../words/pages.ts';
import { linkTo } from '../addresses.ts';
import type { Edition, PageRoute } from '../edition.ts';
import { headOf } from '../heads.ts';

export function topicsRoute({ content }: Edition): PageRoute {
  const path = paths.topics();
  return {
    route: {
      path,
      kind: 'topics',
      head: headOf(path, { title: titles.topics, description: descriptions.topics }),
      view: {
        topics: content.topics().map((topic) => ({
          ...linkTo.topic(topic),
          description: topic.description,
          count: content.articlesByTopic().get(topic.id)?.length ?? 0,
        })),
      },
    },
  };
}
