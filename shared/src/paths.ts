/** Every public address, as a path that begins and ends with `/` (a file has no end slash). Nothing else builds one. */

import { docTypes, labelOf, type AgencyKind } from './choices.ts';
import { numberSlug } from './document-number.ts';
import { toFileName, toSlug } from './slug.ts';
import { fold } from './text.ts';

export const paths = {
  home: () => '/',
  article: (slug: string) => `/bai-viet/${slug}/`,
  articles: () => '/bai-viet/',
  articleMonth: (month: string) => `/bai-viet/${monthPart(month)}/`,
  /** Articles of advice, as `articles` are of news. */
  advice: () => '/hoi-dap/',
  adviceMonth: (month: string) => `/hoi-dap/${monthPart(month)}/`,
  category: (slug: string) => `/chuyen-muc/${slug}/`,
  categoryMonth: (slug: string, month: string) => `/chuyen-muc/${slug}/${monthPart(month)}/`,
  topics: () => '/chu-de/',
  topic: (slug: string) => `/chu-de/${slug}/`,
  topicMonth: (slug: string, month: string) => `/chu-de/${slug}/${monthPart(month)}/`,
  plans: () => '/ke-hoach/',
  plan: (slug: string) => `/ke-hoach/${slug}/`,
  planYear: (year: number) => `/ke-hoach/nam/${year}/`,
  /** The place of a task on its plan's page. */
  task: (slug: string, key: string) => `/ke-hoach/${slug}/#${taskAnchor(key)}`,
  taskAnchor,
  /** Deadlines of a plan, or of the tasks that one agency leads. */
  planCalendar: (slug: string, agencySlug?: string) => `/ke-hoach/${slug}/lich${agencySlug ? `-${agencySlug}` : ''}.ics`,
  planTasksCsv: (slug: string) => `/ke-hoach/${slug}/nhiem-vu.csv`,
  planTasksJson: (slug: string) => `/ke-hoach/${slug}/nhiem-vu.json`,
  documents: () => '/van-ban/',
  documentYear: (year: number) => `/van-ban/nam/${year}/`,
  documentType: (docType: string) => `/van-ban/loai/${docTypeSlug(docType)}/`,
  /** All official documents as data, for the lookup among them. */
  documentCatalogue: () => '/van-ban/danh-muc.json',
  document: documentPath,
  /** Where residents go and whom they call: the whole city, one kind, one ward. */
  places: () => '/danh-ba/',
  placesOfKind: (kind: AgencyKind) => `/danh-ba/loai/${toSlug(labelOf('agencyKinds', kind))}/`,
  ward: (slug: string) => `/danh-ba/${slug}/`,
  /** Wards and their places as data, for the reader's own. */
  placesNear: () => '/danh-ba/gan-ban.json',
  /** The place on a list that says so to whom an address led that is gone. */
  goneTo: (list: string) => `${list}#${goneAnchor()}`,
  goneAnchor,
  /** The words of law, and what one of them means. */
  terms: () => '/tu-ngu/',
  term: (slug: string) => `/tu-ngu/#${termAnchor(slug)}`,
  termAnchor,
  /** What is public, as tables: the page about them, and each. */
  openData: () => '/du-lieu/',
  openDataFile: (name: string, ext: 'csv' | 'json') => `/du-lieu/${name}.${ext}`,
  page: (slug: string) => `/trang/${slug}/`,
  code: (code: string) => `/q/${code}/`,
  codes: () => '/q/',
  /** The page for a code that was never issued. No code has a 0. */
  unknownCode: () => '/q/404.html',
  search: () => '/tim-kiem/',
  /** What the search field offers while somebody types. */
  suggestions: () => '/tim-kiem/goi-y.json',
  /** The folder of the search index; Pagefind's name for it. */
  searchIndex: () => '/pagefind/',
  /** A code to be scanned from a screen, by the digest of what it opens. */
  symbol: (digest: string) => `/ma-qr/${digest.slice(0, 12)}.svg`,
  symbols: () => '/ma-qr/',
  /** The pages that a device keeps, and what all such pages must be of: a text that each release changes. */
  offline: () => '/ngoai-tuyen/',
  release: () => '/phien-ban.txt',
  serviceWorker: () => '/sw.js',
  manifest: () => '/site.webmanifest',
  /** What is new on a page that lists articles, for readers of feeds. */
  feed: (page = '/') => `${page}rss.xml`,
  jsonFeed: (page = '/') => `${page}feed.json`,
  sitemap: () => '/sitemap-index.xml',
  /** What a shared link shows where its page has no picture. */
  shareImage: () => '/chia-se.png',
  /** Whom to tell of a weakness, where RFC 9116 wants it. */
  security: () => '/.well-known/security.txt',
  notFound: () => '/404.html',
  /** How the installation is, for monitors; no page. */
  health: () => '/healthz',
  /** A replaced file has another hash, and so another address. */
  file: (file: { sha256: string; name: string; ext: string }) => `${fileFolder(file.sha256)}${toFileName(file.name, file.ext)}`,
  files: () => '/tep/',
  fileFolder,
  /** A resized picture, in WebP. */
  image: (sha256: string, width: number) => `${imagesOf(sha256)}${width}.webp`,
  images: () => '/anh/',
  /** How the addresses of all sizes of a picture begin. */
  imagesOf,
} as const;

