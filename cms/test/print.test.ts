import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReleaseReport } from '@pho-luat/shared/schemas/publication';
import { releaseReport } from '../../shared/test/support/release-report.ts';
import { printJobSchema, printableSchema, type PrintJob, type Printable, type PrintOrder } from '../src/contracts/print.ts';
import { printRefusals, printWarnings } from '../src/words/print.ts';
import { readCodesOfPdf, textsOfPdf } from './print/support.ts';
import { cmsOfTests } from './support/cms.ts';
import { writeLog } from './support/compiled.ts';
import { documents, make, makeArticle, makeAttachment, makeCampaign, publish } from './support/make.ts';
import { newPerson, refusalOf } from './support/people.ts';

/** Printing the codes of a campaign from the admin. */

process.env.SITE_URL = 'https://pbgdpl.haiphong.gov.vn';
const cms = await cmsOfTests();
const editor = await newPerson(cms, 'bien-tap-vien');
const colleague = await newPerson(cms, 'nguoi-duyet');
const issuer = (await make(cms, 'agency', { name: 'Sở Tư pháp thành phố Hải Phòng', abbreviation: 'STP' })).documentId;

/** A later release than any before: by itself it has all that is public. */
let releases = 0;
async function release(more: Partial<ReleaseReport> = {}): Promise<void> {
  const at = new Date(Date.UTC(2026, 0, 2) + releases * 1_000).toISOString();
  const report = releaseReport({ release: `r-${100_000 + releases}`, seq: 1_000_000 + releases++, at, ...more });
  const headers = { authorization: `Bearer ${cms.secrets.reportToken}`, 'content-type': 'application/json' };
  const answer = await fetch(`${cms.url}/api/publication/report`, { method: 'POST', headers, body: JSON.stringify(report) });
  expect(answer.status).toBe(204);
}
await release();

let article: string;
beforeEach(async () => {
  const { documentId } = await makeArticle(cms, { title: 'Khai sinh cho con trong 60 ngày' });
  article = documentId;
  await publish(cms, 'article', article);
});

const places = (...all: string[]) => all.map((place) => ({ place, setting: 'indoor', readingDistanceCm: 60 }));

async function campaign(data: Record<string, unknown> = {}, isPublished = true): Promise<string> {
  const { documentId } = await makeCampaign(cms, {
    title: 'Hỏi một câu, nhận một lời giải',
    callToAction: 'Quét để đọc lời giải',
    destination: { kind: 'article', article },
    placements: places('Bộ phận một cửa, phường Hồng Bàng', 'Bến xe, khu vực bán vé'),
    ...data,
    issuer,
  });
  if (isPublished) await publish(cms, 'qr-campaign', documentId);
  return documentId;
}

async function printable(id: string): Promise<Printable> {
  return printableSchema.parse(await (await editor('GET', `/pho-luat/print/${id}`)).json());
}

const order = (id: string, what: PrintOrder, person = editor) => person('POST', `/pho-luat/print/${id}`, what);
const poster: PrintOrder['product'] = { kind: 'poster', paper: 'A4' };

async function finished(answer: Response): Promise<PrintJob> {
  const { id } = printJobSchema.parse(await answer.json());
  return vi.waitFor(
    async () => {
      const job = printJobSchema.parse(await (await editor('GET', `/pho-luat/print-jobs/${id}`)).json());
      expect(['done', 'failed']).toContain(job.state);
      return job;
    },
    { timeout: 300_000, interval: 200 },
  );
}

