import { describe, expect, it } from 'vitest';
import { notOnSite } from '../../src/admin/print/not-on-site.ts';

/** Posters hang for years: whoever prints knows whether a code opens anything. */

describe('before codes are printed', () => {
  it('a campaign that waits, fails, is held back or not sent on is told, with the reason where there is one', () => {
    for (const state of ['waiting', 'building', 'failed'] as const)
      expect(notOnSite({ state, action: 'publish' })).toContain('chưa ở trên trang');
    for (const state of ['held', 'live'] as const)
      expect(notOnSite({ state, action: 'publish', reason: 'Bài mà mã mở đến chưa có trên trang.' })).toContain(
        'Bài mà mã mở đến chưa có trên trang.',
      );
  });

  it('nothing is said of one that is there, nor of one that nobody published', () => {
    expect(notOnSite({ state: 'live', action: 'publish' })).toBeUndefined();
    expect(notOnSite({ state: 'never' })).toBeUndefined();
    expect(notOnSite({ state: 'waiting', action: 'remove' })).toBeUndefined();
  });
});
