import { labelOf } from '@pho-luat/shared/choices';
import { paths } from '@pho-luat/shared/paths';
import type { Validity } from '@pho-luat/shared/validity';
import { writtenAgencies } from '@pho-luat/shared/written-agencies';
import { documentWords } from '../../words/documents.ts';
import type { DocumentView, ValidityView } from '../../src/views.ts';
import type { Entry } from '../content.ts';

interface Shown {
  name: string;
  /** What it is about, where the name does not say so. */
  title: string | undefined;
  /** Absolute address of its page. */
  address: string;
  siteUrl: string;
  issuer: Entry<'agency'> | undefined;
  validity: ValidityView;
  file: Entry<'file'>;
}

const forces: Record<Validity, string> = {
  'in-force': 'InForce',
  'partly-lapsed': 'PartiallyInForce',
  lapsed: 'NotInForce',
  'not-yet': 'NotInForce',
};

/** What the page says in words, as schema.org/Legislation, with the validity on the day when the page is made. */
export function legislationOf(document: Entry<'attachment'>, shown: Shown): DocumentView['legislation'] {
  const { name, title, address, siteUrl, issuer, validity, file } = shown;
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': address,
    url: address,
    name,
    abstract: title,
    inLanguage: 'vi',
    legislationType: labelOf('docTypes', document.docType),
    legislationIdentifier: document.number,
    legislationDate: document.issuedOn,
    legislationLegalForce: `https://schema.org/${forces[validity[0].state]}`,
    ...passedBy(issuer, document.otherIssuers),
    ...encodingOf(document, { contentUrl: siteUrl + paths.file(file), encodingFormat: file.mime }),
  };
}

function passedBy(issuer: Shown['issuer'], others: string | undefined) {
  const organizations = [
    ...(issuer ? [{ '@type': 'GovernmentOrganization', name: issuer.name }] : []),
    ...writtenAgencies(others).map((name) => ({ '@type': 'Organization', name })),
  ];
  if (organizations.length === 0) return {};
  return { legislationPassedBy: organizations.length === 1 ? organizations[0] : organizations };
}

/** A summary is about the document, and not a form of it. */
function encodingOf({ extent, fullTextUrl }: Entry<'attachment'>, file: { contentUrl: string; encodingFormat: string }) {
  if (extent !== 'summary') return { encoding: { '@type': 'LegislationObject', ...file } };
  return { sameAs: fullTextUrl, subjectOf: { '@type': 'MediaObject', name: documentWords.summary.copyKind, ...file } };
}
