import { maskQuery } from '@pho-luat/shared/masked-query';
import { paths } from '@pho-luat/shared/paths';

const asking = `${paths.search()}?`;

/** Whether a line of a log is worth reading, by its text alone: most are not. */
export function mayAsk(line: string): boolean {
  return line.includes(asking);
}

/** A request's search query, masked; undefined for any other. A byte of the target is one character, as in HTTP: some clients do not encode. */
export function queryIn(method: string, target: string): string | undefined {
  if ((method !== 'GET' && method !== 'HEAD') || !target.startsWith(asking)) return undefined;
  const search = Buffer.from(target.slice(asking.length), 'latin1').toString();
  return maskQuery(new URLSearchParams(search).get('q') ?? '') || undefined;
}
