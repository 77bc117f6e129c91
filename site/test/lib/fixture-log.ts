import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { sha256Of } from '@pho-luat/shared/sha256';
import sharp from 'sharp';

/** A small publication log, as the CMS would send it: input, so defaults may be left out. */

export const ids = {
  owner: 'agencyowner00001',
  ministry: 'agencyministry01',
  setting: 'sitesetting00001',
  land: 'categoryland0001',
  topic: 'topicmarriage001',
  cover: 'filecover0000001',
  pdf: 'filepdf000000001',
  signed: 'attachmentkh3101',
  circular: 'attachmenttt0101',
  plan: 'plan202200000001',
  first: 'articlefirst0001',
  second: 'articlesecond001',
  page: 'pageabout0000001',
  campaign: 'campaign00000001',
  code: 'k7m2',
} as const;

const jpeg = await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#0b5d5a' } })
  .jpeg()
  .withMetadata({ orientation: 6 })
  .toBuffer();
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

export const bytes = new Map<string, Buffer>([jpeg, pdf].map((each) => [sha256Of(each), each]));

export function article(fields: Record<string, unknown>): Record<string, unknown> {
  return {
    title: 'Bài viết',
    slug: 'bai-viet',
    body: 'Nội dung.',
    category: ids.land,
    publishedOn: '2022-02-21T07:47:00.000Z',
    ...fields,
  };
}

type Fields = Readonly<Record<string, unknown>>;
export type Published = [type: DocumentType, id: string, fields: Fields];
/** A document as it is published from here on, or its end. */
export type Change = [type: DocumentType, id: string, what: Fields | 'removed' | 'taken down'];

