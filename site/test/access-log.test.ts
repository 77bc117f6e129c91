import { describe, expect, test } from 'vitest';
import { clientOf } from '../access-log/client.ts';
import { ownLine } from '../access-log/formats/own.ts';
import { parseLine } from '../access-log/parse-line.ts';

const android = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36';
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1';
const at = Date.parse('2026-11-25T10:04:24Z');
const phone = { device: 'phone', kind: 'person' };
const caddy = (more: object, request: object = {}) =>
  JSON.stringify({
    level: 'info',
    ts: at / 1000,
    logger: 'http.log.access.log0',
    msg: 'handled request',
    request: {
      remote_ip: '113.160.0.7',
      client_ip: '113.160.0.7',
      proto: 'HTTP/2.0',
      method: 'GET',
      host: 'pbgdpl.example.vn',
      uri: '/q/k7m2/',
      headers: { 'User-Agent': [android] },
      ...request,
    },
    duration: 0.0003,
    size: 5120,
    status: 200,
    ...more,
  });

describe('a line of an access log', () => {
  const entry = { at, method: 'GET', target: '/q/k7m2/', status: 200, client: phone };

  test.each([
    ['of nginx', `113.160.0.7 - - [25/Nov/2026:17:04:24 +0700] "GET /q/k7m2/ HTTP/1.1" 200 512 "-" "${android}"`, {}],
    [
      'with an IPv6 address',
      `2405:4802:1::7 - - [25/Nov/2026:17:04:24 +0700] "GET /q/k7m2/ HTTP/2.0" 200 512 "-" "${android}"`,
      {},
    ],
    ['of a machine in another zone', `::1 - - [25/Nov/2026:05:34:24 -0430] "GET /q/k7m2/ HTTP/1.1" 200 512 "-" "${android}"`, {}],
    [
      'with an end as Windows writes it',
      `::1 - - [25/Nov/2026:10:04:24 +0000] "GET /q/k7m2/ HTTP/1.1" 200 1 "-" "${android}"\r\n`,
      {},
    ],
    ['of somebody who logged in', `::1 - văn an [25/Nov/2026:10:04:24 +0000] "GET /q/k7m2/ HTTP/1.1" 200 1 "-" "${android}"`, {}],
    [
      'with the host first',
      `pbgdpl.example.vn 113.160.0.7 - - [25/Nov/2026:17:04:24 +0700] "GET /q/k7m2/ HTTP/1.1" 200 512 "-" "${android}"`,
      { host: 'pbgdpl.example.vn' },
    ],
    [
      'with the host and its port first, and more at the end',
      `PBGDPL.example.vn:443 2405:4802::7 - an [25/Nov/2026:17:04:24 +0700] "GET /q/k7m2/ HTTP/1.1" 200 512 "-" "${android}" 0.003 "-"`,
      { host: 'pbgdpl.example.vn' },
    ],
    [
      'with the host first and the address left out',
      `pbgdpl.example.vn - - - [25/Nov/2026:17:04:24 +0700] "GET /q/k7m2/ HTTP/1.1" 200 512 "-" "${android}"`,
      { host: 'pbgdpl.example.vn' },
    ],
    ['with the address left out', `- - - [25/Nov/2026:17:04:24 +0700] "GET /q/k7m2/ HTTP/1.1" 200 512 "-" "${android}"`, {}],
    [
      'with quotes in what the browser sent, as nginx writes them',
      `::1 - - [25/Nov/2026:10:04:24 +0000] "GET /q/k7m2/ HTTP/1.1" 200 1 "http://x/\\x22 \\x5C" "${android} \\x22q\\x22"`,
      {},
    ],
    [
      'with quotes in what the browser sent, as Apache writes them',
      `::1 - - [25/Nov/2026:10:04:24 +0000] "GET /q/k7m2/ HTTP/1.1" 200 - "http://x/\\" 404 \\\\" "${android} \\"q\\""`,
      {},
    ],
    ['of Caddy', caddy({}), { host: 'pbgdpl.example.vn' }],
    ['of Caddy, in milliseconds', caddy({ ts: at }), { host: 'pbgdpl.example.vn' }],
    ['of Caddy, in nanoseconds', caddy({ ts: at * 1e6 }), { host: 'pbgdpl.example.vn' }],
    ['of Caddy, as a text', caddy({ ts: '2026-11-25T17:04:24.000+0700' }), { host: 'pbgdpl.example.vn' }],
    ['of Caddy, with a port', caddy({}, { host: 'pbgdpl.example.vn:8443' }), { host: 'pbgdpl.example.vn' }],
    [
      'of our own server',
      ownLine({ at, method: 'GET', target: '/q/k7m2/?fbclid=1', status: 200, client: clientOf(android) }),
      {},
    ],
  ])('%s is read', (_what, line, more) => {
    expect(parseLine(line)).toEqual({ ...entry, ...more });
  });

  test('of Caddy without the headers, which a filter took out, is of nobody known', () => {
    expect(parseLine(caddy({}, { headers: undefined }))?.client).toEqual({ device: 'other', kind: 'bot' });
  });

  test.each([
    ['nothing', ''],
    ['a line that was cut in its request', '::1 - - [25/Nov/2026:10:04:24 +0000] "GET /q/k7'],
    ['a line that was cut before its status', '::1 - - [25/Nov/2026:10:04:24 +0000] "GET /q/k7m2/ HTTP/1.1" 20'],
    ['the end of a line', `/q/k7m2/ HTTP/1.1" 200 512 "-" "${android}"`],
    ['a request that was not one', '::1 - - [25/Nov/2026:10:04:24 +0000] "\\x16\\x03\\x01" 400 150 "-" "-"'],
    ['another month', '::1 - - [25/Foo/2026:10:04:24 +0000] "GET /q/k7m2/ HTTP/1.1" 200 1 "-" "-"'],
    ['half a JSON', caddy({}).slice(0, 200)],
    ['Caddy on something else', JSON.stringify({ level: 'info', ts: 1, msg: 'serving initial configuration' })],
    ['Caddy without a zone', caddy({ ts: '2026/11/25 17:04:24' })],
    ['an array', '[1]'],
    ['more than any request', `::1 - - [25/Nov/2026:10:04:24 +0000] "GET /q/k7m2/${'x'.repeat(70_000)} HTTP/1.1" 200 1 "-" "-"`],
  ])('that is %s is nothing, and no error', (_what, line) => {
    expect(parseLine(line)).toBeUndefined();
  });

  test('of our own server has no address, no agent and no query in it', () => {
    const line = ownLine({ at, method: 'GET', target: '/q/k7m2/?ten=An', status: 304, client: clientOf(iphone) });
    expect(line).toBe(
      '{"at":"2026-11-25T10:04:24.000Z","method":"GET","path":"/q/k7m2/","status":304,"device":"phone","kind":"person"}\n',
    );
  });
});

