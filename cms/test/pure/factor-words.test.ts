import { Secret } from 'otpauth';
import { expect, it } from 'vitest';
import { accountPageWords } from '../../src/words/desk-accounts.ts';
import { strapiErrorText } from '../../src/words/strapi-errors.ts';

it('shows the secret of a second factor in fours, and an app takes it so', () => {
  const secret = new Secret({ size: 20 });
  const shown = accountPageWords.byHand(secret.base32).split(': ')[1] ?? '';
  expect(shown).toMatch(/^(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
  expect(Secret.fromBase32(shown).base32).toBe(secret.base32);
});

it('tells a person who is refused what else may be typed, and who helps when that is lost too', () => {
  const refusal = strapiErrorText('Invalid credentials');
  for (const words of ['mã dự phòng', 'người quản trị kỹ thuật']) expect(refusal).toContain(words);
  expect(accountPageWords.factorOn(0)).toContain('tắt rồi bật lại');
});
