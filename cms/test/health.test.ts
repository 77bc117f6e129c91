import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { deskSchema } from '../src/contracts/desk.ts';
import { cmsHealthSchema, type CmsHealth, type Finding, type Health } from '@pho-luat/shared/schemas/health';
import { beforeEach, describe, expect, it } from 'vitest';
import { cmsOfTests } from './support/cms.ts';
import { newPerson, type Person } from './support/people.ts';

process.env.OPERATOR_CONTACT = 'Trần Hải, phòng Công nghệ thông tin, 0225 000 0001'.normalize('NFD');
const cms = await cmsOfTests();
const editor = await newPerson(cms, 'bien-tap-vien');
beforeEach(() => rm(join(cms.varDir, 'health'), { recursive: true, force: true }));

const finding = (name: string, state: Finding['state']): Finding => ({ name, state, what: `what of ${name}`, mend: 'restart' });

/** As `npm start` leaves it. */
async function lookFound(findings: Finding[], lasting: string[] = [], at = new Date()): Promise<void> {
  await mkdir(join(cms.varDir, 'health'), { recursive: true });
  const health: Health = { at: at.toISOString(), findings, lasting };
  await writeFile(join(cms.varDir, 'health/report.json'), JSON.stringify(health));
}

async function healthz(token?: string): Promise<{ status: number; health: CmsHealth }> {
  const headers: HeadersInit = token ? { authorization: `Bearer ${token}` } : {};
  // An answer is kept for a second.
  await wait(1_100);
  const answer = await fetch(`${cms.url}/healthz`, { headers });
  return { status: answer.status, health: cmsHealthSchema.parse(await answer.json()) };
}

const notes = async (person: Person = cms.asAdmin) =>
  deskSchema.parse(await (await person('GET', '/pho-luat/desk')).json()).health.map(({ tone, text }) => `${tone}: ${text}`);

describe('/healthz of the CMS', () => {
  it('tells everybody how it is, and what was found only to a caller with the token', async () => {
    await lookFound([finding('database', 'ok'), finding('backup', 'warning')]);
    expect(await healthz()).toEqual({ status: 200, health: { state: 'warning', lookedAt: expect.any(String) } });
    expect((await healthz('sai')).health).not.toHaveProperty('findings');
    expect((await healthz(cms.secrets.readToken)).health.findings).toHaveLength(2);
  });

  it('is 503 for a fault that lasts, and not for one that was found once', async () => {
    await lookFound([finding('publisher', 'failed')]);
    expect(await healthz()).toMatchObject({ status: 200, health: { state: 'warning' } });
    await lookFound([finding('publisher', 'failed')], ['publisher']);
    expect(await healthz()).toMatchObject({ status: 503, health: { state: 'failed' } });
  });

  it('is 503 when nobody has looked for long', async () => {
    await lookFound([finding('publisher', 'ok')], [], new Date(Date.now() - 20 * 60_000));
    expect(await healthz()).toMatchObject({ status: 503, health: { state: 'failed' } });
    // As a clock that was wrong has written it.
    await lookFound([finding('publisher', 'ok')], [], new Date(Date.now() + 24 * 60 * 60_000));
    expect(await healthz()).toMatchObject({ status: 503, health: { state: 'failed' } });
  });
});

describe('the home page', () => {
  it('tells an editor in Vietnamese what concerns their work, and the rest to Quản trị alone', async () => {
    await lookFound(
      [
        finding('publisher', 'failed'),
        finding('address', 'warning'),
        finding('database', 'failed'),
        finding('backup', 'warning'),
      ],
      ['publisher', 'database'],
    );
    const forAll = [
      'danger: Phần mềm đưa nội dung lên trang đang dừng, nên nội dung mới chưa lên trang được.',
      'warning: Địa chỉ công khai của trang chưa cho thấy bản mới nhất.',
    ];
    expect(await notes(editor)).toEqual(forAll);
    expect(await notes()).toEqual([
      ...forAll,
      'danger: Cơ sở dữ liệu không trả lời hoặc bị hỏng.',
      'warning: Chưa có bản sao lưu gần đây, hoặc bản gần nhất chưa được chép sang máy khác.',
    ]);
  });

  it('says nothing of what was found once, and nothing where nobody has ever looked', async () => {
    expect(await notes()).toEqual([]);
    await lookFound([finding('publisher', 'failed')]);
    expect(await notes()).toEqual([]);
  });

  it('tells Quản trị when nobody looks any more', async () => {
    await lookFound([finding('publisher', 'failed')], ['publisher'], new Date(Date.now() - 20 * 60_000));
    expect(await notes(editor)).toEqual([]);
    expect(await notes()).toEqual([expect.stringContaining('không có gì theo dõi tình trạng hệ thống')]);
  });

  it('tells Quản trị of which moment the last good backup is, also after one that failed', async () => {
    const backup = async (person = cms.asAdmin) =>
      deskSchema.parse(await (await person('GET', '/pho-luat/desk')).json()).lastBackup;
    expect(await backup()).toBeUndefined();
    const [good, bad] = ['2026-03-02T01:00:00.000Z', '2026-03-03T01:00:00.000Z'];
    await writeFile(join(cms.varDir, 'backup.json'), JSON.stringify({ at: good, ok: true }));
    expect([await backup(), await backup(editor)]).toEqual([good, undefined]);
    await writeFile(join(cms.varDir, 'backup.json'), JSON.stringify({ at: bad, ok: false, lastGood: good }));
    expect(await backup()).toBe(good);
  });

  it('does not say that a backup is missing where it is the backup that misses files', async () => {
    await writeFile(join(cms.varDir, 'backup.json'), JSON.stringify({ at: '2026-03-04T01:00:00.000Z', ok: true, lost: 2 }));
    await lookFound([finding('backup', 'warning')]);
    expect(await notes()).toEqual(['warning: Bản sao lưu gần nhất thiếu 2 tệp, vì kho tệp đã mất những tệp ấy.']);
    await rm(join(cms.varDir, 'backup.json'));
  });

  it('says to everybody whom to call about the machine', async () => {
    const asked = await editor('GET', '/pho-luat/desk');
    expect(deskSchema.parse(await asked.json()).operator).toBe('Trần Hải, phòng Công nghệ thông tin, 0225 000 0001');
  });

  it('says to everybody that the content is a demonstration, while it is one', async () => {
    const settings = cms.strapi.db.query('api::site-setting.site-setting');
    const { id } = await settings.create({ data: { siteName: 'Trang thử', isDemo: true } });
    expect(await notes(editor)).toEqual([expect.stringMatching(/^warning: Đây là bản dùng thử/)]);
    await settings.update({ where: { id }, data: { isDemo: false } });
    expect(await notes(editor)).toEqual([]);
    await settings.delete({ where: { id } });
  });
});
