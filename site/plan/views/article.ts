import { labelOf } from '@pho-luat/shared/choices';
import { formatDay, formatInstant } from '@pho-luat/shared/dates';
import { paths } from '@pho-luat/shared/paths';
import { kinds } from '@pho-luat/shared/words/pages';
import type { ArticleView } from '../../src/views.ts';
import { followLink, linkTo } from '../addresses.ts';
import { noText } from '../bodies.ts';
import { dayOfArticle, type Entry } from '../content.ts';
import type { Edition, Planned } from '../edition.ts';
import { headOf } from '../heads.ts';
import { otherNews } from '../neighbours.ts';
import { pictureView } from '../pictures.ts';
import { briefRow, documentRows } from '../rows.ts';

export function articleRoutes(edition: Edition): Planned[] {
  return edition.content.all('article').map((article) => articleRoute(edition, article));
}

export function articleRoute(edition: Edition, article: Entry<'article'>): Planned {
  const { content, bodies, siteUrl } = edition;
  const path = paths.article(article.slug);
  const category = content.get('category', article.category);
  const sections = category ? [linkTo.category(category)] : [{ label: kinds.article, href: paths.articles() }];
  const body = bodies.get(article.id, 'body') ?? noText;
  const cover = pictureView(edition, article.cover, { alt: article.coverAlt, caption: article.coverCaption });
  return {
    source: { type: 'article', id: article.id, title: article.title },
    ...(article.withdrawn ? {} : { searched: { title: article.title, texts: [article.lead ?? '', body] } }),
    route: {
      path,
      kind: 'article',
      head: headOf(path, {
        title: article.title,
        description: article.lead ?? body.opening,
        parents: sections,
        publishedTime: article.publishedOn,
        ...(cover ? { image: siteUrl + cover.src } : {}),
      }),
      ...(article.withdrawn ? {} : { search: { kind: kinds.article, date: dayOfArticle(article) } }),
      view: {
        title: article.title,
        kicker: {
          category: sections[0] as ArticleView['kicker']['category'],
          topics: content.several('topic', article.topics).map(linkTo.topic),
        },
        publishedOn: formatInstant(article.publishedOn),
        publishedIso: article.publishedOn,
        ...(article.byline ? { byline: article.byline } : {}),
        ...(article.newsSource
          ? { source: { name: article.newsSource.name, ...(article.newsSource.url ? { href: article.newsSource.url } : {}) } }
          : {}),
        audiences: article.audiences.map((audience) => labelOf('audiences', audience)),
        ...(article.lead ? { lead: article.lead } : {}),
        ...(cover ? { cover } : {}),
        bodyHtml: body,
        documents: documentRows(edition, content.several('attachment', article.attachments)),
        plans: content.several('plan', article.plans).map(linkTo.plan),
        changeNotes: article.changeNotes.map(({ on, note }) => ({ on: formatDay(on), note })),
        ...withdrawal(edition, article),
        related: otherNews(content, article).map((other) => briefRow(edition, other)),
        pageQr: siteUrl + path,
      },
    },
  };
}

function withdrawal({ content }: Edition, { withdrawn }: Entry<'article'>): Pick<ArticleView, 'withdrawn'> {
  if (!withdrawn) return {};
  const replacedBy = followLink(content, withdrawn.replacedBy);
  return {
    withdrawn: { on: formatDay(withdrawn.on), reason: withdrawn.reason, ...(replacedBy ? { replacedBy } : {}) },
  };
}
