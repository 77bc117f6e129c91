import { describe, expect, it } from 'vitest';
import { classOfNumber, numberSlug } from '../src/document-number.ts';

describe('numbers of official documents', () => {
  it.each([
    ['31/KH-HĐPHPBGDPL', 'administrative'],
    ['01/BC-UBND', 'administrative'],
    ['1488/BTP-PBGDPL', 'administrative'],
    ['42/2022/NĐ-CP', 'normative'],
    ['22/2023/TT-BTTTT', 'normative'],
    ['14/2012/QH13', 'normative'],
    ['80-KL/TW', 'party'],
  ])('knows %s as %s', (number, expected) => {
    expect(classOfNumber(number)).toBe(expected);
    expect(classOfNumber(number.normalize('NFD'))).toBe(expected);
  });

  it.each(['31', 'KH-31', 'Kế hoạch 31', '31/', '42/2022'])('does not know %s', (number) => {
    expect(classOfNumber(number)).toBeUndefined();
  });

  it('makes a readable part of an address', () => {
    expect(numberSlug('42/2022/NĐ-CP')).toBe('42-2022-nd-cp');
    expect(numberSlug('80-KL/TW')).toBe('80-kl-tw');
  });
});
