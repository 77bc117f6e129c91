/** What an address leads to: a file of the release, another address, or nothing. */
export type Resolution = { file: string } | { redirect: string } | undefined;

/** Only files of the release's own list are ever found, so no address leads out of its tree. */
export function resolvePath(address: string, has: (file: string) => boolean): Resolution {
  const [rawPath = '', query] = address.split('?', 2);
  const path = decode(rawPath);
  if (path === undefined || !path.startsWith('/')) return undefined;
  if (has(path) && !path.startsWith('/_headers')) return { file: path };
  if (has(`${path}index.html`) && path.endsWith('/')) return { file: `${path}index.html` };
  if (has(`${path}/index.html`)) return { redirect: `${encodeURI(path)}/${query === undefined ? '' : `?${query}`}` };
  // A code is printed in capitals, and typed as it comes.
  const lower = /^\/q\//i.test(path) ? path.toLowerCase() : path;
  return lower === path ? undefined : resolvePath(lower, has);
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return undefined;
  }
}
