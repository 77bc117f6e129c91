import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, it } from 'vitest';
import { look } from '../../src/outside/look.ts';
import { isDead, isDue, knownAfter, type Known, type Outcome } from '../../src/outside/known.ts';

/** Looks at addresses elsewhere, of servers on this machine. */

const asked: string[] = [];
const answers: Record<string, (request: IncomingMessage) => [number, string?]> = {
  '/co': () => [200],
  '/khong': () => [404],
  '/dut-head': ({ method }) => [method === 'GET' ? 200 : 0],
  '/chi-get': ({ method }) => [method === 'GET' ? 200 : 405],
  '/doi': () => [301, '/co'],
  '/doi-mai': () => [302, '/doi-mai'],
  '/vao-trong': () => [302, 'http://10.0.0.1/'],
  '/ra-tep': () => [302, 'file:///etc/passwd'],
};
const server = createServer((request, answer) => {
  asked.push(`${request.method} ${request.url}`);
  const [status, location] = answers[request.url ?? '']?.(request) ?? [500];
  if (status === 0) request.socket.destroy();
  else answer.writeHead(status, location ? { location } : {}).end();
}).listen(0, '127.0.0.1');
await new Promise((done) => server.once('listening', done));
const { port } = server.address() as AddressInfo;
afterAll(() => server.close());

const { signal } = new AbortController();
const here = `http://127.0.0.1:${port}`;
/** As if this machine alone were the internet. */
const isOpen = (address: string) => new URL(address).hostname === '127.0.0.1' || new URL(address).hostname === 'trang.vn';

it.each<[string, Outcome | undefined, string[]]>([
  ['/co', 200, ['HEAD /co']],
  ['/khong', 404, ['HEAD /khong', 'GET /khong']],
  ['/chi-get', 200, ['HEAD /chi-get', 'GET /chi-get']],
  ['/dut-head', 200, ['HEAD /dut-head', 'GET /dut-head']],
  ['/doi', 200, ['HEAD /doi', 'HEAD /co']],
  ['/vao-trong', undefined, ['HEAD /vao-trong']],
  ['/ra-tep', undefined, ['HEAD /ra-tep']],
])('%s answers %s', async (path, seen, requests) => {
  asked.length = 0;
  expect(await look(here + path, { signal, isOpen })).toBe(seen);
  expect(asked).toEqual(requests);
});

it('a redirect without end is an answer, after a few', async () => {
  asked.length = 0;
  expect(await look(`${here}/doi-mai`, { signal, isOpen })).toBe(302);
  expect(asked).toHaveLength(6);
});

it('what is on this machine or in its networks is never asked, by its number, its name, or a name that leads there', async () => {
  asked.length = 0;
  expect(await look(`${here}/co`, { signal })).toBeUndefined();
  expect(await look(`http://localhost:${port}/co`, { signal })).toBeUndefined();
  const resolve = ((_host: string, _options: object, done: (error: null, found: object[]) => void) =>
    done(null, [{ address: '127.0.0.1', family: 4 }])) as unknown as typeof import('node:dns').lookup;
  expect(await look(`http://trang.vn:${port}/co`, { signal, resolve })).toBeUndefined();
  expect(asked).toEqual([]);
  expect(await look(`http://trang.vn:${port}/co`, { signal, resolve, isOpen })).toBe(200);
});

it('what does not answer is silent', async () => {
  const closed = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => closed.once('listening', done));
  const { port: unused } = closed.address() as AddressInfo;
  await new Promise((done) => closed.close(done));
  expect(await look(`http://127.0.0.1:${unused}/`, { signal, isOpen })).toBe('silent');
});

it.each<[string, [Outcome, string][], boolean]>([
  ['an answer that it is gone is certain', [[404, '2026-11-01']], true],
  ['an answer that it is gone for ever too', [[410, '2026-11-01']], true],
  [
    'a fault of the server is not',
    [
      [500, '2026-11-01'],
      [500, '2026-11-02'],
      [503, '2026-11-03'],
      [403, '2026-11-04'],
    ],
    false,
  ],
  [
    'silence on two days is not',
    [
      ['silent', '2026-11-01'],
      ['silent', '2026-11-01'],
      ['silent', '2026-11-02'],
    ],
    false,
  ],
  [
    'silence on three is',
    [
      ['silent', '2026-11-01'],
      ['silent', '2026-11-02'],
      ['silent', '2026-11-03'],
    ],
    true,
  ],
  [
    'an answer between begins anew',
    [
      ['silent', '2026-11-01'],
      ['silent', '2026-11-02'],
      [200, '2026-11-03'],
      ['silent', '2026-11-04'],
    ],
    false,
  ],
  [
    'what is there again is alive',
    [
      [404, '2026-11-01'],
      [200, '2026-11-02'],
    ],
    false,
  ],
])('%s', (_, outcomes, dead) => {
  const known = outcomes.reduce<Known | undefined>((before, [seen, day]) => knownAfter(before, seen, day), undefined);
  expect(known && isDead(known)).toBe(dead);
});

it('what is there is looked at again in a week, all else on the next day', () => {
  expect(isDue(undefined, '2026-11-01')).toBe(true);
  const there = knownAfter(undefined, 200, '2026-10-28');
  expect([isDue(there, '2026-11-03'), isDue(there, '2026-11-04')]).toEqual([false, true]);
  const gone = knownAfter(undefined, 404, '2026-10-31');
  expect([isDue(gone, '2026-10-31'), isDue(gone, '2026-11-01')]).toEqual([false, true]);
});