describe('a file', () => {
  it('has a page with its own code for each placement', async () => {
    const id = await campaign();
    const { placements } = await printable(id);
    const job = await finished(await order(id, { product: poster }));
    expect(job).toMatchObject({
      state: 'done',
      checked: 2,
      of: 2,
      leftOut: [],
      fileName: 'ma-qr-a4-hoi-mot-cau-nhan-mot-loi-giai.pdf',
    });
    const answer = await editor('GET', `/pho-luat/print-jobs/${job.id}/file`);
    expect(answer.headers.get('content-disposition')).toContain(
      'attachment; filename="ma-qr-a4-hoi-mot-cau-nhan-mot-loi-giai.pdf"',
    );
    const codes = await readCodesOfPdf(new Uint8Array(await answer.arrayBuffer()));
    expect(codes).toEqual(placements.map(({ code }) => `https://pbgdpl.haiphong.gov.vn/q/${code}`.toUpperCase()));
  });

  it('of one placement is named by its code and place', async () => {
    const id = await campaign();
    const [, station] = (await printable(id)).placements;
    const product = { kind: 'svg', widthMm: 60 } as const;
    const job = await finished(await order(id, { product, placement: station?.key ?? '' }));
    expect(job).toMatchObject({ of: 1, fileName: `ma-qr-${station?.code}-ben-xe-khu-vuc-ban-ve.svg` });
  });

  it('has the code that is beside an address printed before', async () => {
    const id = await campaign({}, false);
    const lines = { lines: '/qr/abc.html Nhà văn hóa Lê Chân' };
    expect((await editor('POST', `/pho-luat/codes/api::qr-campaign.qr-campaign/${id}/printed`, lines)).status).toBe(200);
    await publish(cms, 'qr-campaign', id);
    const hall = (await printable(id)).placements.find(({ place }) => place === 'Nhà văn hóa Lê Chân');
    expect(hall).toMatchObject({ code: expect.stringMatching(/^[2-9a-z]{4,6}$/) as string });
    expect(hall).not.toHaveProperty('refusal');
    const job = await finished(await order(id, { product: { kind: 'svg', widthMm: 60 }, placement: hall?.key ?? '' }));
    expect(job).toMatchObject({ of: 1, fileName: `ma-qr-${hall?.code}-nha-van-hoa-le-chan.svg` });
  });

  it('says what a code opens as the page of the code does', async () => {
    const plan = { title: 'Kế hoạch hoạt động năm 2022', number: '31/KH-HĐPHPBGDPL', issuedOn: '2022-02-17', issuer };
    const { documentId: document } = await makeAttachment(cms, plan);
    await publish(cms, 'attachment', document);
    const { documentId: next } = await makeArticle(cms, { title: 'Khai sinh tại nhà' });
    await publish(cms, 'article', next);
    const replacedBy = { kind: 'article', article: next };
    const withdrawn = { on: '2026-01-01', reason: 'Luật mới', replacedBy };
    await documents(cms, 'article').update({ documentId: article, data: { withdrawn } as never });
    await publish(cms, 'article', article);
    const [first, second] = places('Bảng tin', 'Bến xe');
    const destination = { kind: 'attachment', attachment: document };
    const id = await campaign({ placements: [first, { ...second, destination }] });
    const { id: job } = await finished(await order(id, { product: poster }));
    const file = await (await editor('GET', `/pho-luat/print-jobs/${job}/file`)).arrayBuffer();
    const [ofArticle, ofDocument] = await textsOfPdf(new Uint8Array(file));
    expect(ofArticle).toContain('Khai sinh tại nhà');
    expect(ofArticle).not.toContain('Khai sinh cho con trong 60 ngày');
    // A line may end after the hyphen.
    expect(ofDocument).toMatch(/Kế hoạch số 31\/KH- ?HĐPHPBGDPL/);
    expect(ofDocument).not.toContain('Kế hoạch hoạt động năm 2022');
  });

  it('is warned about while what it would say rests on a lapsed law, or is past the day on which somebody was to look at it', async () => {
    const law = await makeAttachment(cms, {
      docType: 'L',
      title: 'Luật Hộ tịch'.normalize('NFD'),
      number: '60/2014/QH13',
      issuedOn: '2014-11-20',
      expiresOn: '2020-12-31',
    });
    await publish(cms, 'attachment', law.documentId);
    const answer = {
      steps: 'Nộp tờ khai.',
      checkedOn: '2019-11-20',
      reviewOn: '2020-05-20',
      lawBasis: [{ document: law.documentId }],
    };
    const id = await campaign();
    expect((await printable(id)).warnings).toEqual([]);
    await documents(cms, 'article').update({ documentId: article, data: { answer } as never });
    await publish(cms, 'article', article);
    const title = 'Khai sinh cho con trong 60 ngày';
    expect((await printable(id)).warnings).toEqual([
      printWarnings.lapsed(title, ['Luật Hộ tịch 2014']),
      printWarnings.reviewDue(title, '2020-05-20'),
    ]);
  });

  it('for a notice board says what the article tells residents to do, and is for no code that opens anything else', async () => {
    const answer = {
      steps: '1. Nộp tờ khai.\n2. Nhận giấy khai sinh.',
      where: 'one-stop',
      fee: { amount: 0, unit: 'case', source: 'Điều 11 Luật Hộ tịch' },
      deadline: { days: 60, dayKind: 'day', from: 'kể từ ngày sinh con' },
      checkedOn: '2026-11-20',
      reviewOn: '2027-05-20',
    };
    await documents(cms, 'article').update({ documentId: article, data: { answer } as never });
    await publish(cms, 'article', article);
    const [first, second] = places('Bảng tin tổ dân phố', 'Bến xe');
    const destination = { kind: 'url', url: 'https://example.vn/' };
    const id = await campaign({ placements: [first, { ...second, destination }] });
    expect((await printable(id)).placements.map(({ hasAnswer }) => hasAnswer)).toEqual([true, false]);
    const job = await finished(await order(id, { product: { kind: 'notice' } }));
    expect(job).toMatchObject({ state: 'done', of: 1, leftOut: [{ place: 'Bến xe' }] });
    expect(job.fileName).toBe('ma-qr-bang-tin-a5-hoi-mot-cau-nhan-mot-loi-giai.pdf');
    const file = await (await editor('GET', `/pho-luat/print-jobs/${job.id}/file`)).arrayBuffer();
    const [text = ''] = await textsOfPdf(new Uint8Array(file));
    const told = [
      'Khai sinh cho con',
      'Nộp tờ khai.',
      'Nhận giấy khai sinh.',
      'Bộ phận Một cửa',
      'Miễn phí',
      '60 ngày kể từ ngày sinh con',
    ];
    for (const part of told) expect(text).toContain(part);
  });

  it('is only for the person who ordered it', async () => {
    const job = await finished(await order(await campaign(), { product: { kind: 'svg', widthMm: 60 } }));
    for (const path of [`/pho-luat/print-jobs/${job.id}`, `/pho-luat/print-jobs/${job.id}/file`]) {
      expect((await colleague('GET', path)).status).toBe(404);
      expect((await fetch(cms.url + path)).status).toBe(401);
      expect((await editor('GET', path)).status).toBe(200);
    }
  });

  it('is for a role that may read campaigns', async () => {
    const id = await campaign();
    const role = await cms.asAdmin('POST', '/admin/roles', { name: 'Khách', description: 'Không đọc chiến dịch' });
    const { code } = ((await role.json()) as { data: { code: string } }).data;
    const guest = await newPerson(cms, code);
    const { id: job } = await finished(await order(id, { product: { kind: 'svg', widthMm: 60 } }));
    const paths = [`/pho-luat/print/${id}`, `/pho-luat/print-jobs/${job}`, `/pho-luat/print-jobs/${job}/file`];
    for (const path of paths) expect((await guest('GET', path)).status, path).toBe(403);
    expect((await order(id, { product: poster }, guest)).status).toBe(403);
    expect((await guest('DELETE', `/pho-luat/print-jobs/${job}`)).status).toBe(403);
    expect((await editor('GET', `/pho-luat/print-jobs/${job}/file`)).status).toBe(200);
  });

  it('that is no longer wanted is no longer made', async () => {
    const id = await campaign({ placements: places(...Array.from({ length: 60 }, (_, index) => `Điểm ${index + 1}`)) });
    const { id: job } = printJobSchema.parse(await (await order(id, { product: poster })).json());
    expect((await editor('DELETE', `/pho-luat/print-jobs/${job}`)).status).toBe(200);
    expect((await editor('GET', `/pho-luat/print-jobs/${job}`)).status).toBe(404);
    expect((await finished(await order(id, { product: { kind: 'svg', widthMm: 60 } }))).state).toBe('done');
  });

  it('waits for those before it, and too many are refused', async () => {
    // Long enough that none is done before the last is ordered.
    const id = await campaign({ placements: places(...Array.from({ length: 60 }, (_, index) => `Điểm ${index + 1}`)) });
    const answers = await Promise.all(Array.from({ length: 8 }, () => order(id, { product: poster })));
    const taken = answers.filter(({ status }) => status === 200);
    const refused = answers.filter(({ status }) => status === 400);
    expect([taken.length, refused.length]).toEqual([5, 3]);
    expect((await refusalOf(refused[0] as Response)).message).toBe(printRefusals.busy);
    for (const answer of taken) {
      const { id: job } = (await answer.json()) as PrintJob;
      await editor('DELETE', `/pho-luat/print-jobs/${job}`);
    }
  });

  it('leaves the CMS free to answer while it is made', async () => {
    const id = await campaign({ placements: places(...Array.from({ length: 40 }, (_, index) => `Tổ dân phố ${index + 1}`)) });
    const job = finished(await order(id, { product: poster }));
    expect((await editor('GET', '/pho-luat/tasks-due')).status).toBe(200);
    expect((await job).checked).toBe(40);
  });

  it.each([
    [{ kind: 'poster', paper: 'A2' }],
    [{ kind: 'svg', widthMm: 29 }],
    [{ kind: 'png', widthMm: 500, dpi: 600 }],
    [{ kind: 'png', widthMm: 50, dpi: 72 }],
  ])('of %o is refused', async (product) => {
    expect((await order(await campaign(), { product } as unknown as PrintOrder)).status).toBe(400);
  });
});

