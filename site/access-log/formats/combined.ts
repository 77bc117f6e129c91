import { clientOf } from '../client.ts';
import type { LogEntry } from '../entry.ts';
import { hostOf } from '../host.ts';

/**
 * nginx's `combined` (Apache's too), and the same with the host first:
 * `[host ]address - user [25/Nov/2026:17:04:24 +0700] "GET /q/ab12/ HTTP/1.1" 200 512 "referrer" "agent"`. Within quotes nginx writes
 * `\x22`, Apache `\"`. What comes after the agent is ignored; agent and referrer may be missing.
 */
const quoted = String.raw`"((?:[^"\\]|\\.)*)"`;
const pattern = new RegExp(
  String.raw`^(\S+) (\S+) (.*?)\[(\d\d)/(\w{3})/(\d{4}):(\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)\] ${quoted} (\d{3})(?: \S+(?: ${quoted}(?: ${quoted})?)?)?`,
);
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function parseCombined(line: string): LogEntry | undefined {
  const found = pattern.exec(line);
  if (!found) return undefined;
  const [
    ,
    first,
    second = '',
    user = '',
    day,
    month = '',
    year,
    hour,
    minute,
    second60,
    sign,
    zoneHours,
    zoneMinutes,
    request = '',
    status,
  ] = found;
  const [method = '', target, protocol] = request.split(' ');
  const monthIndex = months.indexOf(month);
  if (!target?.startsWith('/') || !protocol?.startsWith('HTTP/') || monthIndex < 0) return undefined;
  const local = Date.UTC(Number(year), monthIndex, Number(day), Number(hour), Number(minute), Number(second60));
  const zone = (Number(zoneHours) * 60 + Number(zoneMinutes)) * 60_000;
  // The identity is always a dash; one more field before the user is a host.
  const host = second !== '-' || /^- \S+ $/.test(user) ? hostOf(first) : undefined;
  return {
    at: sign === '-' ? local + zone : local - zone,
    ...(host === undefined ? {} : { host }),
    method,
    target: unescaped(target),
    status: Number(status),
    client: clientOf(found[16]),
  };
}

/** A byte is one character here, as in the line. */
function unescaped(text: string): string {
  return text.replace(/\\(?:x([0-9a-f]{2})|(.))/gi, (_, hex: string | undefined, letter: string) =>
    hex === undefined ? letter : String.fromCharCode(parseInt(hex, 16)),
  );
}