/** Whether an address is, or may become, one of the site's own, in any case: no old path may be there. Codes are checked elsewhere. */
export function isOwnAddress(path: string): boolean {
  const [first = ''] = path.toLowerCase().split('/').filter(Boolean);
  return first === '' || first.startsWith('sitemap') || ownFirstParts.has(first);
}

const ownFirstParts: ReadonlySet<string> = new Set(
  [
    paths.articles(),
    paths.advice(),
    paths.category('x'),
    paths.topics(),
    paths.plans(),
    paths.documents(),
    paths.places(),
    paths.terms(),
    paths.openData(),
    paths.page('x'),
    paths.search(),
    paths.searchIndex(),
    paths.feed(),
    paths.jsonFeed(),
    paths.notFound(),
    paths.files(),
    paths.images(),
    paths.health(),
    paths.offline(),
    paths.release(),
    paths.serviceWorker(),
    paths.manifest(),
    paths.shareImage(),
    paths.symbols(),
    paths.security(),
    '/_astro/',
    '/_headers',
    '/_redirects',
    '/favicon.svg',
    '/index.html',
    '/robots.txt',
  ].map((path) => path.split('/')[1] ?? ''),
);

function termAnchor(slug: string): string {
  return `tu-${slug}`;
}

function goneAnchor(): string {
  return 'khong-con';
}

/** The CMS makes keys of letters, digits and hyphens; anything else must not end the address. */
function taskAnchor(key: string): string {
  return `nv-${key.replace(/[^\w-]/g, '_')}`;
}

function fileFolder(sha256: string): string {
  return `/tep/${sha256.slice(0, 12)}/`;
}

function imagesOf(sha256: string): string {
  return `/anh/${sha256.slice(0, 16)}-`;
}

export interface DocumentAddress {
  number?: string | undefined;
  issuedOn?: string | undefined;
  slug?: string | undefined;
  /** Only where the issuer is not the site's owner: numbers are unique within an issuer. */
  issuerSlug?: string | undefined;
}

/** The address of an official document: it has the issuer where that is not the site's owner. */
export function documentAddress(
  document: Omit<DocumentAddress, 'issuerSlug'> & { id: string; issuer?: string | undefined },
  owner: string | undefined,
  slugOfIssuer: string | undefined,
): string {
  const { number, issuedOn, slug, id, issuer } = document;
  return documentPath({ number, issuedOn, slug: slug ?? id, issuerSlug: issuer === owner ? undefined : slugOfIssuer });
}

/** Numbers start again each year, so the year is before the number. */
function documentPath({ number, issuedOn, slug, issuerSlug }: DocumentAddress): string {
  if (!number || !issuedOn) return `/van-ban/khac/${slug}/`;
  const name = [numberSlug(number), issuerSlug].filter(Boolean).join('-');
  return `/van-ban/${issuedOn.slice(0, 4)}/${name}/`;
}

/** How addresses name a type: `KH` → `kh`. */
export function docTypeSlug(docType: string): string {
  return docTypeSlugs.get(docType) ?? fold(docType);
}

/** `KH` → `kh`; where `Đ` and `D` would meet (`ĐA` Đề án, `DA` Dự án), the one with `Đ` is written out: `de-an`. */
const docTypeSlugs: ReadonlyMap<string, string> = new Map(
  docTypes.map(({ value, label }) => {
    const short = fold(value);
    const meets = docTypes.some((other) => other.value !== value && fold(other.value) === short);
    return [value, meets && /đ/i.test(value) ? toSlug(label) : short];
  }),
);

/** `2022-02` → `2022/02` */
function monthPart(month: string): string {
  return month.replace('-', '/');
}
