import { describe, expect, it } from 'vitest';
import { dayOf, formatDay, formatInstant } from '../src/dates.ts';

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
