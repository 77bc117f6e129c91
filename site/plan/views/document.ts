import { labelOf } from '@pho-luat/shared/choices';
import { formatDay } from '@pho-luat/shared/dates';
import { paths } from '@pho-luat/shared/paths';
import * as words from '@pho-luat/shared/words/pages';
import type { DocumentView, Field } from '../../src/views.ts';
import { documentHref, documentName, linkTo } from '../addresses.ts';
import type { Entry } from '../content.ts';
import type { Edition, Planned } from '../edition.ts';
import { fileView } from '../files.ts';
import { headOf } from '../heads.ts';
import { briefRow, validityOf } from '../rows.ts';
import { issuerField, signerField } from './fields.ts';

export function documentRoutes(edition: Edition): Planned[] {
  return edition.content.all('attachment').flatMap((document) => {
    const file = edition.content.get('file', document.file);
    return file ? [documentRoute(edition, document, file)] : [];
  });
}

export function documentRoute(edition: Edition, document: Entry<'attachment'>, file: Entry<'file'>): Planned {
  const { content, bodies, siteUrl } = edition;
  const path = documentHref(content, document);
  const name = documentName(document);
  const body = bodies.get(document.id, 'htmlBody');
  const fields = fieldsOf(edition, document);
  const plan = content.planOfDocument().get(document.id)?.[0];
  return {
    source: { type: 'attachment', id: document.id, title: name },
    // A plan and its signed document are one hit, and the plan is the one that says more.
    ...(plan ? {} : { searched: { title: name, texts: [document.title, ...fields.map(({ value }) => value), body ?? ''] } }),
    route: {
      path,
      kind: 'document',
      head: headOf(path, {
        title: name === document.title ? name : `${name}: ${document.title}`,
        description: document.title,
        parents: [{ label: words.titles.documents, href: paths.documents() }],
        ...(plan ? { canonical: paths.plan(plan.slug) } : {}),
      }),
      ...(plan ? {} : { search: searchOf(document) }),
      view: {
        name,
        title: document.title,
        validity: validityOf(edition, document),
        fields,
        file: fileView(file),
        otherFiles: content.several('file', document.otherFiles).map(fileView),
        ...(body ? { bodyHtml: body } : {}),
        relations: relationsOf(edition, document),
        ...(plan ? { plan: linkTo.plan(plan) } : {}),
        citedBy: (content.articlesByAttachment().get(document.id) ?? []).map(briefRow),
        pageQr: siteUrl + path,
      },
    },
  };
}

function searchOf({ issuedOn, number }: Entry<'attachment'>) {
  return { kind: words.kinds.attachment, ...(issuedOn ? { date: issuedOn } : {}), ...(number ? { number } : {}) };
}

function fieldsOf({ content }: Edition, document: Entry<'attachment'>): Field[] {
  const day = (label: string, value: string | undefined): Field[] => (value ? [{ label, value: formatDay(value) }] : []);
  return [
    {
      label: words.fields.docType,
      value: labelOf('docTypes', document.docType),
      href: paths.documentType(document.docType),
    },
    ...(document.number ? [{ label: words.fields.number, value: document.number }] : []),
    ...issuerField(content, document.issuer),
    ...signerField(document),
    ...day(words.fields.issuedOn, document.issuedOn),
    ...day(words.fields.effectiveOn, document.effectiveOn),
    ...day(words.fields.expiresOn, document.expiresOn),
    { label: words.fields.copyKind, value: labelOf('copyKinds', document.copyKind) },
  ];
}

function relationsOf({ content }: Edition, document: Entry<'attachment'>): DocumentView['relations'] {
  const groups: [string, readonly Entry<'attachment'>[]][] = [
    [words.relations.replaces, content.several('attachment', document.replaces)],
    [words.relations.replacedBy, content.replacedBy().get(document.id) ?? []],
    [words.relations.amends, content.several('attachment', document.amends)],
    [words.relations.amendedBy, content.amendedBy().get(document.id) ?? []],
  ];
  return groups
    .filter(([, documents]) => documents.length > 0)
    .map(([label, documents]) => ({ label, documents: documents.map((other) => linkTo.attachment(content, other)) }));
}
