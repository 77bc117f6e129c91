import { Citable, mentionsIn } from '@pho-luat/shared/citations';
import { fieldsOfType, type DocumentType } from '@pho-luat/shared/content-types/index';
import type { Attachment } from '@pho-luat/shared/content-types/attachment';
import type { Draft, RuleContext } from '../rules/index.ts';
import type { Log } from '../publication/log.ts';
import { lawArticlesOf } from './references.ts';

type Citations = NonNullable<RuleContext['citations']>;

/** What the texts of a draft cite: which public document each citation is of, and which articles that has. */
export async function citationsIn(log: Log, type: DocumentType, draft: Draft): Promise<Citations> {
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
  const citable = new Citable(await publicDocuments(log));
  const found = mentioned.map(async ({ field, text }) => {
    const citation = citable.find({ text });
    const unmet = citation ? undefined : citable.unmet({ text });
    if (!citation) return unmet ? [{ field, ...unmet }] : [];
    const { document, articles } = citation;
    const { lawArticles } = articles.length > 0 ? await lawArticlesOf(log, document.documentId) : {};
    const absent = articles.map(({ number }) => number.toLowerCase()).filter((number) => lawArticles && !lawArticles.has(number));
    return absent.map((article) => ({ field, article, title: document.title }));
  });
  return (await Promise.all(found)).flat();
}

interface PublicDocument extends Pick<Attachment, 'docType' | 'title' | 'number' | 'issuedOn'> {
  documentId: string;
}

interface Row extends Pick<PublicDocument, 'documentId' | 'docType' | 'title'> {
  number: string | null;
  issuedOn: string | null;
}

/** Without their texts, which are long. */
async function publicDocuments({ strapi }: Log): Promise<PublicDocument[]> {
  const rows: Row[] = await strapi.db.query('api::attachment.attachment').findMany({
    select: ['documentId', 'docType', 'title', 'number', 'issuedOn'],
    where: { publishedAt: { $notNull: true } },
  });
  return rows.map(({ number, issuedOn, ...row }) => ({
    ...row,
    ...(number === null ? {} : { number }),
    ...(issuedOn === null ? {} : { issuedOn }),
  }));
}
