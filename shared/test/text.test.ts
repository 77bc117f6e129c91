import { describe, expect, it } from 'vitest';
import { toFileName, toSlug } from '../src/slug.ts';
import { fold, shorten } from '../src/text.ts';

describe('fold', () => {
  it('gives one string for a word with and without diacritics', () => {
    expect(fold('Đất đai')).toBe('dat dai');
    expect(fold('\u00D0ất \u00F0ai')).toBe('dat dai');
    expect(fold('PHỔ BIẾN, GIÁO DỤC PHÁP LUẬT')).toBe('pho bien, giao duc phap luat');
  });

  it('gives the same for NFC and NFD', () => {
    expect(fold('kế hoạch'.normalize('NFD'))).toBe(fold('kế hoạch'.normalize('NFC')));
  });

  it('gives the same for the old and the new place of the tone mark', () => {
    expect(fold('hoà giải, thuý')).toBe(fold('hòa giải, thúy'));
  });
});

describe('toSlug', () => {
  it('writes đ as d and strips all marks', () => {
    expect(toSlug('\u00D0ất \u00F0ai')).toBe('dat-dai');
    expect(toSlug('Đường dây nóng: Giải đáp pháp luật')).toBe('duong-day-nong-giai-dap-phap-luat');
  });

  it('gives the same slug for NFC and NFD', () => {
    expect(toSlug('Đất đai ở phường'.normalize('NFD'))).toBe('dat-dai-o-phuong');
  });

  it('keeps the parts of a legal number readable', () => {
    expect(toSlug('Luật số 31/2024/QH15')).toBe('luat-so-31-2024-qh15');
    expect(toSlug('31/KH-HĐPHPBGDPL')).toBe('31-kh-hdphpbgdpl');
  });

  it('is never only digits, which would be read as a year', () => {
    expect(toSlug('2022')).toBe('so-2022');
  });

  it('cuts a long title between words', () => {
    const slug = toSlug('Phổ biến giáo dục pháp luật '.repeat(10));
    expect(slug.length).toBeLessThanOrEqual(120);
    expect(slug).toMatch(/-(pho|bien|giao|duc|phap|luat)$/);
  });
});

describe('toFileName', () => {
  it('keeps the extension and makes the rest safe in an address', () => {
    expect(toFileName('Kế hoạch số 31.PDF', '.pdf')).toBe('ke-hoach-so-31.pdf');
  });

  it('has a name for a file whose own name leaves nothing', () => {
    expect(toFileName('💥.pdf', '.pdf')).toBe('tep.pdf');
  });

  it('leaves no way out of its folder', () => {
    expect(toFileName('../../etc/passwd.pdf', '.pdf')).not.toMatch(/[/\\]|\.\./);
  });
});

describe('shorten', () => {
  it('leaves a short text as it is and cuts a long one between words', () => {
    expect(shorten('Luật Đất đai', 20)).toBe('Luật Đất đai');
    expect(shorten('Luật Đất đai năm 2024', 15)).toBe('Luật Đất đai…');
  });
});
