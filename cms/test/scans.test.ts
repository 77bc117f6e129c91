import { describe, expect, it } from 'vitest';
import { scansSchema, type ScanCount, type Scans } from '@pho-luat/shared/schemas/scans';
import { cmsOfTests } from './support/cms.ts';
import { makeCampaign, publish } from './support/make.ts';
import { newPerson } from './support/people.ts';

const cms = await cmsOfTests();
const { campaign, codes } = await publicCampaign('Quét mã, đọc luật', ['Nhà văn hóa Phường 1', 'Bến xe Miền Tây']);

async function publicCampaign(title: string, places: string[]): Promise<{ campaign: string; codes: string[] }> {
  const placements = places.map((place) => ({ place, setting: 'indoor' }));
  const { documentId } = await makeCampaign(cms, { title, placements });
  await publish(cms, 'qr-campaign', documentId);
  const lines = (await cms.lines()).flatMap((line) =>
    line.action === 'publish' && line.type === 'qr-code' ? [line.document] : [],
  );
  return { campaign: documentId, codes: lines.filter((line) => line.campaign === documentId).map(({ code }) => code) };
}

const source = 'f6f5b2a8-5a0c-4d5c-9b0e-1d2c3b4a5f60';
const other = '0b0a1c2d-3e4f-4a5b-8c6d-7e8f90a1b2c3';
const tell = (body: unknown, token?: string) => cms.told('/scans', body, token);
const counted = (count: number, more: Partial<ScanCount> = {}): ScanCount => ({
  day: '2026-11-20',
  code: codes[0] ?? '',
  device: 'phone',
  kind: 'person',
  count,
  ...more,
});
async function scans(query = 'from=2026-11-19&to=2026-11-21', person = cms.asAdmin): Promise<Scans> {
  const answer = await person('GET', `/pho-luat/scans?${query}`);
  expect(answer.status).toBe(200);
  return scansSchema.parse(await answer.json());
}
const none = { phone: 0, tablet: 0, computer: 0, other: 0, bots: 0, previews: 0 };

describe('the door of openings', () => {
  it.each([
    ['no token', ''],
    ['the token of the other door', 'read'],
  ])('takes nothing from a caller with %s', async (_who, token) => {
    const answer = await tell({ source, counts: [counted(9)] }, token === 'read' ? cms.secrets.readToken : token);
    expect(answer.status).toBe(401);
  });

  it.each([
    ['no counts', { source, counts: [] }],
    ['no source', { counts: [counted0()] }],
    ['a source that is not one', { source: 'máy chính', counts: [counted0()] }],
    ['an address beside a count', { source, counts: [{ ...counted0(), address: '113.160.0.7' }] }],
    ['a device that nobody has', { source, counts: [{ ...counted0(), device: 'watch' }] }],
    ['less than nothing', { source, counts: [{ ...counted0(), count: -1 }] }],
  ])('refuses %s', async (_what, body) => {
    expect((await tell(body)).status).toBe(400);
  });

  it('takes totals that grow: what comes twice, or late, changes nothing', async () => {
    const openings = async () => (await scans()).days[1]?.sums.phone;
    expect((await tell({ source, counts: [counted(7), counted(2, { kind: 'bot', device: 'other' })] })).status).toBe(204);
    await tell({ source, counts: [counted(7)] });
    expect(await openings()).toBe(7);
    await tell({ source, counts: [counted(12)] });
    await tell({ source, counts: [counted(7)] });
    expect(await openings()).toBe(12);
    await tell({ source: other, counts: [counted(3)] });
    expect(await openings()).toBe(15);
  });

  it('takes as many at once as it says', async () => {
    const many = Array.from({ length: 2_000 }, (_, index) => counted(1, { day: '2025-01-01', code: `z${index}` }));
    expect((await tell({ source, counts: many })).status).toBe(204);
    expect((await scans('from=2025-01-01&to=2025-01-01')).days[0]?.sums.phone).toBe(2_000);
  });
});

