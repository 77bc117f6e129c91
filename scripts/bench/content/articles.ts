import { paths } from '@pho-luat/shared/paths';
import type { DocumentOf } from '@pho-luat/shared/content-types/index';
import { toSlug } from '@pho-luat/shared/slug';
import { topics } from './around.ts';
import { dayAt, idOf, isoDay } from './ids.ts';
import { bylines, wards } from './places.ts';
import { leadOf, newsPart, paragraphs } from './prose.ts';
import { random, type Random } from './random.ts';
import { subjects, type Subject } from './subjects.ts';

/** How many there are of the things that articles name, and where they are. */
export interface Surroundings {
  seed: number;
  articles: number;
  attachments: number;
  plans: number;
  pictures: number;
  /** The page of an official document. */
  documentPath: (index: number) => string;
}

/** Some 760 words. Each is made alone from the seed and its number, so that fifty thousand need no more memory than one. */
export function articleAt(index: number, around: Surroundings): DocumentOf<'article'> {
  const { chance, subject, matter, title, slug, on } = headAt(index, around);
  const other = chance.pick(subjects);
  const topic = topics.findIndex(({ name }) => name === subject.name);
  const hasCover = chance.chance(0.6);
  const law = chance.some(subject.sentences, 14);
  return {
    title,
    slug,
    lead: leadOf(chance, subject, matter),
    body: [
      paragraphs(law.slice(0, 5)),
      `## ${chance.pick(['Luật quy định thế nào', 'Điều cần biết trước', 'Từ quy định đến việc làm'])}`,
      paragraphs(law.slice(5)),
      chance.pick(subject.lists),
      `## ${chance.pick(['Chuyện ở phường', 'Bà con hỏi gì', 'Ghi ở cơ sở'])}`,
      newsPart(chance, subject, isoDay(on), 6),
      ...(chance.chance(0.4) ? [chance.pick(subject.tables)] : []),
      `### Liên quan: ${other.name.toLowerCase()}`,
      paragraphs(chance.some(other.sentences, 5)),
      newsPart(chance, other, isoDay(on), 2),
      linksPart(index, chance, around),
    ].join('\n\n'),
    ...(hasCover ? { cover: idOf('picture', chance.int(0, around.pictures - 1)), coverAlt: `Buổi nói chuyện về ${matter}` } : {}),
    category: idOf('category', topic),
    topics: chance.chance(0.7) ? [idOf('topic', topic)] : [],
    audiences: chance.some(['residents', 'businesses', 'officials', 'students'] as const, chance.int(0, 2)),
    byline: chance.pick(bylines),
    publishedOn: on.toISOString(),
    attachments: chance.chance(0.5) ? [idOf('attachment', chance.int(0, around.attachments - 1))] : [],
    plans: chance.chance(0.1) ? [idOf('plan', chance.int(0, around.plans - 1))] : [],
    relatedArticles: [],
    featured: chance.chance(0.01),
    changeNotes: chance.chance(0.03) ? [{ on: isoDay(on), note: 'Bổ sung nơi nộp hồ sơ trực tuyến.' }] : [],
  };
}

interface Head {
  chance: Random;
  subject: Subject;
  matter: string;
  title: string;
  slug: string;
  on: Date;
}

/** What other articles need to know of one. */
function headAt(index: number, { seed, articles }: Surroundings): Head {
  const chance = random(seed, 'article', index);
  const subject = chance.pick(subjects);
  const matter = chance.pick(subject.matters);
  const ward = chance.pick(wards);
  const on = dayAt(index, articles, chance.int(0, 9));
  const title = chance.pick([
    `Phường ${ward}: hỏi đáp về ${matter}`,
    `Những điều cần biết về ${matter}`,
    `${matter[0]?.toUpperCase()}${matter.slice(1)}, chuyện ở phường ${ward}`,
    `Phường ${ward} đưa quy định về ${matter} đến từng nhà`,
  ]);
  return { chance, subject, matter, title, slug: `${toSlug(title)}-${index + 1}`, on };
}

/** To older articles, and to an official document. */
function linksPart(index: number, chance: Random, around: Surroundings): string {
  const older = index === 0 ? [] : [chance.int(0, index - 1), chance.int(Math.max(0, index - 20), index - 1)];
  const links = older.map((each) => {
    const { title, slug } = headAt(each, around);
    return `- [${title}](${paths.article(slug)})`;
  });
  const document = around.documentPath(chance.int(0, around.attachments - 1));
  return [
    'Đọc thêm:',
    '',
    ...links,
    `- [văn bản đã ban hành](${document})`,
    '- [Cổng Dịch vụ công quốc gia](https://dichvucong.gov.vn/)',
  ].join('\n');
}
