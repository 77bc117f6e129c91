import { expect, test } from 'vitest';
import { letterTo, mailIn } from '../src/mail.ts';

test.each([
  ['banbientap@pholuat.example', 'banbientap@pholuat.example'],
  ['Ban biên tập Phổ Luật, ban-bien.tap@phap-luat.haiphong.example.', 'ban-bien.tap@phap-luat.haiphong.example'],
  ['Ban biên tập, 0225 000 0000', undefined],
])('in «%s» the mail address is %s', (contact, mail) => {
  expect(mailIn(contact)).toBe(mail);
});

test('a letter is begun with what the reader typed, whatever that is', () => {
  const letter = new URL(letterTo('banbientap@pholuat.example', 'Hỏi: ly hôn & nợ?', 'ly hôn & nợ? 50 %'));
  expect([letter.pathname, letter.searchParams.get('subject'), letter.searchParams.get('body')]).toEqual([
    'banbientap@pholuat.example',
    'Hỏi: ly hôn & nợ?',
    'ly hôn & nợ? 50 %\r\n\r\n',
  ]);
});
