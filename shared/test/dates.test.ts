import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf, formatClock, formatDay, formatInstant, instantOfMinute, minuteOf, weekOf } from '../src/dates.ts';

describe('dates in Vietnam', () => {
  it('shows the publication time of the page we replace as its readers see it', () => {
    expect(formatInstant('2022-02-21T07:47:00.000Z')).toBe('Thứ Hai, 21/02/2022 14:47');
  });

  it('is already the next day in Vietnam from 17:00 UTC', () => {
    expect(dayOf('2022-02-20T16:59:59Z')).toBe('2022-02-20');
    expect(dayOf('2022-02-20T17:00:00Z')).toBe('2022-02-21');
    expect(formatInstant('2022-02-19T17:00:00Z')).toBe('Chủ Nhật, 20/02/2022 00:00');
  });

  it('writes a day as dd/MM/yyyy', () => {
    expect(formatDay('2022-02-05')).toBe('05/02/2022');
  });
});

describe.each(['America/New_York', 'Asia/Ho_Chi_Minh', 'Pacific/Kiritimati'])(
  'a day and a time typed on a machine in %s',
  (zone) => {
    const own = process.env.TZ;
    beforeAll(() => {
      process.env.TZ = zone;
    });
    afterAll(() => {
      // Assigning `undefined` would be a zone of that name.
      if (own === undefined) delete process.env.TZ;
      else process.env.TZ = own;
    });

    it.each([
      ['2026-11-25T07:30', '2026-11-25T00:30:00.000Z'],
      ['2026-11-25T06:59', '2026-11-24T23:59:00.000Z'],
      ['2027-01-01T00:00', '2026-12-31T17:00:00.000Z'],
      // New York puts its clocks back in this hour of the day, and on in the next.
      ['2026-11-01T01:30', '2026-10-31T18:30:00.000Z'],
      ['2026-03-08T02:30', '2026-03-07T19:30:00.000Z'],
      ['2028-02-29T23:59', '2028-02-29T16:59:00.000Z'],
    ])('is Vietnam’s: %s is %s, and back', (minute, instant) => {
      expect(instantOfMinute(minute)).toBe(instant);
      expect(minuteOf(instant)).toBe(minute);
    });

    it('comes back as typed at every year on the way to 2026', () => {
      for (const minute of ['0002-05-01T07:30', '0020-05-01T07:30', '0202-05-01T07:30', '2026-05-01T07:30']) {
        expect(minuteOf(instantOfMinute(minute))).toBe(minute);
        expect(dayOf(instantOfMinute(minute))).toBe(minute.slice(0, 10));
      }
    });

    it('has weeks from Monday to Sunday', () => {
      expect(weekOf('2026-11-29')).toEqual(['2026-11-23', '2026-11-29']);
      expect(weekOf('2026-11-30')).toEqual(['2026-11-30', '2026-12-06']);
      expect(weekOf('2027-01-01')).toEqual(['2026-12-28', '2027-01-03']);
    });

    it('shows the minute of an instant within it, and the second on a clock', () => {
      expect(minuteOf('2022-02-21T07:47:59.999Z')).toBe('2022-02-21T14:47');
      expect(formatClock('2022-02-21T07:47:05.120Z')).toBe('14:47:05');
      expect(formatClock('2022-02-21T17:00:00.000Z')).toBe('00:00:00');
    });
  },
);
