import { describe, expect, it } from 'vitest';
import { addressOf, networksOf, parseProxies } from './networks.ts';

const keys = (address: string) => networksOf(address).map(({ key, times }) => `${key} ×${times}`);

describe('an address', () => {
  it('of IPv4 counts for itself, however it is written', () => {
    for (const one of [
      '192.0.2.7',
      '::ffff:192.0.2.7',
      '::ffff:c000:207',
      '0:0:0:0:0:FFFF:192.0.2.7',
      '2002:c000:207:1::5',
    ])
      expect([one, keys(one)]).toEqual([one, ['192.0.2.7 ×1']]);
  });
  it('of IPv6 counts for its /64, and for its /56 with a wider bound', () => {
    expect(keys('2001:db8:1:2a3f::1')).toEqual(['2001:db8:1:2a3f::/64 ×1', '2001:db8:1:2a00::/56 ×4']);
    expect(keys('2001:DB8:1:2A3F:ffff:ffff:ffff:ffff')).toEqual(keys('2001:db8:1:2a3f::1'));
    expect(keys('2001:db8:1:2a40::1')[0]).not.toBe(keys('2001:db8:1:2a3f::1')[0]);
    expect(keys('2001:db8:1:2a40::1')[1]).toBe(keys('2001:db8:1:2a3f::1')[1]);
    expect(keys('2001:db8:1:2b00::1')[1]).not.toBe(keys('2001:db8:1:2a3f::1')[1]);
    expect(keys('fe80::1%eth0')).toEqual(['fe80:0:0:0::/64 ×1', 'fe80:0:0:0::/56 ×4']);
    expect(keys('::1')).toEqual(['0:0:0:0::/64 ×1', '0:0:0:0::/56 ×4']);
  });
});

describe('X-Forwarded-For', () => {
  const proxies = parseProxies('127.0.0.0/8 ::1, 10.1.2.3')!;
  it.each([
    ['127.0.0.1', '192.0.2.7', '192.0.2.7'],
    ['::1', '192.0.2.7', '192.0.2.7'],
    ['::ffff:10.1.2.3', '198.51.100.9, 192.0.2.7', '192.0.2.7'],
    ['::ffff:10.1.2.3', '2001:db8::5', '2001:db8::5'],
    ['10.1.2.4', '192.0.2.7', '10.1.2.4'],
    ['192.168.0.5', '192.0.2.7', '192.168.0.5'],
    ['203.0.113.5', '192.0.2.7', '203.0.113.5'],
    ['127.0.0.1', 'nobody knows', '127.0.0.1'],
    ['127.0.0.1', '', '127.0.0.1'],
  ])('from %s that says %s is %s', (peer, said, found) => {
    expect(addressOf(proxies, peer, said)).toBe(found);
  });
  it('is believed from nobody when no proxy is named', () => {
    expect(addressOf(parseProxies('')!, '127.0.0.1', '192.0.2.7')).toBe('127.0.0.1');
    expect([parseProxies('my proxy'), parseProxies('10.0.0.0/33'), parseProxies('::1/129')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
