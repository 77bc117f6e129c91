import { expect, test } from 'vitest';
import { mailIn } from '../src/mail.ts';

test.each([
  ['banbientap@pholuat.example', 'banbientap@pholuat.example'],
  ['Ban biên tập Phổ Luật, ban-bien.tap@phap-luat.haiphong.example.', 'ban-bien.tap@phap-luat.haiphong.example'],
  ['Ban biên tập, 0225 000 0000', undefined],
])('in «%s» the mail address is %s', (contact, mail) => {
  expect(mailIn(contact)).toBe(mail);
});
