/**
 * Strapi's window of the library lists every file, whatever its field takes, and of one folder alone. It has no place to say otherwise,
 * so its question is changed on its way.
 */

/** What the field takes whose window may be open; undefined where there is no such field, as on the page of the library. */
let wanted: readonly string[] | undefined;

export function want(kinds: readonly string[]): void {
  wanted = kinds;
}

export function wantNothing(): void {
  wanted = undefined;
}

/** The address that asks for pictures alone where nothing else is taken, and for those of all folders where none was opened: an upload is in the folder of its year. */
export function addressFor(kinds: readonly string[], address: string): string {
  const [path = '', question] = address.split('?');
  if (!path.endsWith('/upload/files')) return address;
  const asked = new URLSearchParams(question);
  const ofTopAlone = [...asked.keys()].filter((key) => key.endsWith('[folder][id][$null]'));
  for (const key of ofTopAlone) asked.delete(key);
  if (kinds.length > 0 && kinds.every((kind) => kind === 'images')) asked.append('filters[mime][$startsWith]', 'image/');
  return `${path}?${asked.toString()}`;
}

export function askingForWhatIsWanted(send: typeof fetch): typeof fetch {
  return (request, init) => {
    const isQuestion = typeof request === 'string' && (init?.method ?? 'GET') === 'GET';
    return send(wanted && isQuestion ? addressFor(wanted, request) : request, init);
  };
}
