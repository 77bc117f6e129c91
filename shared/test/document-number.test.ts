import { describe, expect, it } from 'vitest';
import { docTypes } from '../src/choices.ts';
import { numberSlug, readNumber } from '../src/document-number.ts';

describe('the number of an official document', () => {
  it.each([
    ['31/KH-HĐPHPBGDPL', { class: 'administrative', docType: 'KH' }],
    ['186/BC-UBND', { class: 'administrative', docType: 'BC' }],
    ['05/SY-UBND', { class: 'administrative' }],
    ['01/VBHN-BTP', { class: 'administrative' }],
    ['05/ĐC-CP', { class: 'administrative' }],
    ['215/UBND-NC', { class: 'letter', docType: 'CV' }],
    ['1488/BTP-PBGDPL', { class: 'letter', docType: 'CV' }],
    ['42/2022/NĐ-CP', { class: 'normative', docType: 'NĐ', year: 2022 }],
    ['22/2023/TT-BTTTT', { class: 'normative', docType: 'TT', year: 2023 }],
    ['01/2024/TTLT-BTP-BCA', { class: 'normative', docType: 'TTLT', year: 2024 }],
    ['05/2022/L-CTN', { class: 'normative', year: 2022 }],
    ['14/2012/QH13', { class: 'law', year: 2012 }],
    ['01/2022/UBTVQH15', { class: 'law', year: 2022 }],
    ['80-KL/TW', { class: 'party', docType: 'KL' }],
  ])('in its right form stays %s, and says what it says', (number, said) => {
    expect(readNumber(number)).toEqual({ number, ...said });
    expect(readNumber(number.normalize('NFD'))).toEqual({ number, ...said });
  });

  it.each(docTypes.filter(({ value }) => value !== 'L').map(({ value }) => value))('has the type %s', (type) => {
    expect(readNumber(`12/${type}-UBND`)).toMatchObject({ number: `12/${type}-UBND`, docType: type });
    expect(readNumber(`12/2022/${type.toLowerCase()}-ubnd`)).toMatchObject({ docType: type });
    expect(readNumber(`12-${type.normalize('NFD').toUpperCase()}/TW`)).toMatchObject({ number: `12-${type}/TW`, docType: type });
  });

  it.each([
    ['31 / KH - HĐPHPBGDPL', '31/KH-HĐPHPBGDPL'],
    ['Số: 31/KH-HĐPHPBGDPL', '31/KH-HĐPHPBGDPL'],
    ['số 31/kh-hđphpbgdpl', '31/KH-HĐPHPBGDPL'],
    ['Số, ký hiệu: 31/KH-HĐPHPBGDPL.', '31/KH-HĐPHPBGDPL'],
    ['31/KH–HĐPHPBGDPL', '31/KH-HĐPHPBGDPL'],
    ['31∕KH‑HĐPHPBGDPL', '31/KH-HĐPHPBGDPL'],
    ['31\u200b/KH−HĐPHPBGDPL', '31/KH-HĐPHPBGDPL'],
    ['42/2022/N\u00D0-CP', '42/2022/NĐ-CP'],
    ['12/H\u00F0-stp', '12/HĐ-STP'],
    ['42/2022/ND-CP', '42/2022/NĐ-CP'],
    ['766/QD-TTG', '766/QĐ-TTg'],
    ['12/qđ-ttg', '12/QĐ-TTg'],
    ['7/ttr-stp', '07/TTr-STP'],
    ['3/CTR-UBND', '03/CTr-UBND'],
    ['12/qyd-ubnd', '12/QyĐ-UBND'],
    ['1/BC-UBND', '01/BC-UBND'],
    ['001/BC-UBND', '01/BC-UBND'],
    ['0031/KH-UBND', '31/KH-UBND'],
    ['8/2021/NĐ-CP', '08/2021/NĐ-CP'],
    ['9a/QĐ-UBND', '09a/QĐ-UBND'],
    ['9/nq-hdnd', '09/NQ-HĐND'],
    ['80 - kl / tw', '80-KL/TW'],
    ['12-qđ/tu', '12-QĐ/TU'],
    ['14/2012/qh13', '14/2012/QH13'],
    ['1488/btp - pbgdpl', '1488/BTP-PBGDPL'],
  ])('%s has one right form: %s', (typed, right) => {
    expect(readNumber(typed)?.number).toBe(right);
    expect(readNumber(typed.normalize('NFD'))?.number).toBe(right);
    expect(readNumber(right)?.number).toBe(right);
  });

  it('keeps apart the types that differ by the mark alone', () => {
    expect(readNumber('12/ĐA-UBND')).toMatchObject({ number: '12/ĐA-UBND', docType: 'ĐA' });
    expect(readNumber('12/DA-UBND')).toMatchObject({ number: '12/DA-UBND', docType: 'DA' });
    expect(readNumber('12/hd-stp')).toMatchObject({ number: '12/HD-STP', docType: 'HD' });
    expect(readNumber('12/hđ-stp')).toMatchObject({ number: '12/HĐ-STP', docType: 'HĐ' });
  });

  it('gets back the Đ of an issuer that is known', () => {
    expect(readNumber('31/KH-HDPHPBGDPL', ['HĐPHPBGDPL', 'UBND'])?.number).toBe('31/KH-HĐPHPBGDPL');
    expect(readNumber('31/KH-HDPHPBGDPL')?.number).toBe('31/KH-HDPHPBGDPL');
    // Two could be meant.
    expect(readNumber('31/KH-HDND', ['HĐND', 'HDNĐ'])?.number).toBe('31/KH-HDND');
  });

  it('keeps small letters that belong to an abbreviation', () => {
    expect(readNumber('12/KH-BQLkkt')?.number).toBe('12/KH-BQLkkt');
  });

  it.each(['', '31', 'KH-31', 'Kế hoạch 31', '31/', '42/2022', '31/KH UBND', '123456/KH-UBND', '31/2022-UBND'])(
    'is not %s',
    (number) => {
      expect(readNumber(number)).toBeUndefined();
    },
  );

  it('is not what is longer than any, however long', () => {
    for (const blanks of [' ', '.', ' ,']) expect(readNumber(`31${blanks.repeat(1_000_000)}/KH-UBND`), blanks).toBeUndefined();
  });

  it('makes a readable part of an address', () => {
    expect(numberSlug('42/2022/NĐ-CP')).toBe('42-2022-nd-cp');
    expect(numberSlug('80-KL/TW')).toBe('80-kl-tw');
  });
});
