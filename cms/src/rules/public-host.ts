/** Networks that no phone on the street is in, and what is no host at all (RFC 6890, RFC 6598, RFC 5737, RFC 5771). */
const closedNetworks = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
].map((network) => {
  const [start = '', bits] = network.split('/');
  const from = numberOf(start);
  return { from, end: from + 2 ** (32 - Number(bits)) };
});

/**
 * Only 2000::/3 is assigned (RFC 4291). Within it 6to4 and Teredo lead to IPv4 addresses, and `db8` is for examples (RFC 3056, RFC
 * 4380, RFC 3849).
 */
const open6 = /^(?!2002:|2001:(?:0|db8)?:)[23][\da-f]{3}:/;

/** Names that are never in public DNS (RFC 6761, RFC 6762, RFC 7686, RFC 8375, ICANN's reservation of `internal`). */
const closedNames = ['localhost', 'local', 'internal', 'home.arpa', 'lan', 'test', 'invalid', 'example', 'onion'];

/** Whether a phone can reach the host of an address from anywhere. A name is judged by its spelling alone, without DNS. */
export function isPublicHost(address: string): boolean {
  const host = new URL(address).hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const ip = /^\d+(\.\d+){3}$/.test(host) ? numberOf(host) : mapped(host);
  if (ip !== undefined) return !closedNetworks.some(({ from, end }) => from <= ip && ip < end);
  if (host.includes(':')) return open6.test(host);
  return host.includes('.') && !closedNames.some((name) => host.endsWith(`.${name}`));
}

function numberOf(ip: string): number {
  return ip.split('.').reduce((number, part) => number * 256 + Number(part), 0);
}

/** `::ffff:c0a8:114` is 192.168.1.20. */
function mapped(host: string): number | undefined {
  const [, high, low] = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/.exec(host) ?? [];
  return high && low ? parseInt(high, 16) * 65_536 + parseInt(low, 16) : undefined;
}
