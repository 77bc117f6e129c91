import { appendFile, cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { labelOf } from '@pho-luat/shared/choices';
import { dayOf, formatDay, formatInstant } from '@pho-luat/shared/dates';
import { paths } from '@pho-luat/shared/paths';
import { toSlug } from '@pho-luat/shared/slug';
import { categories, topics } from '../content/around.ts';
import { numberIn } from '../content/ids.ts';
import type { Content } from '../content/index.ts';

/** The same articles and official documents as a folder of Markdown, in templates of the same weight as ours. */

export async function makeProject(folder: string, content: Content): Promise<void> {
  await cp(join(import.meta.dirname, 'site'), folder, { recursive: true });
  await writeContent(folder, content);
  await writeStatic(join(folder, 'static'), content);
}

/** As an editor changes an article: a sentence is added. */
export async function changeArticle(folder: string, content: Content, index: number, sentence: string): Promise<void> {
  await appendFile(join(folder, 'content/bai-viet', `${content.article(index).document.slug}.md`), `\n\n${sentence}\n`);
}

async function writeContent(folder: string, content: Content): Promise<void> {
  const articles = join(folder, 'content/bai-viet');
  const documents = join(folder, 'content/van-ban');
  for (const each of [articles, documents]) await mkdir(each, { recursive: true });
  for (let index = 0; index < content.articles; index += 1) {
    const { document } = content.article(index);
    await writeFile(join(articles, `${document.slug}.md`), markdown(articleFacts(content, index), document.body));
  }
  for (let index = 0; index < content.attachments; index += 1) {
    const { document } = content.attachment(index);
    await writeFile(join(documents, `${document.slug}.md`), markdown(documentFacts(content, index), document.htmlBody ?? ''));
  }
}

/** Neighbours and names are worked out here, and pictures left as they are: work that Hugo is spared. */
function articleFacts(content: Content, index: number): Record<string, unknown> {
  const { document } = content.article(index);
  const month = dayOf(document.publishedOn).slice(0, 7);
  const sections = slugsOf([document.category], categories);
  const events = slugsOf(document.topics, topics);
  return {
    title: document.title,
    description: document.lead,
    date: document.publishedOn,
    shown: formatInstant(document.publishedOn),
    byline: document.byline,
    ...(document.cover ? { picture: `/anh/${numberIn(document.cover)}.jpg` } : {}),
    categories: sections,
    topics: events,
    months: [month],
    categorymonths: sections.map((term) => `${term}--${month}`),
    topicmonths: events.map((term) => `${term}--${month}`),
    documents: document.attachments.map((id) => {
      const attachment = content.attachment(numberIn(id));
      return { label: attachment.document.title, href: attachment.path };
    }),
    related: [-3, -2, -1, 1, 2, 3].flatMap((step) => {
      if (index + step < 0 || index + step >= content.articles) return [];
      const { title, slug, publishedOn } = content.article(index + step).document;
      return [{ label: title, href: paths.article(slug), date: formatDay(dayOf(publishedOn)) }];
    }),
  };
}

function documentFacts(content: Content, index: number): Record<string, unknown> {
  const { document, path } = content.attachment(index);
  const issuedOn = document.issuedOn ?? '2016-01-01';
  return {
    title: `${labelOf('docTypes', document.docType)} ${document.number ?? index + 1}`,
    description: document.title,
    date: issuedOn,
    shown: formatDay(issuedOn),
    url: path,
    number: document.number ?? '',
    file: `/tep/${index}`,
    years: [issuedOn.slice(0, 4)],
    doctypes: [toSlug(labelOf('docTypes', document.docType))],
  };
}

function slugsOf(ids: readonly string[], terms: readonly { slug: string }[]): string[] {
  return ids.flatMap((id) => terms[numberIn(id)]?.slug ?? []);
}

/** Each value as JSON, which is YAML too. */
function markdown(facts: Record<string, unknown>, body: string): string {
  const lines = Object.entries(facts).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

async function writeStatic(folder: string, content: Content): Promise<void> {
  for (const name of ['anh', 'tep']) await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, 'site.css'), 'body { font-family: sans-serif }\n');
  let pictures = 0;
  let papers = 0;
  for (const bytes of content.files.values()) {
    const isPicture = bytes[0] === 0xff;
    await writeFile(isPicture ? join(folder, 'anh', `${pictures++}.jpg`) : join(folder, 'tep', String(papers++)), bytes);
  }
}