describe('what an editor sees of the openings', () => {
  it('is every day of the period, and every place, with bots and previews beside', async () => {
    const [, second] = codes;
    await tell({
      source,
      counts: [
        counted(4, { code: second ?? '', device: 'tablet', day: '2026-11-21' }),
        counted(6, { code: second ?? '', device: 'other', kind: 'preview', day: '2026-11-21' }),
      ],
    });
    const { days, places, campaigns } = await scans();
    expect(days).toEqual([
      { day: '2026-11-19', sums: none },
      { day: '2026-11-20', sums: { ...none, phone: 15, bots: 2 } },
      { day: '2026-11-21', sums: { ...none, tablet: 4, previews: 6 } },
    ]);
    expect(campaigns).toContainEqual({ id: campaign, title: 'Quét mã, đọc luật' });
    const ours = places.filter((place) => place.campaign === campaign);
    expect(ours.map(({ place, sums }) => [place, sums.phone, sums.tablet]).sort()).toEqual([
      ['Bến xe Miền Tây', 0, 4],
      ['Nhà văn hóa Phường 1', 15, 0],
    ]);
  });

  it('can be of one campaign', async () => {
    const wedding = await publicCampaign('Kết hôn cần gì', ['Ủy ban phường']);
    await tell({ source, counts: [counted(30, { code: wedding.codes[0] ?? '' })] });
    const { days, places } = await scans(`from=2026-11-20&to=2026-11-20&campaign=${wedding.campaign}`);
    expect(days).toEqual([{ day: '2026-11-20', sums: { ...none, phone: 30 } }]);
    expect(places.map(({ place }) => place)).toEqual(['Ủy ban phường']);
    expect((await scans('from=2026-11-20&to=2026-11-20&campaign=khong-co')).days[0]?.sums).toEqual(none);
  });

  it('keeps the name of a campaign that has been deleted: its codes are still on the walls', async () => {
    const gone = await publicCampaign('Chiến dịch cũ', ['Chợ Bình Tây']);
    await cms.strapi.documents('api::qr-campaign.qr-campaign').delete({ documentId: gone.campaign });
    const { places, campaigns } = await scans();
    expect(campaigns).toContainEqual({ id: gone.campaign, title: 'Chiến dịch cũ' });
    expect(places).toContainEqual({ code: gone.codes[0], place: 'Chợ Bình Tây', campaign: gone.campaign, sums: none });
  });

  it.each([
    '',
    'from=2026-11-20',
    'from=2026-11-21&to=2026-11-20',
    'from=2020-01-01&to=2026-01-01',
    'from=a&to=b',
    'from=2026-11-20&to=2026-11-20&x=1',
  ])('is refused in words for «%s»', async (query) => {
    const answer = await cms.asAdmin('GET', `/pho-luat/scans?${query}`);
    expect(answer.status).toBe(400);
    expect(JSON.stringify(await answer.json())).toContain('Ngày bắt đầu phải trước');
  });

  it('is allowed for those who may read campaigns', async () => {
    const editor = await newPerson(cms, 'bien-tap-vien');
    expect((await scans('from=2026-11-20&to=2026-11-20', editor)).days).toHaveLength(1);
    expect((await fetch(`${cms.url}/pho-luat/scans?from=2026-11-20&to=2026-11-20`)).status).toBe(401);
    const permissions = cms.strapi.db.query('admin::permission');
    const where = { subject: 'api::qr-campaign.qr-campaign', role: { code: 'bien-tap-vien' } };
    for (const { id } of await permissions.findMany({ where })) await permissions.delete({ where: { id } });
    expect((await editor('GET', '/pho-luat/scans?from=2026-11-20&to=2026-11-20')).status).toBe(403);
  });
});

/** Before there is a code. */
function counted0(): ScanCount {
  return { day: '2026-11-20', code: 'k7m2', device: 'phone', kind: 'person', count: 1 };
}
