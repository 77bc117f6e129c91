import { createHash } from 'node:crypto';

/** What must be at an address: these bytes, decoded; or an answer that there is nothing. */
type Expected =
  | {
      sha256: string;
      /** At most this is read. */
      size: number;
      /** Where a server with redirects leads at once. */
      leadsTo: readonly string[];
    }
  | 'nothing';

export interface Question {
  /** Path in the site: a page's address or a file. */
  path: string;
  expected: Expected;
  /** Compressed forms are separate files, and one of them may belong to another release. */
  encodings: readonly ('identity' | 'gzip' | 'br')[];
}

export type Answer = 'as expected' | 'otherwise' | { fault: string };

/** After this nobody answers; it never decides what is there. */
const patienceMs = 60_000;

export async function ask(origin: string, { path, expected, encodings }: Question, signal: AbortSignal): Promise<Answer> {
  const url = new URL(path.split('/').map(encodeURIComponent).join('/'), origin);
  for (const encoding of encodings) {
    try {
      const response = await fetch(url, {
        headers: { 'accept-encoding': encoding },
        // Another host's answer proves nothing.
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
      });
      const answer = await answerOf(response, url, expected);
      if (answer !== 'as expected') return answer;
    } catch (cause) {
      signal.throwIfAborted();
      return { fault: faultOf(cause) };
    }
  }
  return 'as expected';
}

async function answerOf(response: Response, url: URL, expected: Expected): Promise<Answer> {
  const { status, headers } = response;
  if (status === 200 && expected !== 'nothing') {
    return (await hasBytes(response, expected)) ? 'as expected' : 'otherwise';
  }
  await response.body?.cancel();
  if (isOfTheMoment(status)) return { fault: `HTTP ${status}` };
  if (expected === 'nothing') return status === 404 || status === 410 ? 'as expected' : 'otherwise';
  const location = headers.get('location');
  if (status < 300 || status >= 400 || location === null) return 'otherwise';
  const target = URL.parse(location, url)?.href;
  return expected.leadsTo.some((way) => new URL(encodeURI(way), url).href === target) ? 'as expected' : 'otherwise';
}

async function hasBytes(response: Response, { sha256, size }: Exclude<Expected, 'nothing'>): Promise<boolean> {
  const hash = createHash('sha256');
  let read = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    hash.update(part.value);
    read += part.value.length;
    if (read <= size) continue;
    await reader?.cancel();
    return false;
  }
  return hash.digest('hex') === sha256;
}

/** The server, or a proxy, cannot answer now. */
function isOfTheMoment(status: number): boolean {
  return status >= 500 || [408, 425, 429].includes(status);
}

function faultOf(cause: unknown): string {
  const { name, code, cause: inner } = cause as { name?: string; code?: string; cause?: { code?: string; name?: string } };
  return String(inner?.code ?? code ?? inner?.name ?? name);
}
