import { labelOf } from '@pho-luat/shared/choices';
import { documentName } from '@pho-luat/shared/citation';
import { paths } from '@pho-luat/shared/paths';
import { openDataWords as words } from '../words/open-data.ts';
import { remembered } from '../lib/remembered.ts';
import { documentHref, linkTo, planName, wardName } from './addresses.ts';
import type { Content, Entry } from './content.ts';
import { csvTable, jsonTable, type Column } from './data-table.ts';
import type { Edition } from './edition.ts';
import { fileHref } from './files.ts';
import { surroundingsOf, type Surroundings } from './surroundings.ts';
import { taskColumns, type TaskRow } from './task-tables.ts';
import { validityOf } from './validity.ts';
import { codeView } from './views/codes.ts';
import { issuerNames } from './views/fields.ts';

/**
 * What is public, as tables (Law 104/2016/QH13 on access to information, art. 17 and 18; Decree 47/2020/NĐ-CP, art. 17 on open data).
 * Addresses, the keys of JSON and the order of columns stay: programs depend on them; a head that is wrong is put right. Days are ISO 8601.
 */
export interface Dataset {
  /** In addresses: `van-ban`. */
  name: string;
  title: string;
  about: string;
  labels: string[];
  csv: string;
  json: string;
}

export function openData(edition: Edition): Dataset[] {
  const codes = edition.content.all('qr-code');
  return [
    ...tablesWithin(surroundingsOf(edition)),
    dataset('ma-qr', words.codes, { edition, columns: codeColumns(edition), rows: codes }),
  ];
}

/** Megabytes for some thousand documents, which the publication of an article does not change. */
const tablesWithin = remembered((edition: Surroundings): Dataset[] => {
  const { content } = edition;
  // Without its file it has no page.
  const documents = content.documents().filter(({ file }) => content.get('file', file));
  const places = content.all('agency').filter(({ kind }) => kind);
  const tasks = content.plans().flatMap((plan) => plan.tasks.map((task) => ({ plan, task })));
  const planOfTask: Column<TaskRow> = { key: 'plan', label: words.column.plan, value: ({ plan }) => plan.title };
  // What of its tasks is late is nobody's any more.
  const laterPlan = columnsOf<TaskRow>({ replacedBy: ({ plan }) => laterPlans(content, plan) });
  return [
    dataset('van-ban', words.documents, { edition, columns: documentColumns(edition), rows: documents }),
    dataset('ke-hoach', words.plans, { edition, columns: planColumns(edition), rows: content.plans() }),
    dataset('nhiem-vu', words.tasks, { edition, columns: [planOfTask, ...taskColumns(edition), ...laterPlan], rows: tasks }),
    dataset('danh-ba', words.places, { edition, columns: placeColumns(edition), rows: places }),
  ];
});

interface Table<Row> {
  edition: Pick<Edition, 'siteUrl'>;
  columns: Column<Row>[];
  rows: readonly Row[];
}

function dataset<Row>(
  name: string,
  { title, about }: { title: string; about: string },
  { edition, columns, rows }: Table<Row>,
): Dataset {
  const source = edition.siteUrl + paths.openData();
  return {
    name,
    title,
    about,
    labels: columns.map(({ label }) => label),
    csv: csvTable(columns, rows),
    json: jsonTable({ title, about, source, licence: words.licenceUrl }, columns, rows),
  };
}

type Values<Row> = { [Key in keyof typeof words.column]?: (row: Row) => string | undefined };

function columnsOf<Row>(values: Values<Row>): Column<Row>[] {
  return Object.entries(values).map(([key, value]) => ({ key, label: words.column[key as keyof typeof words.column], value }));
}

function issuersIn(content: Content) {
  return ({ issuer, otherIssuers }: Pick<Entry<'attachment'>, 'issuer' | 'otherIssuers'>) =>
    issuerNames(content.get('agency', issuer), otherIssuers).join('; ') || undefined;
}

function documentColumns({ content, day, siteUrl }: Surroundings): Column<Entry<'attachment'>>[] {
  const fileOf = (document: Entry<'attachment'>) => content.get('file', document.file);
  const addressOf = (file: Entry<'file'>) => siteUrl + fileHref(file);
  return columnsOf<Entry<'attachment'>>({
    number: ({ number }) => number,
    type: ({ docType }) => labelOf('docTypes', docType),
    title: documentName,
    abstract: ({ title }) => title,
    issuer: issuersIn(content),
    issuedOn: ({ issuedOn }) => issuedOn,
    effectiveOn: ({ effectiveOn }) => effectiveOn,
    expiresOn: ({ expiresOn }) => expiresOn,
    validity: (document) => validityOf({ content, day }, document)[0].text,
    url: (document) => siteUrl + documentHref(content, document),
    file: (document) => {
      const file = fileOf(document);
      return file && addressOf(file);
    },
    sha256: (document) => fileOf(document)?.sha256,
    extent: ({ extent }) => labelOf('extents', extent),
    fullText: ({ fullTextUrl }) => fullTextUrl,
    otherFiles: ({ otherFiles }) => content.several('file', otherFiles).map(addressOf).join('; ') || undefined,
  });
}

function planColumns({ content, siteUrl }: Surroundings): Column<Entry<'plan'>>[] {
  return columnsOf<Entry<'plan'>>({
    number: ({ number }) => number,
    title: ({ title }) => title,
    year: ({ year }) => String(year),
    issuer: issuersIn(content),
    issuedOn: ({ issuedOn }) => issuedOn,
    tasks: ({ tasks }) => String(tasks.length),
    url: (plan) => siteUrl + linkTo.plan(plan).href,
    replacedBy: (plan) => laterPlans(content, plan),
  });
}

function laterPlans(content: Content, plan: Entry<'plan'>): string | undefined {
  return content.plansReplacedBy().get(plan.id)?.map(planName).join('; ');
}

function placeColumns({ content }: Surroundings): Column<Entry<'agency'>>[] {
  return columnsOf({
    title: ({ name }) => name,
    type: ({ kind }) => kind && labelOf('agencyKinds', kind),
    parent: ({ parent }) => content.get('agency', parent)?.name,
    address: ({ address }) => address,
    hours: ({ hours }) => hours,
    phones: ({ phones }) => phones.map(({ label, number }) => (label ? `${label}: ${number}` : number)).join('; '),
    wards: ({ serves }) => content.several('ward', serves).map(wardName).join('; '),
    online: ({ url }) => url,
    map: ({ mapUrl }) => mapUrl,
  });
}

function codeColumns(edition: Edition): Column<Entry<'qr-code'>>[] {
  const { content, siteUrl } = edition;
  const campaignOf = ({ campaign }: Entry<'qr-code'>) => content.get('qr-campaign', campaign);
  return columnsOf({
    code: ({ code }) => code.toUpperCase(),
    campaign: (code) => campaignOf(code)?.title,
    owner: (code) => content.get('agency', campaignOf(code)?.issuer)?.name,
    issuedOn: ({ issuedOn }) => issuedOn,
    startsOn: (code) => campaignOf(code)?.startsOn,
    endsOn: (code) => campaignOf(code)?.endsOn,
    opens: (code) => {
      const [{ destination }] = codeView(edition, code).state;
      return destination && new URL(destination.href, siteUrl).href;
    },
    url: ({ code }) => siteUrl + paths.code(code),
  });
}
