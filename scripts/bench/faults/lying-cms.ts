import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fault } from './fault.ts';
import { becomes } from '../../lib/until.ts';

/** Sits between the CMS and the publisher, and changes what the CMS says. */
type Lie = (body: Buffer, path: string) => { status?: number; body: Buffer };

const text = (change: (text: string) => string) => (body: Buffer) => ({ body: Buffer.from(change(body.toString())) });
const ofLog = (lie: Lie) => (body: Buffer, path: string) => (path.includes('?after=') ? lie(body, path) : { body });
const forged = 'Bịa đặt';

const lies: Record<string, Lie> = {
  'a title has other words': ofLog(text((lines) => lines.replace(/"title":"Thử xuất bản/g, `"title":"${forged}`))),
  'an answer ends amid a line': ofLog((body) => ({ body: body.subarray(0, Math.floor(body.length / 2)) })),
  'the end says that there is no line': ofLog(text((lines) => lines.replace(/"lastSeq":\d+/, '"lastSeq":0'))),
  'lines come in another order': ofLog(
    text((lines) => lines.split('\n').slice(0, -2).reverse().concat(lines.split('\n').slice(-2)).join('\n')),
  ),
  'a page of a proxy, with 200': () => ({ body: Buffer.from('<!doctype html><title>Bảo trì</title>') }),
  'an error of the server': () => ({ status: 502, body: Buffer.from('') }),
};
const names = Object.keys(lies);

/** The publisher publishes none of it, keeps what is served, and goes on when the CMS's answers are right again. */
export const lyingCms: Fault = {
  about: 'what the CMS tells the publisher is cut, changed, out of order, or no log at all',
  times: { usual: 2 * names.length, short: 0 },
  async once(installation, diary, _chance, time) {
    const name = names[time % names.length] ?? '';
    let lie: Lie | undefined = lies[name];
    let told = 0;
    const proxy = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', async () => {
        const { authorization = '' } = request.headers;
        const path = request.url ?? '/';
        const given = chunks.length > 0 ? { body: Buffer.concat(chunks) } : {};
        try {
          const headers = { authorization, 'content-type': request.headers['content-type'] ?? 'application/json' };
          const answer = await fetch(installation.cms + path, { method: request.method ?? 'GET', headers, ...given });
          const body = Buffer.from(await answer.arrayBuffer());
          const said = lie && request.method === 'GET' ? lie(body, path) : { body };
          if (lie && !said.body.equals(body)) told += 1;
          response.statusCode = said.status ?? answer.status;
          response.end(said.body);
        } catch {
          response.destroy();
        }
      });
    });
    proxy.listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    const before = installation.said.length;
    await installation.service('publisher').end();
    // Several lines, which can come in another order.
    for (let line = 0; line < 3; line++) await diary.publish();
    await installation.start('publisher', { CMS_PORT: String((proxy.address() as AddressInfo).port) });
    await becomes(() => told >= 2);
    for (const { path } of diary.entries)
      if ((await installation.read(path)).text.includes(forged)) diary.note('wrong', `${name}: ${path} shows it`);
    const isTold = () => /waiting for the CMS|differs|failed|trying again|line \d+/.test(installation.said.slice(before));
    if (!(await becomes(isTold))) diary.note('notTold', `${name}: the publisher says nothing of it`);
    lie = undefined;
    await diary.lookThrough();
    await installation.service('publisher').end();
    proxy.closeAllConnections();
    proxy.close();
    await installation.start('publisher');
  },
};
