import { describe, expect, it } from 'vitest';
import { isCopyDue, isDue } from '../lib/backup/nightly.ts';
import { momentIn, nameOf, outlived } from '../lib/backup/keep.ts';

const site = 'https://pholuat.example';
const names = (...moments: string[]) => moments.map((moment) => nameOf(site, new Date(moment), false));
const days = (from: string, count: number) =>
  Array.from({ length: count }, (_, at) => new Date(Date.parse(from) - at * 86_400_000).toISOString());

/** 2026-03-02 is a Monday. */
describe('archives that are kept', () => {
  it.each<[string, string[], string[]]>([
    ['none of none', [], []],
    ['one', ['2026-03-02T01:00:00Z'], ['2026-03-02T01:00:00Z']],
    ['the newest of a day', ['2026-03-02T01:00:00Z', '2026-03-02T02:00:00Z'], ['2026-03-02T02:00:00Z']],
    [
      'days of Vietnam: an hour before its midnight is not the same day as an hour after',
      ['2026-03-04T16:00:00Z', '2026-03-04T18:00:00Z'],
      ['2026-03-04T16:00:00Z', '2026-03-04T18:00:00Z'],
    ],
    [
      'a night each: seven days, the last of four weeks, and of each month',
      days('2026-03-04T19:00:00Z', 70),
      [
        ...days('2026-03-04T19:00:00Z', 7),
        // Sundays of the weeks before, in Vietnam; the last of February is one of the seven.
        '2026-02-21T19:00:00.000Z',
        '2026-02-14T19:00:00.000Z',
        // The last of January, and of the month before.
        '2026-01-30T19:00:00.000Z',
        '2025-12-30T19:00:00.000Z',
      ],
    ],
    [
      'twelve months, where nothing else is newer',
      Array.from({ length: 14 }, (_, at) => new Date(Date.UTC(2026, 2 - at, 10)).toISOString()),
      Array.from({ length: 12 }, (_, at) => new Date(Date.UTC(2026, 2 - at, 10)).toISOString()),
    ],
    [
      'what is there after a pause of years: nothing is removed because time goes by',
      ['2019-05-01T00:00:00Z', '2021-05-01T00:00:00Z'],
      ['2019-05-01T00:00:00Z', '2021-05-01T00:00:00Z'],
    ],
  ])('%s', (_, made, kept) => {
    const gone = outlived(site, names(...made), new Date('2026-12-01T00:00:00Z'));
    expect(
      names(...made)
        .filter((name) => !gone.includes(name))
        .sort(),
    ).toEqual(names(...kept).sort());
  });

  it('have of supplements the newest with what it needs, as long as no whole one is newer', () => {
    const [night = '', next = ''] = names('2026-03-01T19:00:00Z', '2026-03-02T19:00:00Z');
    const supplement = (moment: string) => nameOf(site, new Date(moment), true, night);
    const [morning, noon] = [supplement('2026-03-02T01:00:00Z'), supplement('2026-03-02T05:00:00Z')];
    expect(noon).toBe('pholuat.example-20260301T190000Z+20260302T050000Z.tar.age');
    expect(momentIn(site, noon)).toEqual(new Date('2026-03-02T05:00:00Z'));
    const now = new Date('2026-03-02T20:00:00Z');
    expect(outlived(site, [morning, noon, night], now)).toEqual([morning]);
    expect(outlived(site, [next, noon, night], now)).toEqual([noon]);
    // Two machines in turn, on the same day: what it needs stays with it.
    const [other = ''] = names('2026-03-02T03:00:00Z');
    const [sameDay = ''] = names('2026-03-01T17:30:00Z');
    const after = nameOf(site, new Date('2026-03-02T04:00:00Z'), false, sameDay);
    expect(outlived(site, [sameDay, other, after], now)).toEqual([]);
    // A clock that was ahead has named a night.
    const [ahead = ''] = names('2036-03-02T19:00:00Z');
    expect(outlived(site, [ahead, noon, night], now)).toEqual([]);
  });

  it('are known by their names, which no other file and no other installation has', () => {
    expect(momentIn(site, 'pholuat.example-20260302T010203Z.tar.age')).toEqual(new Date('2026-03-02T01:02:03Z'));
    for (const name of [
      '.pholuat.example-20260302T010203Z.tar.half',
      'pholuat.example-20260302T010203Z.tar.gz',
      'pholuat.example-20269902T010203Z.tar',
      'www.pholuat.example-20260302T010203Z.tar',
      'takedowns.ndjson',
    ])
      expect(momentIn(site, name)).toBeUndefined();
  });
});

describe('the backup of a night', () => {
  const at = '02:00';
  const good = (moment: string) => ({ at: moment, ok: true });
  const bad = (moment: string, lastGood?: string) => ({ at: moment, ok: false, ...(lastGood ? { lastGood } : {}) });

  it.each([
    ['where there was never one', undefined, '2026-03-02T05:00:00Z', true],
    ['at two in Vietnam', good('2026-02-28T19:00:05Z'), '2026-03-01T19:00:00Z', true],
    ['not before', good('2026-02-28T19:00:05Z'), '2026-03-01T18:59:59Z', false],
    ['not twice', good('2026-03-01T19:00:05Z'), '2026-03-01T19:01:05Z', false],
    ['not after one that was made by hand since', good('2026-03-01T20:00:00Z'), '2026-03-02T05:00:00Z', false],
    ['after the machine was off that night', good('2026-02-25T19:00:05Z'), '2026-03-02T05:00:00Z', true],
    ['not at once again when it failed', bad('2026-03-01T19:00:05Z', '2026-02-28T19:00:05Z'), '2026-03-01T19:05:00Z', false],
    ['a quarter of an hour after it failed', bad('2026-03-01T19:00:05Z', '2026-02-28T19:00:05Z'), '2026-03-01T19:15:05Z', true],
    [
      'not when one by hand failed and the night has its own',
      bad('2026-03-02T03:00:00Z', '2026-03-01T19:00:05Z'),
      '2026-03-02T05:00:00Z',
      false,
    ],
    ['when the last one is of a time to come', good('2030-01-01T00:00:00Z'), '2026-03-02T05:00:00Z', true],
    ['when a failure is of a time to come', bad('2030-01-01T00:00:00Z'), '2026-03-02T05:00:00Z', true],
  ])('is due %s', (_, last, now, expected) => {
    expect(isDue(at, last, new Date(now))).toBe(expected);
  });

  it.each([
    ['2026-03-02T05:59:00Z', false],
    ['2026-03-02T07:00:00Z', true],
    ['2026-03-01T19:00:05Z', false],
  ])('is due at each of several times: at %s after one of the night, %s', (now, expected) => {
    expect(isDue('14:00,02:00', good('2026-03-01T19:00:01Z'), new Date(now))).toBe(expected);
  });

  it.each([
    ['before there is one', undefined, false],
    ['after it was made', good('2026-03-01T19:00:05Z'), true],
    ['not once it has arrived', { ...good('2026-03-01T19:00:05Z'), copy: { at: '2026-03-01T19:00:09Z', ok: true } }, false],
    ['not at once again', { ...good('2026-03-01T19:00:05Z'), copy: { at: '2026-03-01T19:55:00Z', ok: false } }, false],
    ['after a while again', { ...good('2026-03-01T19:00:05Z'), copy: { at: '2026-03-01T19:00:09Z', ok: false } }, true],
  ])('is sent on %s', (_, last, expected) => {
    expect(isCopyDue(last, new Date('2026-03-01T20:00:00Z'))).toBe(expected);
  });
});
