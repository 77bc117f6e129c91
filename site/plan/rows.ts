import { formatDay } from '@pho-luat/shared/dates';
import { lastDayOf, taskStatuses, taskStatusOn, type TaskStatus } from '@pho-luat/shared/task-status';
import * as words from '@pho-luat/shared/words/pages';
import type { ArticleRow, BriefRow, DocumentRow, ProgressView, ValidityView } from '../src/views.ts';
import { documentHref, documentName, linkTo } from './addresses.ts';
import { dayOfArticle, type Entry } from './content.ts';
import type { Edition } from './edition.ts';
import { fileView } from './files.ts';
import { pictureView, shownPicture, type ShownPicture } from './pictures.ts';
import { once, onceWithin, remembered } from './remembered.ts';
import { validityOf } from './validity.ts';

/** How other pages show a document in a line: the same line stands on many pages, and in many releases. */

export const briefRow = once((article: Entry<'article'>): BriefRow => ({
  title: article.title,
  href: linkTo.article(article).href,
  date: formatDay(dayOfArticle(article)),
}));

export const articleRow = onceWithin((edition: Edition, article: Entry<'article'>): ArticleRow => {
  const category = edition.content.get('category', article.category);
  return articleRowOf(article, { category, ...shownPicture(edition, article.cover) });
});

const articleRowOf = remembered(
  (
    article: Entry<'article'>,
    made: { category: Entry<'category'> | undefined; file: ShownPicture['file']; picture: ShownPicture['picture'] },
  ): ArticleRow => {
    const picture = pictureView(made, { alt: article.coverAlt });
    return {
      ...briefRow(article),
      ...(article.lead ? { lead: article.lead } : {}),
      ...(made.category ? { category: linkTo.category(made.category) } : {}),
      ...(picture ? { picture } : {}),
    };
  },
);

/** Nothing where the file is not there: an official document is shown with its file or not at all. */
export const documentRow = onceWithin((edition: Edition, document: Entry<'attachment'>): DocumentRow | undefined => {
  const file = edition.content.get('file', document.file);
  if (!file) return undefined;
  return documentRowOf(document, {
    href: documentHref(edition.content, document),
    file,
    validity: validityOf(edition, document),
  });
});

const documentRowOf = remembered(
  (
    document: Entry<'attachment'>,
    { href, file, validity }: { href: string; file: Entry<'file'>; validity: ValidityView },
  ): DocumentRow => ({
    name: documentName(document),
    title: document.title,
    href,
    ...(document.issuedOn ? { issuedOn: formatDay(document.issuedOn) } : {}),
    validity,
    file: fileView(file),
  }),
);

export function documentRows(edition: Edition, documents: readonly Entry<'attachment'>[]): DocumentRow[] {
  return documents.map((document) => documentRow(edition, document)).filter((row) => row !== undefined);
}

/** `12 nhiệm vụ: 5 hoàn thành đúng hạn, 1 đang thực hiện quá hạn` */
export function planSummary({ day }: Edition, { tasks }: Entry<'plan'>): string {
  if (tasks.length === 0) return words.noTasks;
  const counts = new Map<TaskStatus, number>();
  for (const task of tasks) {
    const status = taskStatusOn(day, task);
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  const parts = (Object.keys(taskStatuses) as TaskStatus[]).flatMap((status) => {
    const count = counts.get(status);
    return count ? [`${count} ${taskStatuses[status].toLowerCase()}`] : [];
  });
  return `${words.taskCount(tasks.length)}: ${parts.join(', ')}`;
}

/** The sentence, and the bar beside it where anything has been reported: nothing reported is not 0 %. */
export function planProgress(edition: Edition, plan: Entry<'plan'>): { summary: string; progress?: ProgressView } {
  const summary = planSummary(edition, plan);
  if (plan.tasks.every(({ state }) => state === 'not-started')) return { summary };
  const done = plan.tasks.filter(({ state }) => state === 'done').length;
  return { summary, progress: { done, total: plan.tasks.length } };
}

/** Whether the deadline has passed, whatever was reported. */
export function isLate(day: string, task: Entry<'plan'>['tasks'][number]): boolean {
  const last = lastDayOf(task);
  return last !== undefined && last < day;
}
