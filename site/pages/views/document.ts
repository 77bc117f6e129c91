import { labelOf } from '@pho-luat/shared/choices';
import { abstractOf, citationOf, documentName } from '@pho-luat/shared/citation';
import { formatDay } from '@pho-luat/shared/dates';
import { docTypeSlug, paths } from '@pho-luat/shared/paths';
import { documentWords } from '../../words/documents.ts';
import * as words from '../../words/pages.ts';
import type { DocumentView, Field } from '../../src/views.ts';
import { documentHref, linkTo } from '../addresses.ts';
import { textOf, type RenderedBody } from '../bodies.ts';
import { chainOf } from '../chain.ts';
import type { Entry } from '../content.ts';
import type { Edition, PageRoute } from '../edition.ts';
import { evidenceFor, planMentions } from '../evidence.ts';
import { fileView } from '../files.ts';
import { fileTextViews, readableFiles, searchedFiles } from '../file-texts.ts';
import { headOf } from '../heads.ts';
import { remembered } from '../../lib/remembered.ts';
import { briefRow } from '../rows.ts';
import { surroundingsOf, type Surroundings } from '../surroundings.ts';
import { lapseOf, statesOf, validityOf } from '../validity.ts';
import { issuerFields, issuerNames, signerField } from './fields.ts';
import { legislationOf } from './legislation.ts';

export function documentRoutes(edition: Edition): PageRoute[] {
  return edition.content.all('attachment').flatMap((document) => {
    const file = edition.content.get('file', document.file);
    return file ? [documentRoute(edition, document, file)] : [];
  });
}

export function documentRoute(edition: Edition, document: Entry<'attachment'>, file: Entry<'file'>): PageRoute {
  return documentWithin(document, {
    surroundings: surroundingsOf(edition),
    file,
    body: textOf(document, 'htmlBody'),
    citedBy: edition.content.articlesByAttachment().get(document.id) ?? none,
    readable: readableFiles(edition, document),
  });
}

const none: readonly Entry<'article'>[] = [];

/** What a document's page shows besides the document and its context. */
type Own = {
  file: Entry<'file'>;
  body: RenderedBody | undefined;
  citedBy: readonly Entry<'article'>[];
  readable: ReturnType<typeof readableFiles>;
};

/** As an article is made (`article.ts`). */
const documentWithin = remembered(
  (document: Entry<'attachment'>, { surroundings, ...own }: Own & { surroundings: Surroundings }): PageRoute =>
    documentPage(document, { ...own, ...shownOf(surroundings, document) }),
);

/** What its page shows from the context of all documents. */
function shownOf(surroundings: Surroundings, document: Entry<'attachment'>) {
  const { content, siteUrl } = surroundings;
  return {
    siteUrl,
    path: documentHref(content, document),
    issuer: content.get('agency', document.issuer),
    otherFiles: content.several('file', document.otherFiles),
    validity: validityOf(surroundings, document),
    lapse: lapseOf(surroundings, document),
    ...chainOf(surroundings, document),
    plan: content.planOfDocument().get(document.id)?.[0],
    evidence: evidenceFor(content, 'attachment', document.id),
  };
}

type Ingredients = Own & ReturnType<typeof shownOf>;

const documentPage = remembered((document: Entry<'attachment'>, made: Ingredients): PageRoute => {
  const { siteUrl, path, body, plan } = made;
  const name = documentName(document);
  const title = abstractOf(document);
  const fields = fieldsOf(document, made);
  const address = siteUrl + path;
  return {
    source: { type: 'attachment', id: document.id, title: name },
    // A plan and its signed document are one hit, and the plan is the one that says more.
    ...(plan
      ? {}
      : {
          searched: {
            title: name,
            texts: [title ?? '', body ?? '', ...fields.map(({ value }) => value)],
            files: searchedFiles(document, { path, hasText: body !== undefined }, made.readable),
          },
        }),
    route: {
      path,
      kind: 'document',
      head: headOf(path, {
        title: title ? `${name}: ${title}` : name,
        description: document.title,
        parents: [{ label: words.titles.documents, href: paths.documents() }],
        canonical: plan && paths.plan(plan.slug),
      }),
      ...(plan ? {} : { search: searchOf(document, made) }),
      view: {
        name,
        title,
        validity: made.validity,
        lapse: made.lapse && { ...made.lapse, inForce: inForceAddress(document) },
        fields: [...fields, ...(title ? [{ label: documentWords.title, value: title }] : [])],
        citation: citationOf({
          ...document,
          type: labelOf('docTypes', document.docType),
          issuers: issuerNames(made.issuer, document.otherIssuers),
        }),
        ...summaryOf(document),
        file: fileView(made.file, document),
        otherFiles: made.otherFiles.map((file) => fileView(file)),
        bodyHtml: body,
        fileTexts: fileTextViews(document, made.readable),
        ...(made.steps.length > 0 ? { chain: { steps: [...made.steps], isCut: made.isCut } } : {}),
        legislation: legislationOf(document, { ...made, address, name, title }),
        plan: plan && linkTo.plan(plan),
        evidenceFor: planMentions([], made.evidence),
        citedBy: made.citedBy.map(briefRow),
        pageQr: address,
      },
    },
  };
});

const inForceAddress = ({ docType }: Entry<'attachment'>) =>
  `${paths.documents()}?loai=${docTypeSlug(docType)}&hieu-luc=in-force`;

function searchOf({ issuedOn, number, otherIssuers }: Entry<'attachment'>, { issuer, validity }: Ingredients) {
  const [first] = issuerNames(issuer, otherIssuers);
  return { kind: words.kinds.attachment, date: issuedOn, number, issuer: first, validity: statesOf(validity) };
}

function fieldsOf(document: Entry<'attachment'>, { issuer }: Ingredients): Field[] {
  const day = (label: string, value: string | undefined): Field[] => (value ? [{ label, value: formatDay(value) }] : []);
  return [
    {
      label: words.fields.docType,
      value: labelOf('docTypes', document.docType),
      href: paths.documentType(document.docType),
    },
    ...(document.number ? [{ label: words.fields.number, value: document.number }] : []),
    ...issuerFields(issuer, document.otherIssuers),
    ...signerField(document),
    ...day(words.fields.issuedOn, document.issuedOn),
    ...day(words.fields.effectiveOn, document.effectiveOn),
    ...day(words.fields.expiresOn, document.expiresOn),
    {
      label: words.fields.copyKind,
      value: document.extent === 'summary' ? documentWords.summary.copyKind : labelOf('copyKinds', document.copyKind),
    },
  ];
}

function summaryOf({ extent, fullTextUrl }: Entry<'attachment'>): Pick<DocumentView, 'summary'> {
  if (extent === 'full') return {};
  const isWhole = extent === 'summary';
  const { whole, text } = documentWords.summary;
  const fullText = isWhole && fullTextUrl ? { label: new URL(fullTextUrl).host, href: fullTextUrl } : undefined;
  return { summary: { text: isWhole ? whole : text, fullText } };
}
