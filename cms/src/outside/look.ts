import { lookup as resolve } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isPublicHost } from '../rules/public-host.ts';
import type { Outcome } from './known.ts';

/**
 * A look at an address elsewhere. Editors choose it, so neither its name nor a redirect may lead to a network that is not the
 * internet.
 */

const longestMs = 15_000;
const mostRedirects = 5;

class Closed extends Error {}

interface Ways {
  signal: AbortSignal;
  /** Whether an address may be asked; tests have theirs on this machine. */
  isOpen?: (address: string) => boolean;
  resolve?: typeof resolve;
}

/** Undefined where it may not be asked. */
export async function look(address: string, ways: Ways): Promise<Outcome | undefined> {
  try {
    // Many servers do not answer HEAD as they answer GET, or not at all.
    const status = await statusOf('HEAD', new URL(address), ways).catch((thrown: unknown) => {
      if (thrown instanceof Closed) throw thrown;
      return undefined;
    });
    return status !== undefined && status < 400 ? status : await statusOf('GET', new URL(address), ways);
  } catch (thrown) {
    if (thrown instanceof Closed || ways.signal.aborted) return undefined;
    return 'silent';
  }
}

async function statusOf(method: 'HEAD' | 'GET', url: URL, ways: Ways, redirects = mostRedirects): Promise<number> {
  const { isOpen = isPublicHost } = ways;
  if (!/^https?:$/.test(url.protocol) || !isOpen(url.href)) throw new Closed();
  const { status, location } = await ask(method, url, ways);
  if (status < 300 || status > 399 || location === undefined || redirects === 0) return status;
  return statusOf(method, new URL(location, url), ways, redirects - 1);
}

function ask(method: string, url: URL, { signal, ...ways }: Ways): Promise<{ status: number; location: string | undefined }> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  const headers = { 'user-agent': 'PhoLuat (kiem tra lien ket)', accept: '*/*' };
  const options = {
    method,
    headers,
    lookup: openLookup(ways),
    signal: AbortSignal.any([signal, AbortSignal.timeout(longestMs)]),
  };
  return new Promise((done, fail) => {
    const sent = request(url, options, (answer) => {
      done({ status: answer.statusCode ?? 0, location: answer.headers.location });
      answer.destroy();
    });
    sent.on('error', fail);
    sent.end();
  });
}

/** The connection goes to what was looked at here, so a name cannot lead elsewhere a moment later. */
function openLookup({ isOpen = isPublicHost, resolve: resolveName = resolve }: Omit<Ways, 'signal'>): LookupFunction {
  return (host, options, done) => {
    resolveName(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, []);
      const isClosed = found.some(({ address, family }) => !isOpen(`http://${family === 6 ? `[${address}]` : address}`));
      const [first] = found;
      if (isClosed || !first) return done(new Closed(), []);
      return options.all ? done(null, found) : done(null, first.address, first.family);
    });
  };
}
