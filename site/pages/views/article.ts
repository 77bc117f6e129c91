import { linesOf } from '@pho-luat/shared/answer';
import { labelOf } from '@pho-luat/shared/choices';
import { formatDay, formatInstant } from '@pho-luat/shared/dates';
import { paths } from '@pho-luat/shared/paths';
import { questionsOf } from '@pho-luat/shared/questions';
import { kinds } from '../../words/pages.ts';
import type { ArticleView, LapseView } from '../../src/views.ts';
import { documentOfLink } from '@pho-luat/shared/text-addresses';
import { documentsByHref, followLink, linkTo } from '../addresses.ts';
import { noText, textOf, type RenderedBody } from '../bodies.ts';
import { pathOfLink } from '../body-links.ts';
import { citedIn } from '../citations.ts';
import { dayOfArticle, type Entry } from '../content.ts';
import type { Edition, PageRoute } from '../edition.ts';
import { emergencyNumbers } from '../emergency.ts';
import { evidenceFor, planMentions } from '../evidence.ts';
import { headOf } from '../heads.ts';
import { otherNews } from '../neighbours.ts';
import { pictureView, shownPicture } from '../pictures.ts';
import { remembered } from '../../lib/remembered.ts';
import { briefRow, documentRows } from '../rows.ts';
import { surroundingsOf, type Surroundings } from '../surroundings.ts';
import { lapsesOf } from '../validity.ts';
import { answerView, datedAnswer, namedInAnswer, shortAnswer } from './answer.ts';
import { describedArticle } from './described-article.ts';

export function articleRoutes(edition: Edition): PageRoute[] {
  return edition.content.all('article').map((article) => articleRoute(edition, article));
}

export function articleRoute(edition: Edition, article: Entry<'article'>): PageRoute {
  return articleBeside(article, ownIngredients(edition, article));
}

/** What an article's page shows besides the article, and what it looks for among the articles and in the context of all of them. */
function ownIngredients(edition: Edition, article: Entry<'article'>) {
  const { content } = edition;
  const replacedBy = followLink(content, article.withdrawn?.replacedBy);
  const { file, picture } = shownPicture(edition, article.cover);
  const byTopic = content.articlesByTopic();
  return {
    surroundings: surroundingsOf(edition),
    body: textOf(article, 'body') ?? noText,
    file,
    picture,
    replacedBy: replacedBy?.label,
    replacedByHref: replacedBy?.href,
    picked: content.several('article', article.relatedArticles),
    ofTopics: article.topics.map((topic) => byTopic.get(topic) ?? none),
  };
}

const none: readonly Entry<'article'>[] = [];

/** Neighbours are looked for only when articles of one of its topics have changed, and then most are the same as before. */
const articleBeside = remembered(
  (article: Entry<'article'>, { picked, ofTopics, ...own }: ReturnType<typeof ownIngredients>): PageRoute =>
    articleWithin(article, { ...own, related: otherNews(article, { picked, ofTopics }) }),
);

type Own = Omit<ReturnType<typeof ownIngredients>, 'picked' | 'ofTopics'> & { related: readonly Entry<'article'>[] };

/** The context is searched only when it has changed, and then most articles still show the same parts of it. */
const articleWithin = remembered((article: Entry<'article'>, { surroundings, ...own }: Own): PageRoute =>
  articlePage(article, { ...own, ...shownOf(surroundings, article, own.body) }),
);

/** What an article's page shows from the context of all articles. */
function shownOf(surroundings: Surroundings, article: Entry<'article'>, body: RenderedBody) {
  const { content, day, siteUrl } = surroundings;
  const answer = answerOf(article);
  const named = namedInAnswer(surroundings, answer);
  const lapses = lapsesOfArticle(surroundings, article, body);
  return {
    ...named,
    siteUrl,
    given: answer && datedAnswer(answer, { day, lapses }),
    category: content.get('category', article.category),
    topics: content.several('topic', article.topics),
    emergency: emergencyNumbers(content, article.topics),
    documents: documentRows(surroundings, content.several('attachment', article.attachments)),
    lapses,
    plans: content.several('plan', article.plans),
    evidence: evidenceFor(content, 'article', article.id),
  };
}

type Ingredients = Omit<Own, 'surroundings'> & ReturnType<typeof shownOf>;

