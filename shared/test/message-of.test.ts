import { describe, expect, it } from 'vitest';
import { messageOf } from '../src/message-of.ts';

describe('what an error says', () => {
  const refused = new AggregateError([
    new Error('connect ECONNREFUSED ::1:5432'),
    new Error('connect ECONNREFUSED 127.0.0.1:5432'),
  ]);
  const both = 'connect ECONNREFUSED ::1:5432; connect ECONNREFUSED 127.0.0.1:5432';

  it.each([
    ['its message', new Error('Connection terminated'), 'Connection terminated'],
    ['what each address of a name said, because Node has no words of its own for all', refused, both],
    ['the cause where fetch has failed, which says no more', new TypeError('fetch failed', { cause: refused }), both],
    ['what was thrown, where that is no error', 'SIGTERM', 'SIGTERM'],
  ])('is %s', (_, error, said) => {
    expect(messageOf(error)).toBe(said);
  });
});
