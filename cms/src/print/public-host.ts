import { BlockList, isIP } from 'node:net';

/** Networks that no phone on the street is in, and what is no host at all (RFC 6890, RFC 6598, RFC 5737, RFC 5771, RFC 4193). */
const closed = new BlockList();
const networks4 = [
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
];
for (const network of networks4) addTo(network, 'ipv4');
for (const network of ['::/128', '::1/128', 'fc00::/7', 'fe80::/10']) addTo(network, 'ipv6');

/** Names that are never in public DNS (RFC 6761, RFC 6762, RFC 7686, RFC 8375, ICANN's reservation of `internal`). */
const closedNames = ['localhost', 'local', 'internal', 'home.arpa', 'lan', 'test', 'invalid', 'example', 'onion'];

/** Whether a phone can reach the host of an address from anywhere. Of a name only what can be seen in it is known. */
export function isPublicHost(address: string): boolean {
  const host = new URL(address).hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const version = isIP(host);
  if (version > 0) return !closed.check(host, version === 4 ? 'ipv4' : 'ipv6');
  return host.includes('.') && !closedNames.some((name) => host.endsWith(`.${name}`));
}

function addTo(network: string, version: 'ipv4' | 'ipv6'): void {
  const [address = '', bits] = network.split('/');
  closed.addSubnet(address, Number(bits), version);
}
