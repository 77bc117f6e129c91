import { dayOf } from '@pho-luat/shared/dates';
import { paths } from '@pho-luat/shared/paths';
import type { PublicationLine } from '@pho-luat/shared/schemas/publication';
import { categories } from '../content/around.ts';
import { idOf, numberIn } from '../content/ids.ts';
import { publishLine, type Content } from '../content/index.ts';
import { random } from '../content/random.ts';
import type { ServedSite } from './site.ts';

/** What editors do, as lines of the log, and what readers should see of it. */

export interface Edit {
  lines: (seq: number) => PublicationLine[];
  waits: Record<string, () => Promise<boolean>>;
}

/** A word that occurs nowhere else, so that finding it means finding this edit. */
export function newWord(number: number): string {
  const letter = (place: number) => 'bcdghklmnt'[Math.floor(number / 10 ** place) % 10] ?? 'b';
  return `z${letter(3)}u${letter(2)}o${letter(1)}e${letter(0)}a`;
}

/** An article with a sentence more, every second one with another title too. */
export function changeArticle(content: Content, site: ServedSite, index: number, word: string): Edit {
  const { id, document } = content.article(index);
  const path = paths.article(document.slug);
  const changed = {
    ...document,
    ...(index % 2 === 0 ? { title: `${document.title} (${word})` } : {}),
    body: `${document.body}\n\nBài viết vừa được bổ sung về ${word}.`,
  };
  return {
    lines: (seq) => [publishLine(seq, 'article', id, changed)],
    waits: { served: () => site.shows(path, word), findable: () => site.finds(word, path) },
  };
}

/** Gone from its page, the lists, the search, the feed and the sitemap. `word` was in its text. */
export function unpublishArticle(content: Content, site: ServedSite, index: number, word: string): Edit {
  const { id, document } = content.article(index);
  const path = paths.article(document.slug);
  const category = categories[numberIn(document.category)]?.slug ?? '';
  const month = dayOf(document.publishedOn).slice(0, 7);
  const isGoneFrom = async (list: string) => !(await site.shows(list, path));
  return {
    lines: (seq) => [{ seq, id, at: new Date().toISOString(), action: 'remove', type: 'article' }],
    waits: {
      page: async () => !(await site.shows(path, word)),
      newest: () => isGoneFrom(paths.articles()),
      month: () => isGoneFrom(paths.articleMonth(month)),
      category: () => isGoneFrom(paths.category(category)),
      feed: () => isGoneFrom(paths.feed()),
      search: async () => !(await site.finds(word, path)),
      sitemap: async () => !(await site.sitemap()).has(path),
    },
  };
}

/** Ten articles at once. */
export function together(edits: readonly Edit[]): Edit {
  return {
    lines: (seq) => edits.flatMap((edit, index) => edit.lines(seq + index)),
    waits: Object.fromEntries(
      edits.flatMap(({ waits }, index) => Object.entries(waits).map(([name, isSo]) => [`${name} ${index + 1}`, isSo])),
    ),
  };
}

/** Its list, the pages of its articles, and every list that names it. */
export function renameCategory(content: Content, site: ServedSite): Edit {
  const [category] = categories;
  const id = idOf('category', 0);
  const name = `${category?.name} đổi tên`;
  const ofIt = Array.from({ length: content.articles }, (_, index) => index)
    .filter((index) => content.article(index).document.category === id)
    .slice(0, 200);
  const some = random('renamed').some(ofIt, 5);
  return {
    lines: (seq) => [publishLine(seq, 'category', id, { ...category, name })],
    waits: {
      list: () => site.shows(paths.category(category?.slug ?? ''), name),
      ...Object.fromEntries(
        some.map((index) => [
          `article ${index + 1}`,
          () => site.shows(paths.article(content.article(index).document.slug), name),
        ]),
      ),
    },
  };
}
