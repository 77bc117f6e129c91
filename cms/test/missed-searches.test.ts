import { describe, expect, it } from 'vitest';
import type { MissedSearches } from '@pho-luat/shared/schemas/searches';
import { cmsOfTests } from './support/cms.ts';
import { entries, newPerson } from './support/people.ts';

/** What residents searched for and did not find: reported by the publisher, shown to those who write articles. */

const cms = await cmsOfTests();
const editor = await newPerson(cms, 'bien-tap-vien');
const publisher = await newPerson(cms, 'nguoi-duyet');

const list = (missed: MissedSearches['missed']): MissedSearches => ({ at: new Date().toISOString(), missed });
const tell = (body: unknown, token?: string) => cms.told('/missed-searches', body, token);
const shown = async () => (await publisher('GET', '/pho-luat/missed-searches')).json();

describe('the door', () => {
  it('takes a list by the token of reports alone', async () => {
    expect((await tell(list([]), cms.secrets.readToken)).status).toBe(401);
    expect((await tell(list([]), 'x')).status).toBe(401);
  });

  it.each([
    ['what few asked', { query: 'họ tên', times: 4, fit: 'none' }],
    ['what has an answer', { query: 'sổ đỏ', times: 9, fit: 'whole' }],
    ['a text without end', { query: 'a'.repeat(81), times: 9, fit: 'none' }],
    ['more than is asked for', { query: 'sổ đỏ', times: 9, fit: 'none', address: '203.0.113.7' }],
  ])('refuses %s', async (_what, missed) => {
    expect((await tell({ at: new Date().toISOString(), missed: [missed] })).status).toBe(400);
    expect(await shown()).toEqual({});
  });
});

describe('the list', () => {
  it('is the last one, for those who may write an article about it', async () => {
    await tell(list([{ query: 'cũ rồi', times: 7, fit: 'none' }]));
    const last = list([
      { query: 'giấy hồng nhà', times: 12, fit: 'none' },
      { query: 'cọc đất # triệu', times: 8, fit: 'partial' },
    ]);
    expect((await tell(last)).status).toBe(204);
    expect(await shown()).toEqual({ last });
    expect(await (await editor('GET', '/pho-luat/missed-searches')).json()).toEqual({ last });
    expect((await editor('GET', '/pho-luat/search-words')).status).toBe(403);
    expect((await fetch(`${cms.url}/pho-luat/missed-searches`)).status).toBe(401);
  });

  it('loses what a synonym has been written for, which is public at once', async () => {
    const seq = await cms.seq();
    const synonym = { everyday: 'Cọc đất triệu ', statute: 'đặt cọc' };
    expect((await editor('POST', entries('synonym'), synonym)).status).toBe(403);
    expect((await publisher('POST', entries('synonym'), synonym)).status).toBe(201);
    expect(await cms.lines(seq)).toMatchObject([
      { type: 'synonym', action: 'publish', document: { ...synonym, everyday: 'Cọc đất triệu' } },
    ]);
    expect(await shown()).toMatchObject({ last: { missed: [{ query: 'giấy hồng nhà' }] } });
    // As the hint has it: only the words that are to be explained; those of another word are no such words.
    const part = { everyday: 'Giấy hồng'.normalize('NFD'), statute: 'giấy chứng nhận' };
    expect((await publisher('POST', entries('synonym'), { ...part, everyday: 'ấy hồng' })).status).toBe(201);
    expect(await shown()).toMatchObject({ last: { missed: [{ query: 'giấy hồng nhà' }] } });
    expect((await publisher('POST', entries('synonym'), part)).status).toBe(201);
    expect(await shown()).toMatchObject({ last: { missed: [] } });
  });
});
