import { readFile } from 'node:fs/promises';
import { doorSchema } from '@pho-luat/shared/door';
import { previewAnswerSchema, type PreviewAnswer, type PreviewAsk } from '@pho-luat/shared/schemas/preview';
import { installationAt } from '@pho-luat/shared/installation';
import { installation } from '../installation.ts';

/** The running publisher draws previews: it has the site's components, and all that is public. */

/** A first preview after a start waits for the site to be compiled. */
const longestMs = 60_000;

/** No publisher is there to answer. */
export class PublisherAway extends Error {}

export async function previewPage(ask: PreviewAsk): Promise<PreviewAnswer> {
  const answer = await knock('/preview', { method: 'POST', body: JSON.stringify(ask) });
  return previewAnswerSchema.parse(await answer.json());
}

/** A file by its path on the site; nothing where there is none. */
export async function previewFile(path: string): Promise<{ bytes: Buffer; type: string } | undefined> {
  const answer = await knock(`/preview/file?path=${encodeURIComponent(path)}`);
  if (answer.status === 404) return undefined;
  return {
    bytes: Buffer.from(await answer.arrayBuffer()),
    type: answer.headers.get('content-type') ?? 'application/octet-stream',
  };
}

async function knock(path: string, init: RequestInit = {}): Promise<Response> {
  let answer: Response;
  try {
    const { port, token } = doorSchema.parse(JSON.parse(await readFile(doorFile(), 'utf8')));
    answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(longestMs),
    });
  } catch (cause) {
    throw new PublisherAway('no publisher answers', { cause });
  }
  if (!answer.ok && answer.status !== 404) throw new PublisherAway(`the publisher answered ${answer.status}`);
  return answer;
}

function doorFile(): string {
  return installationAt(installation().varDir).door;
}
