import { fileURLToPath } from 'node:url';
import { isOwnMachine } from './own-machine.ts';

/** Where the files of an installation are kept, as `FILES_URL` says it. */
export type FilesPlace = { kind: 'folder'; path: string } | S3Place;

export interface S3Place {
  kind: 's3';
  /** The bucket's, with a folder in it where one is named. */
  address: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** Undefined where the text is not allowed: documents go through a network encrypted, or not at all. */
export function parseFilesUrl(text: string): FilesPlace | undefined {
  if (text.startsWith('/')) return { kind: 'folder', path: text };
  const url = URL.parse(text);
  if (url?.protocol === 'file:' && url.host === '') return { kind: 'folder', path: fileURLToPath(url) };
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isOwnMachine(text));
  if (!url || !isSafe || !url.username || !url.password || url.hash || !/^\/[^/]+(\/[^/]+)*\/?$/.test(url.pathname))
    return undefined;
  if ([...url.searchParams.keys()].some((name) => name !== 'region')) return undefined;
  try {
    return {
      kind: 's3',
      address: url.origin + url.pathname.replace(/\/$/, ''),
      region: url.searchParams.get('region') ?? 'us-east-1',
      accessKeyId: decodeURIComponent(url.username),
      secretAccessKey: decodeURIComponent(url.password),
    };
  } catch {
    // A lone % sign.
    return undefined;
  }
}
