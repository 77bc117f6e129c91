import { describe, expect, it } from 'vitest';
import { isPublicHost } from '../../src/rules/public-host.ts';

describe('whether a phone can reach the site', () => {
  it.each([
    'http://localhost:4321',
    'http://may-chu.localhost',
    'http://127.0.0.1',
    'http://127.8.9.1:8080',
    'http://2130706433',
    'http://0x7f.1',
    'http://0.0.0.0',
    'http://[::1]:4321',
    'http://[::]',
    'http://[::ffff:192.168.1.20]',
    'http://10.0.0.7',
    'http://192.168.1.20',
    'http://172.16.0.1',
    'http://172.31.255.254',
    'http://169.254.10.10',
    'http://100.64.1.1',
    'http://[fc00::1]',
    'http://[fd12:3456::1]',
    'http://[fe80::1]',
    'http://[fec0::1]',
    'http://[ff02::1]',
    'http://[::7f00:1]',
    'http://[64:ff9b::7f00:1]',
    'http://[2002:7f00:1::]',
    'http://[2001:0:7f00:1::]',
    'http://[2001:db8::1]',
    'https://phap-luat.local',
    'https://phap-luat.internal',
    'https://PHAP-LUAT.LOCAL.',
    'https://phapluat',
    'https://phap-luat.home.arpa',
    'https://phap-luat.example',
    'http://phap-luat.onion',
    'http://192.0.2.7',
    'http://198.18.0.1',
    'http://198.19.255.1',
    'http://198.51.100.7',
    'http://203.0.113.7',
    'http://224.0.0.1',
    'http://239.255.255.250',
  ])('not at %s', (address) => {
    expect(isPublicHost(address)).toBe(false);
  });

  it.each([
    'https://pbgdpl.haiphong.gov.vn',
    'https://internal.haiphong.gov.vn',
    'https://localhost.vn',
    'https://phap-luat.example.vn',
    'http://198.17.255.255',
    'http://223.255.255.254',
    'http://172.32.0.1',
    'http://11.0.0.1',
    'https://203.162.4.190',
    'http://[2402:800::1]',
    'https://phổluật.vn',
  ])('at %s', (address) => {
    expect(isPublicHost(address)).toBe(true);
  });
});
