import { shortName } from '@pho-luat/shared/citation';
import { mentionsIn } from '@pho-luat/shared/citations';
import type { Attachment } from '@pho-luat/shared/content-types/attachment';
import { fieldsOfType, type DocumentType } from '@pho-luat/shared/content-types/index';
import { dayOf } from '@pho-luat/shared/dates';
import { referencesIn } from '@pho-luat/shared/content-types/visit';
import { readNumber } from '@pho-luat/shared/document-number';
import type { Citation } from '../rules/citations.ts';
import { documentOfLink } from '@pho-luat/shared/text-addresses';
import type { Draft } from '../rules/index.ts';
import { lapseOf } from '../rules/lapse.ts';
import { linksIn } from '../rules/texts/links-in.ts';
import { laterDocuments } from '../publication/later-documents.ts';
import type { Log } from '../publication/log.ts';
import { publicDocuments } from './public-documents.ts';
import { lawArticlesOf } from './references.ts';

/**
 * What a draft cites, by name or by a link: which public document each citation in its texts names, which articles that has, and
 * what has lapsed.
 */
export async function citationsIn(log: Log, type: DocumentType, draft: Draft): Promise<Citation[]> {
  // The text of a law cites many others, as it was written.
  if (type === 'attachment') return [];
  return [...(await inTexts(log, type, draft)), ...(await inBasis(log, type, draft))];
}

/** The laws that advice rests on. Once the article is public, `reviews/lapsed-basis` lists those that lapse while nobody looks. */
async function inBasis(log: Log, type: DocumentType, draft: Draft): Promise<Citation[]> {
  const basis = referencesIn(fieldsOfType(type), draft).filter(({ path }) => path.startsWith('answer.lawBasis.'));
  const cited = new Set(basis.map(({ id }) => id));
  const found: Citation[] = [];
  for (const { path: field, id } of basis) {
    const document = await log.document('attachment', id);
    if (!document) continue;
    const lapsed = await lapseToday(log, id, document, cited);
    if (lapsed !== undefined) found.push({ field, words: shortName(document), lapsed });
  }
  return found;
}

async function inTexts(log: Log, type: DocumentType, draft: Draft): Promise<Citation[]> {
  const mentioned = Object.entries(fieldsOfType(type)).flatMap(([field, { kind }]) => {
    const text = draft[field];
    const mayCite = kind === 'markdown' || (type === 'term' && field === 'law');
    if (!mayCite || typeof text !== 'string') return [];
    const texts = new Set(mentionsIn(text.normalize('NFC')).map((mention) => mention.text));
    return [...texts].map((each) => ({ field, text: each }));
  });
  const links = linksIn(type, draft).flatMap((link) => {
    const id = documentOfLink(link.href);
    return id === undefined ? [] : [{ ...link, id }];
  });
  if (mentioned.length + links.length === 0) return [];
  const { citable } = await publicDocuments(log);
  const citations = mentioned.map(({ field, text }) => ({ field, text, citation: citable.find({ text }) }));
  const named = citations.flatMap(({ citation }) => citation?.document.documentId ?? []);
  const cited = new Set([...named, ...links.map(({ id }) => id)]);
  const lapses = new Map<string, string | undefined>();
  for (const id of cited) lapses.set(id, await lapseInText(log, id, cited));
  const found: Citation[] = [];
  for (const { field, text, citation } of citations) {
    const unmet = citation ? undefined : citable.unmet({ text });
    if (unmet) found.push({ field, ...unmet });
    if (!citation) continue;
    const { document, articles, length } = citation;
    const words = text.slice(0, length);
    const lawArticles = articles.length > 0 ? await lawArticlesOf(log, document.documentId) : undefined;
    const absent = articles.map(({ number }) => number.toLowerCase()).filter((number) => lawArticles && !lawArticles.has(number));
    const lapsed = lapses.get(document.documentId);
    found.push(...absent.map((article) => ({ field, words, article, title: document.title })));
    if (lapsed !== undefined) found.push({ field, words, lapsed });
  }
  for (const { field, href, words, id } of links) {
    const lapsed = named.includes(id) ? undefined : lapses.get(id);
    if (lapsed !== undefined) found.push({ field, words: words || href, lapsed });
  }
  return found;
}

/** What is said of a law or decree that is no longer in force: plans of other years are cited as such. */
async function lapseInText(log: Log, id: string, cited: ReadonlySet<string>): Promise<string | undefined> {
  const document = await log.document('attachment', id);
  const kind = document?.number && readNumber(document.number)?.class;
  if (!document || (kind !== 'law' && kind !== 'normative')) return undefined;
  return lapseToday(log, id, document, cited);
}

async function lapseToday(log: Log, id: string, document: Attachment, cited: ReadonlySet<string>): Promise<string | undefined> {
  const { replacedBy } = await laterDocuments(log, id);
  return lapseOf(document, replacedBy, cited, dayOf(new Date()));
}
