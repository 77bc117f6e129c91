import { Secret } from 'otpauth';
import { expect, it } from 'vitest';
import { accountPageWords } from '../../src/words/desk-accounts.ts';

it('shows the secret of a second factor in fours, and an app takes it so', () => {
  const secret = new Secret({ size: 20 });
  const shown = accountPageWords.byHand(secret.base32).split(': ')[1] ?? '';
  expect(shown).toMatch(/^(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
  expect(Secret.fromBase32(shown).base32).toBe(secret.base32);
});