/** What becomes of the documents that it rests on, offers or leads to. */
export function lapsesOfArticle(surroundings: Surroundings, article: Entry<'article'>, body: RenderedBody): LapseView[] {
  const basis = (answerOf(article)?.lawBasis ?? []).map(({ document }) => document);
  const named = surroundings.content.several('attachment', [...basis, ...article.attachments]);
  return lapsesOf(surroundings, [...new Set([...named, ...documentsIn(surroundings, body)])]);
}

/** Official documents that its text leads to. */
function documentsIn({ content, citable }: Surroundings, body: RenderedBody): Entry<'attachment'>[] {
  const linked = body.links.flatMap(
    (link) => content.get('attachment', documentOfLink(link.href)) ?? documentsByHref(content).get(pathOfLink(link) ?? '') ?? [],
  );
  const cited = citedIn(body, citable).map(({ id }) => id);
  return [...linked, ...content.several('attachment', cited)];
}

/** Most pages are articles, and most of them are unchanged since the release before. */
const articlePage = remembered((article: Entry<'article'>, made: Ingredients): PageRoute => {
  const { siteUrl, body, category, given } = made;
  const cover = pictureView(made, { alt: article.coverAlt, caption: article.coverCaption });
  const path = paths.article(article.slug);
  const { title, lead } = article;
  const answer = given && answerView(given, { title, lead, address: siteUrl + path }, made);
  const section = category ? linkTo.category(category) : { label: kinds.article, href: paths.articles() };
  return {
    source: { type: 'article', id: article.id, title: article.title },
    ...(article.withdrawn
      ? {}
      : {
          searched: {
            title: article.title,
            texts: [article.lead ?? '', ...linesOf(given?.steps), ...linesOf(given?.bring), body],
          },
        }),
    route: {
      path,
      kind: 'article',
      head: headOf(path, {
        title: article.title,
        description: article.lead ?? body.opening,
        parents: category ? [linkTo.kindOf(category), section] : [section],
        publishedTime: article.publishedOn,
        image: cover && siteUrl + cover.src,
        ...(article.withdrawn ? { noindex: true } : {}),
        ...(made.emergency.length > 0 ? { onlyIfSaved: true } : {}),
      }),
      ...(article.withdrawn ? {} : { search: searchOf(article, made) }),
      view: {
        title: article.title,
        kicker: { category: section, topics: made.topics.map(linkTo.topic) },
        publishedOn: formatInstant(article.publishedOn),
        publishedIso: article.publishedOn,
        byline: article.byline,
        source: article.newsSource && { name: article.newsSource.name, href: article.newsSource.url },
        audiences: article.audiences.map((audience) => labelOf('audiences', audience)),
        lead: article.lead,
        answer,
        cover,
        bodyHtml: body,
        documents: made.documents,
        plans: planMentions(made.plans, made.evidence),
        lapses: made.lapses,
        emergency: made.emergency,
        changeNotes: article.changeNotes.map(({ on, note }) => ({ on: formatDay(on), note })),
        ...withdrawal(article, made),
        related: made.related.map(briefRow),
        structured: describedArticle(article, { address: siteUrl + path, siteUrl, image: cover && siteUrl + cover.src }),
        pageQr: siteUrl + path,
      },
    },
  };
});

/** What was withdrawn tells nobody what to do. */
function answerOf({ answer, withdrawn }: Entry<'article'>) {
  return withdrawn ? undefined : answer;
}

function searchOf(article: Entry<'article'>, { category, given, contactList }: Ingredients) {
  return {
    kind: kinds.article,
    date: dayOfArticle(article),
    category: category?.name,
    answer: given && shortAnswer(given, { contactList }),
    ...(article.questions ? { questions: questionsOf(article) } : {}),
  };
}

function withdrawal(
  { withdrawn }: Entry<'article'>,
  { replacedBy, replacedByHref }: Ingredients,
): Pick<ArticleView, 'withdrawn'> {
  if (!withdrawn) return {};
  return {
    withdrawn: {
      on: formatDay(withdrawn.on),
      reason: withdrawn.reason,
      ...(replacedBy && replacedByHref ? { replacedBy: { label: replacedBy, href: replacedByHref } } : {}),
    },
  };
}
