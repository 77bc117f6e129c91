import { describe, expect, it } from 'vitest';
import { docTypes } from '../src/choices.ts';
import { paths } from '../src/paths.ts';

describe('addresses', () => {
  it('finds a document by the year and number it is known by', () => {
    expect(paths.document({ number: '31/KH-HĐPHPBGDPL', issuedOn: '2022-02-17' })).toBe('/van-ban/2022/31-kh-hdphpbgdpl/');
  });

  it('names the issuer where it is not the owner of the site', () => {
    expect(paths.document({ number: '01/BC-UBND', issuedOn: '2022-01-05', issuerSlug: 'ubnd-quan-le-chan' })).toBe(
      '/van-ban/2022/01-bc-ubnd-ubnd-quan-le-chan/',
    );
  });

  it('finds a document without a number by its slug', () => {
    expect(paths.document({ slug: 'so-tay-hoa-giai' })).toBe('/van-ban/khac/so-tay-hoa-giai/');
  });

  it('has an address of its own for every document type', () => {
    const all = docTypes.map((type) => paths.documentType(type.value));
    expect(new Set(all).size).toBe(all.length);
    expect(paths.documentType('KH')).toBe('/van-ban/loai/kh/');
  });

  it('gives a replaced file a new address under the same readable name', () => {
    const file = { name: 'Kế hoạch 31.pdf', ext: '.pdf' };
    const before = paths.file({ ...file, sha256: 'a'.repeat(64) });
    const after = paths.file({ ...file, sha256: 'b'.repeat(64) });
    expect(before).toBe('/tep/aaaaaaaaaaaa/ke-hoach-31.pdf');
    expect(after).toBe('/tep/bbbbbbbbbbbb/ke-hoach-31.pdf');
  });

  it('lists months below the section they belong to', () => {
    expect(paths.articleMonth('2022-02')).toBe('/bai-viet/2022/02/');
    expect(paths.categoryMonth('tin-tuc', '2022-02')).toBe('/chuyen-muc/tin-tuc/2022/02/');
  });
});
