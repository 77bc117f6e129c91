import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Readable } from 'node:stream';
import { dayOf } from '@pho-luat/shared/dates';
import type { ScanDevice, ScanKind } from '@pho-luat/shared/schemas/scans';
import { random, type Random } from '../content/random.ts';

/** Access logs of a year from a seed, and what is to be counted in them. */
export interface MadeLogs {
  files: string[];
  bytes: number;
  /** `day code device kind` → how often. */
  counts: Map<string, number>;
}

export const benchHost = 'pbgdpl.example.vn';
const others = ['congbao.example.vn', 'dichvu.example.vn'];
const safari = 'AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1';
const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0';

const agents: [agent: string, device: ScanDevice, kind: ScanKind][] = [
  [`Mozilla/5.0 (Linux; Android 10; K) ${chrome} Mobile Safari/537.36`, 'phone', 'person'],
  [`Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) ${safari}`, 'phone', 'person'],
  [
    `Mozilla/5.0 (Linux; Android 14; SM-A155F) ${chrome} Mobile Safari/537.36 Zalo android/24110001 ZaloTheme/light`,
    'phone',
    'person',
  ],
  [`Mozilla/5.0 (iPad; CPU OS 17_6 like Mac OS X) ${safari}`, 'tablet', 'person'],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36`, 'computer', 'person'],
  ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 'other', 'bot'],
  ['facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)', 'other', 'preview'],
  ['TelegramBot (like TwitterBot)', 'other', 'preview'],
];
const paths = [
  '/',
  '/bai-viet/hoa-giai-o-co-so/',
  '/_astro/site.4f2a.css',
  '/anh/9b1c-480.webp',
  '/tim-kiem/?q=dat+dai',
  '/ke-hoach/',
];
const share = { code: 0.25, ours: 0.8, unknown: 0.02 };
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A quarter each: nginx plain and packed, nginx with the host first, and Caddy. */
const kinds = [
  { name: 'access.log', write: combined, packed: false },
  { name: 'access.log.2.gz', write: combined, packed: true },
  { name: 'hosts.log.1', write: withHost, packed: false },
  { name: 'caddy.log', write: caddy, packed: false },
] as const;

export async function makeLogs(folder: string, lines: number, codes: readonly string[], seed: number): Promise<MadeLogs> {
  const made: MadeLogs = { files: [], bytes: 0, counts: new Map() };
  for (const [index, { name, write, packed }] of kinds.entries()) {
    const path = join(folder, name);
    const count = Math.floor((lines * (index + 1)) / kinds.length) - Math.floor((lines * index) / kinds.length);
    const blocks = Readable.from(blocksOf(count, random(seed, name), codes, write, made));
    if (packed) await pipeline(blocks, createGzip({ level: 1 }), createWriteStream(path));
    else await pipeline(blocks, createWriteStream(path));
    made.files.push(path);
  }
  return made;
}

/** What a line is made of. */
interface Request {
  at: Date;
  host: string;
  address: string;
  target: string;
  status: number;
  agent: string;
}

function* blocksOf(lines: number, chance: Random, codes: readonly string[], write: (request: Request) => string, made: MadeLogs) {
  const start = Date.parse('2025-11-25T00:00:00+07:00');
  const step = (365 * 24 * 60 * 60 * 1000) / lines;
  let block = '';
  for (let index = 0; index < lines; index++) {
    const at = new Date(start + index * step);
    const [agent, device, kind] = chance.pick(agents);
    const isOurs = write === combined || chance.chance(share.ours);
    const host = isOurs ? benchHost : chance.pick(others);
    const address = chance.chance(0.3)
      ? `2405:4802:${chance.int(1, 9999)}::${chance.int(1, 99)}`
      : `113.160.${chance.int(0, 255)}.${chance.int(1, 254)}`;
    const common = { at, host, address, agent };
    if (!chance.chance(share.code)) {
      block += write({ ...common, target: chance.pick(paths), status: 200 });
    } else if (chance.chance(share.unknown)) {
      block += write({ ...common, target: '/q/zzzzzz/', status: 404 });
    } else {
      const code = chance.pick(codes);
      const [target, status, isCounted] = chance.pick(spellings);
      block += write({ ...common, target: target(code), status });
      if (isCounted && isOurs) {
        const key = `${dayOf(at)} ${code} ${device} ${kind}`;
        made.counts.set(key, (made.counts.get(key) ?? 0) + 1);
      }
    }
    if (block.length < 512 * 1024) continue;
    made.bytes += block.length;
    yield block;
    block = '';
  }
  made.bytes += block.length;
  if (block) yield block;
}

const spellings: [target: (code: string) => string, status: number, isCounted: boolean][] = [
  [(code) => `/q/${code}/`, 200, true],
  [(code) => `/q/${code}/`, 304, true],
  [(code) => `/Q/${code.toUpperCase()}/`, 200, true],
  [(code) => `/q/${code}/?fbclid=IwAR0x`, 302, true],
  [(code) => `/q/${code}`, 308, false],
  [(code) => `/q/${code}`, 301, false],
  [(code) => `/q/${code}/`, 404, false],
];

function combined({ at, address, target, status, agent }: Request): string {
  // In Vietnam, as the machine of an office is set.
  const local = new Date(at.getTime() + 7 * 60 * 60 * 1000).toISOString();
  const [year, month, day] = [local.slice(0, 4), months[Number(local.slice(5, 7)) - 1], local.slice(8, 10)];
  return `${address} - - [${day}/${month}/${year}:${local.slice(11, 19)} +0700] "GET ${target} HTTP/1.1" ${status} 5120 "-" "${agent}"\n`;
}

function withHost(request: Request): string {
  return `${request.host} ${combined(request)}`;
}

function caddy({ at, host, address, target, status, agent }: Request): string {
  const headers = {
    'User-Agent': [agent],
    Accept: ['text/html,application/xhtml+xml'],
    'Accept-Encoding': ['gzip, deflate, br'],
  };
  const request = {
    remote_ip: address,
    remote_port: '51234',
    client_ip: address,
    proto: 'HTTP/2.0',
    method: 'GET',
    host,
    uri: target,
    headers,
  };
  const answer = {
    bytes_read: 0,
    user_id: '',
    duration: 0.00031,
    size: 5120,
    status,
    resp_headers: { 'Content-Type': ['text/html; charset=utf-8'] },
  };
  const head = { level: 'info', ts: at.getTime() / 1000, logger: 'http.log.access.log0', msg: 'handled request' };
  return `${JSON.stringify({ ...head, request, ...answer })}\n`;
}
