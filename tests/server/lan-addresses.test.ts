import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { lanAddresses } from '../../src/server/lan-addresses.ts';

const address = (text: string, family: 'IPv4' | 'IPv6' = 'IPv4', internal = false): NetworkInterfaceInfo => {
  const common = { address: text, netmask: '', mac: '', internal, cidr: null };
  return family === 'IPv4' ? { ...common, family } : { ...common, family, scopeid: 0 };
};

test('home and office networks first, containers later, nothing internal or self-assigned', () => {
  const interfaces = {
    lo: [address('127.0.0.1', 'IPv4', true), address('::1', 'IPv6', true)],
    docker0: [address('172.17.0.1')],
    tun0: [address('100.64.3.2')],
    en0: [address('fe80::1', 'IPv6'), address('10.4.5.6')],
    en1: [address('192.168.7.5')],
    en2: [address('169.254.9.9')],
    gone: undefined,
  };
  expect(lanAddresses(interfaces)).toEqual(['192.168.7.5', '10.4.5.6', '172.17.0.1', '100.64.3.2']);
});
