import { mentionsIn } from '@pho-luat/shared/citations';
import { fieldsOfType, type DocumentType } from '@pho-luat/shared/content-types/index';
import { dayOf } from '@pho-luat/shared/dates';
import { readNumber } from '@pho-luat/shared/document-number';
import { validityOn } from '@pho-luat/shared/validity';
import type { Citation } from '../rules/citations.ts';
import type { Draft } from '../rules/index.ts';
import { laterDocuments } from '../publication/later-documents.ts';
import type { Log } from '../publication/log.ts';
import { publicDocuments } from './public-documents.ts';
import { lawArticlesOf } from './references.ts';

/** What the texts of a draft cite: which public document each citation is of, and which articles that has. */
export async function citationsIn(log: Log, type: DocumentType, draft: Draft): Promise<Citation[]> {
  // The text of a law cites many others, as it was written.
  if (type === 'attachment') return [];
  const mentioned = Object.entries(fieldsOfType(type)).flatMap(([field, { kind }]) => {
    const text = draft[field];
    const mayCite = kind === 'markdown' || (type === 'term' && field === 'law');
    if (!mayCite || typeof text !== 'string') return [];
    const texts = new Set(mentionsIn(text.normalize('NFC')).map((mention) => mention.text));
    return [...texts].map((each) => ({ field, text: each }));
  });
  if (mentioned.length === 0) return [];
  const { citable } = await publicDocuments(log);
  const citations = mentioned.map(({ field, text }) => ({ field, text, citation: citable.find({ text }) }));
  const cited = new Set(citations.flatMap(({ citation }) => citation?.document.documentId ?? []));
  const lapses = new Map<string, string | undefined>();
  for (const id of cited) lapses.set(id, await lapseOf(log, id, cited));
  const found: Citation[] = [];
  for (const { field, text, citation } of citations) {
    const unmet = citation ? undefined : citable.unmet({ text });
    if (unmet) found.push({ field, ...unmet });
    if (!citation) continue;
    const { document, articles, length } = citation;
    const words = text.slice(0, length);
    const { lawArticles } = articles.length > 0 ? await lawArticlesOf(log, document.documentId) : {};
    const absent = articles.map(({ number }) => number.toLowerCase()).filter((number) => lawArticles && !lawArticles.has(number));
    const lapsed = lapses.get(document.documentId);
    found.push(...absent.map((article) => ({ field, words, article, title: document.title })));
    if (lapsed !== undefined) found.push({ field, words, lapsed });
  }
  return found;
}

/**
 * What is said of a law or decree that is no longer in force. Whoever cites what replaces it too knows that, and plans of other years are
 * cited as such.
 */
async function lapseOf(log: Log, id: string, cited: ReadonlySet<string>): Promise<string | undefined> {
  const document = await log.document('attachment', id);
  const kind = document?.number && readNumber(document.number)?.class;
  if (!document || (kind !== 'law' && kind !== 'normative')) return undefined;
  const { replacedBy: replacing } = await laterDocuments(log, id);
  if (replacing.some((entry) => cited.has(entry.id))) return undefined;
  const replacedBy = replacing.map((entry) => entry.document);
  const { state, text } = validityOn(dayOf(new Date()), document, { replacedBy, amendedBy: [] });
  return state === 'lapsed' ? text : undefined;
}
