import { getCollection } from 'astro:content';

/** Every list of the site: the newest, capped, and whole ones by month, section, life event, year and type. */

const newest = (a, b) => b.data.date - a.data.date || (a.id < b.id ? -1 : 1);

export const articles = (await getCollection('articles')).sort(newest);
export const documents = (await getCollection('documents')).sort(newest);

export const lists = [
  { path: 'bai-viet', title: 'Tin, bài', items: articles.slice(0, 30), months: monthsOf('months', articles) },
  { path: 'van-ban', title: 'Văn bản', items: documents.slice(0, 30), months: [] },
  ...byMonth('months', articles),
  ...byTerm('categories'),
  ...byTerm('topics'),
  ...group(documents, ({ data }) => data.years).map(([term, items]) => ({
    path: `years/${term}`,
    title: term,
    items,
    months: [],
  })),
  ...group(documents, ({ data }) => data.doctypes).map(([term, items]) => ({
    path: `doctypes/${term}`,
    title: term,
    items,
    months: [],
  })),
];

function byTerm(taxonomy) {
  return group(articles, ({ data }) => data[taxonomy]).flatMap(([term, items]) => {
    const path = `${taxonomy}/${term}`;
    return [{ path, title: term, items: items.slice(0, 30), months: monthsOf(path, items) }, ...byMonth(path, items)];
  });
}

function byMonth(base, items) {
  const months = monthsOf(base, items);
  return group(items, ({ data }) => data.months).map(([month, ofMonth]) => ({
    path: `${base}/${month}`,
    title: month,
    items: ofMonth,
    months,
  }));
}

function monthsOf(base, items) {
  return group(items, ({ data }) => data.months).map(([month, { length }]) => ({
    label: month,
    href: `/${base}/${month}/`,
    count: length,
  }));
}

function group(items, termsOf) {
  const groups = new Map();
  for (const item of items) {
    for (const term of termsOf(item)) {
      if (!groups.has(term)) groups.set(term, []);
      groups.get(term).push(item);
    }
  }
  return [...groups];
}