/** Documents in the order in which they were published. */
export const documents: Published[] = [
  ['agency', ids.owner, { name: 'Hội đồng phối hợp PBGDPL thành phố', abbreviation: 'HĐPHPBGDPL', slug: 'hoi-dong' }],
  ['agency', ids.ministry, { name: 'Bộ Tư pháp', abbreviation: 'BTP', slug: 'bo-tu-phap', url: 'https://moj.gov.vn/' }],
  [
    'site-setting',
    ids.setting,
    {
      siteName: 'Phổ Luật',
      owner: ids.owner,
      editorsContact: 'banbientap@example.vn',
      socialLinks: [{ network: 'facebook', url: 'https://facebook.com/example', fanpageQr: true }],
      newsSources: [{ name: 'Báo Pháp luật', url: 'https://baophapluat.vn/' }],
    },
  ],
  ['category', ids.land, { name: 'Đất đai', slug: 'dat-dai', order: 1 }],
  ['topic', ids.topic, { name: 'Kết hôn', slug: 'ket-hon', order: 1 }],
  [
    'file',
    ids.cover,
    { name: 'ảnh bìa.jpg', ext: '.jpg', mime: 'image/jpeg', sha256: sha256Of(jpeg), size: jpeg.length, width: 1600, height: 900 },
  ],
  ['file', ids.pdf, { name: 'Kế hoạch 31.pdf', ext: '.pdf', mime: 'application/pdf', sha256: sha256Of(pdf), size: pdf.length }],
  [
    'attachment',
    ids.signed,
    {
      title: 'Kế hoạch phổ biến, giáo dục pháp luật năm 2022',
      docType: 'KH',
      number: '31/KH-HĐPHPBGDPL',
      issuer: ids.owner,
      issuedOn: '2022-02-17',
      expiresOn: '2022-12-31',
      file: ids.pdf,
    },
  ],
  [
    'attachment',
    ids.circular,
    {
      title: 'Thông tư hướng dẫn',
      docType: 'TT',
      number: '01/2022/TT-BTP',
      issuer: ids.ministry,
      issuedOn: '2022-01-10',
      file: ids.pdf,
      htmlBody: '## Điều 1\n\nPhạm vi điều chỉnh.',
    },
  ],
  [
    'plan',
    ids.plan,
    {
      title: 'Công tác phổ biến, giáo dục pháp luật năm 2022',
      slug: 'cong-tac-pbgdpl-2022',
      document: ids.signed,
      number: '31/KH-HĐPHPBGDPL',
      year: 2022,
      issuer: ids.owner,
      issuedOn: '2022-02-17',
      purposes: '# Mục đích\n\nNâng cao hiểu biết.',
      tasks: [
        {
          key: 'task-0001',
          code: 'I.1',
          group: 'Tuyên truyền',
          content: 'Tổ chức hội nghị',
          leadAgency: ids.owner,
          dueOn: '2022-05-15',
          duePrecision: 'quarter',
          state: 'in-progress',
        },
      ],
    },
  ],
  [
    'article',
    ids.first,
    article({
      title: 'Triển khai Kế hoạch phổ biến, giáo dục pháp luật năm 2022',
      slug: 'trien-khai-ke-hoach-2022',
      lead: 'Hội đồng phối hợp vừa ban hành kế hoạch.',
      body:
        'Mở đầu, xem [phần sau](#muc-tieu), [bài kia](/bai-viet/luat-dat-dai/), [bài đã gỡ](/bai-viet/khong-con/) và ' +
        `[cổng](https://example.gov.vn/).\n\n## Mục tiêu\n\n![Ảnh hội nghị](file:${ids.cover} "Quang cảnh hội nghị")\n\n` +
        'Tải [kế hoạch](file:' +
        ids.pdf +
        ').\n\n| Cột | Đất |\n| --- | --- |\n| 1 | 2 |\n',
      cover: ids.cover,
      coverAlt: 'Hội nghị triển khai',
      topics: [ids.topic],
      attachments: [ids.signed, 'attachmentgone01'],
      plans: [ids.plan],
      featured: true,
    }),
  ],
  [
    'article',
    ids.second,
    // Decomposed, as a Mac types it.
    article({
      title: 'Luật Đất đai có gì mới'.normalize('NFD'),
      slug: 'luat-dat-dai',
      body: 'Quyền sử dụng đất.'.normalize('NFD'),
    }),
  ],
  ['page', ids.page, { title: 'Giới thiệu', slug: 'gioi-thieu', body: 'Trang này nói về chúng tôi.' }],
  [
    'qr-campaign',
    ids.campaign,
    {
      title: 'Ứng dụng CNTT trong tuyên truyền pháp luật',
      callToAction: 'Quét để đọc',
      issuer: ids.owner,
      destination: { kind: 'plan', plan: ids.plan },
      placements: [{ key: 'placement-1', place: 'Ủy ban phường' }],
      showInSidebar: true,
    },
  ],
  ['qr-code', ids.code, { code: ids.code, campaign: ids.campaign, placementKey: 'placement-1', issuedOn: '2022-03-01' }],
];

export function publishLine(seq: number, type: DocumentType, id: string, document: unknown): string {
  return JSON.stringify({
    seq,
    type,
    id,
    action: 'publish',
    at: '2022-03-01T00:00:00.000Z',
    digest: sha256Of(JSON.stringify(document)),
    document,
  });
}

export function removeLine(seq: number, type: DocumentType, id: string, how: { takedown?: true; erases?: true } = {}): string {
  return JSON.stringify({ seq, type, id, action: 'remove', ...how, at: '2022-03-01T00:00:00.000Z' });
}

export function takedownLine(seq: number, type: DocumentType, id: string): string {
  return removeLine(seq, type, id, { takedown: true });
}

/** A takedown after which the CMS sends the earlier lines of the document without their texts. */
export function erasingLine(seq: number, type: DocumentType, id: string): string {
  return removeLine(seq, type, id, { takedown: true, erases: true });
}

/** A log and what comes after it, one line each. */
export function linesAfter(before: readonly string[], changes: readonly Change[]): string[] {
  const lines = changes.map(([type, id, what], index) => {
    const seq = before.length + 1 + index;
    if (what === 'removed') return removeLine(seq, type, id);
    return what === 'taken down' ? takedownLine(seq, type, id) : publishLine(seq, type, id, what);
  });
  return [...before, ...lines];
}

export const fixtureLines = (): string[] => linesAfter([], documents);

/** Lines of the fixture: a test's own begin after them. */
export const count = documents.length;

/** What the fixture's log says of a document. */
export function fieldsOf(id: string): Fields {
  return documents.find((each) => each[1] === id)?.[2] ?? {};
}
