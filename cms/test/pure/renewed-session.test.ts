import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { offerToSignIn, signingInAgain } from '../../src/admin/keeping/session.ts';

const renewal = '/admin/access-token';
const answers = (...given: (number | 'gone')[]) =>
  vi.fn<typeof fetch>(() => {
    const next = given.shift();
    return next === undefined || next === 'gone'
      ? Promise.reject(new TypeError('fetch failed'))
      : Promise.resolve(new Response(null, { status: next }));
  });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a log-in is renewed once the server is there again: that it was away is no end of a session', async () => {
  const send = answers('gone', 502, 'gone', 503, 200);
  const answer = signingInAgain(send)(renewal);
  await vi.advanceTimersByTimeAsync(60_000);
  expect([(await answer).status, send.mock.calls.length]).toEqual([200, 5]);
});

test('a renewal that is refused is asked for again once its writer has signed in, and not where nothing is typed', async () => {
  expect((await signingInAgain(answers(401))(renewal)).status).toBe(401);
  const takeBack = offerToSignIn(() => Promise.resolve(true));
  expect((await signingInAgain(answers(401, 200))(renewal)).status).toBe(200);
  takeBack();
});

test('nothing else is asked for twice', async () => {
  const send = answers('gone', 200);
  await expect(signingInAgain(send)('/content-manager/collection-types/api::article.article')).rejects.toThrow('fetch failed');
  expect(send).toHaveBeenCalledTimes(1);
});
