import { expect, test } from 'vitest';
import { letterTo } from '../src/mail.ts';

test('a letter is begun with what the reader typed, whatever that is', () => {
  const letter = new URL(letterTo('banbientap@pholuat.example', 'Hỏi: ly hôn & nợ?', 'ly hôn & nợ? 50 %'));
  expect([letter.pathname, letter.searchParams.get('subject'), letter.searchParams.get('body')]).toEqual([
    'banbientap@pholuat.example',
    'Hỏi: ly hôn & nợ?',
    'ly hôn & nợ? 50 %\r\n\r\n',
  ]);
});