describe('before printing, an editor is told', () => {
  const refusal = async (id: string) => {
    const { refusal: shown } = await printable(id);
    const answer = await order(id, { product: poster });
    expect(answer.status).toBe(400);
    expect((await refusalOf(answer)).message).toBe(shown);
    return shown;
  };

  it('that a campaign is not published', async () => {
    expect(await refusal(await campaign({}, false))).toBe(printRefusals.notPublished);
  });

  it('that a campaign was taken off the site', async () => {
    const id = await campaign();
    await documents(cms, 'qr-campaign').unpublish({ documentId: id });
    expect(await refusal(id)).toBe(printRefusals.gone);
  });

  it('that a campaign has ended', async () => {
    const id = await campaign({ startsOn: '2022-08-15', endsOn: '2022-12-31', endedMessage: 'Đã kết thúc.' });
    expect(await refusal(id)).toBe(printRefusals.ended('2022-12-31'));
  });

  it('that a campaign has no place', async () => {
    expect(await refusal(await campaign({ placements: [] }))).toBe(printRefusals.noPlacement);
  });

  it('that the campaign, or what a code opens, is published and not on the site, which stops nothing', async () => {
    const id = await campaign();
    expect((await printable(id)).warnings).toEqual([]);
    const title = 'Khai sinh cho con trong 60 ngày';
    const held = { type: 'article' as const, id: article, title, reason: 'Thiếu tệp.', mend: 'Hãy thêm tệp.' };
    await release({ held: [held] });
    const { warnings, refusal: none } = await printable(id);
    expect({ warnings, none }).toEqual({ warnings: [printWarnings.notOnSite('Thiếu tệp.', title)], none: undefined });
    const hold = { release: 'r-before', since: '2026-01-02T03:00:00.000Z', seq: 1 };
    await release({ hold });
    expect((await printable(id)).warnings).toEqual([printWarnings.notOnSite(), printWarnings.notOnSite('', title)]);
    await release();
    expect((await printable(id)).warnings).toEqual([]);
  });

  it('that a campaign has not started, which stops nothing', async () => {
    const id = await campaign({ startsOn: '2096-04-01' });
    expect((await printable(id)).warnings).toEqual([printWarnings.notStarted('2096-04-01')]);
    expect((await finished(await order(id, { product: { kind: 'svg', widthMm: 60 } }))).state).toBe('done');
  });

  it('that the draft differs, and that nothing of it is printed', async () => {
    const id = await campaign();
    expect((await printable(id)).warnings).toEqual([]);
    const draft = (await documents(cms, 'qr-campaign').findOne({
      documentId: id,
      populate: ['placements'],
    } as never)) as unknown as {
      placements: { id: number }[];
    };
    const placements = [...draft.placements.map((one) => ({ id: one.id })), ...places('Nơi mới')];
    await documents(cms, 'qr-campaign').update({ documentId: id, data: { placements } as never });
    const { warnings, placements: printed } = await printable(id);
    expect(warnings).toEqual([printWarnings.changed]);
    expect(printed.map(({ place }) => place)).not.toContain('Nơi mới');
  });

  it('that a code would lead nowhere, and the others are printed', async () => {
    const { documentId: gone } = await makeArticle(cms, { title: 'Bài sẽ gỡ' });
    await publish(cms, 'article', gone);
    const [first, second] = places('Bảng tin', 'Bến xe');
    const id = await campaign({ placements: [{ ...first, destination: { kind: 'article', article: gone } }, second] });
    // As a library of an earlier time may have it: the guard keeps an editor from it.
    await writeLog(cms.strapi, (log) => log.remove('article', gone));
    expect((await printable(id)).placements.map((one) => one.refusal)).toEqual([printRefusals.noDestination, undefined]);
    expect(await finished(await order(id, { product: { kind: 'svg', widthMm: 60 } }))).toMatchObject({ of: 1 });
  });
});