describe('an agent', () => {
  test.each([
    [android, 'phone', 'person'],
    [iphone, 'phone', 'person'],
    [`${android} Zalo android/24110001 ZaloTheme/light ZaloLanguage/vn`, 'phone', 'person'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Zalo iOS/502 ZaloTheme/light',
      'phone',
      'person',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/470.0]',
      'phone',
      'person',
    ],
    [`${android} [FB_IAB/FB4A;FBAV/470.0.0.0;]`, 'phone', 'person'],
    [`${android} Viber/22.1`, 'phone', 'person'],
    [
      'Mozilla/5.0 (Linux; U; Android 8.1.0; vi-VN) AppleWebKit/537.36 Chrome/57 UCBrowser/13 Mobile Safari/537.36',
      'phone',
      'person',
    ],
    [
      'Mozilla/5.0 (iPad; CPU OS 17_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Mobile/15E148 Safari/604.1',
      'tablet',
      'person',
    ],
    [
      'Mozilla/5.0 (Linux; Android 13; SM-X200) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
      'tablet',
      'person',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 CocCoc/131',
      'computer',
      'person',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
      'computer',
      'person',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0', 'computer', 'person'],
    [
      'Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131 Mobile Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
      'phone',
      'bot',
    ],
    ['Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)', 'other', 'bot'],
    ['Mozilla/5.0 (compatible; coccocbot-web/1.0; +http://help.coccoc.com/searchengine)', 'other', 'bot'],
    ['curl/8.5.0', 'other', 'bot'],
    ['python-requests/2.32.3', 'other', 'bot'],
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/131.0.0.0 Safari/537.36',
      'computer',
      'bot',
    ],
    ['-', 'other', 'bot'],
    ['', 'other', 'bot'],
    ['facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)', 'other', 'preview'],
    ['TelegramBot (like TwitterBot)', 'other', 'preview'],
    ['WhatsApp/2.24.20.89 A', 'other', 'preview'],
    ['Mozilla/5.0 (compatible; ZaloBot/1.0)', 'other', 'preview'],
    ['Zalo/1.0', 'other', 'preview'],
    ['Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)', 'other', 'preview'],
  ])('%s is a %s of a %s', (agent, device, kind) => {
    expect(clientOf(agent)).toEqual({ device, kind });
  });

  test.each(['zalo', 'Android', 'a', ' ', 'x bot '])(
    'longer than any browser’s, of «%s» alone, is read as far as it may be one',
    (words) => {
      // A look at each letter for each other one would not end.
      const long = words.repeat(1_000_000);
      expect(clientOf(`${long}iPad`)).toEqual(clientOf(long.slice(0, 500)));
    },
  );
});
