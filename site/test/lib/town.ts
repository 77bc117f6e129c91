import { article, documents, ids, linesAfter, type Change } from './fixture-log.ts';

/** A log of a few years: articles in three categories, each with a topic, one a week; and official documents. */

export const town = {
  categories: ['categorytown0001', 'categorytown0002', 'categorytown0003'],
  topics: ['topictown0000001', 'topictown0000002'],
};

export const articleId = (index: number) => `articletown${String(index).padStart(5, '0')}`;
export const documentId = (index: number) => `attachmenttown${String(index).padStart(4, '0')}`;

const firstDay = Date.parse('2016-01-04T03:00:00.000Z');
const week = 7 * 86_400_000;

export function articleFields(index: number): Record<string, unknown> {
  return article({
    title: `Tin số ${index}`,
    slug: `tin-so-${index}-trong-nam`,
    body: `Nội dung của tin số ${index}.`,
    category: town.categories[index % 3],
    topics: [town.topics[index % 2]],
    attachments: index % 20 === 0 ? [documentId(index % 3)] : [],
    publishedOn: new Date(firstDay + index * week).toISOString(),
  });
}

export function documentFields(index: number): Record<string, unknown> {
  return {
    title: `Quyết định về việc thứ ${index}`,
    docType: 'QĐ',
    number: `${index + 1}/QĐ-UBND`,
    issuer: ids.owner,
    issuedOn: `${2017 + index}-03-01`,
    file: ids.pdf,
  };
}

/** Around them what the fixture's log has beside its articles. */
export function townLines(articles: number): string[] {
  const named = (name: string, slug: string, index: number) => ({
    name: `${name} ${index + 1}`,
    slug: `${slug}-${index + 1}`,
    order: index,
  });
  return linesAfter(
    [],
    [
      ...documents.filter(([type]) => type !== 'article'),
      ...town.categories.map((id, index): Change => ['category', id, named('Mục', 'muc', index)]),
      ...town.topics.map((id, index): Change => ['topic', id, named('Việc', 'viec', index)]),
      ...[0, 1, 2].map((index): Change => ['attachment', documentId(index), documentFields(index)]),
      ...Array.from({ length: articles }, (_, index): Change => ['article', articleId(index), articleFields(index)]),
    ],
  );
}
