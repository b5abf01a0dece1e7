import { BlockList, isIP, isIPv4 } from 'node:net';

/** A network that an address counts for: its key, and how many times the bound of one household it has. */
export type Network = { readonly key: string; readonly times: number };

/** A household or an office is given a /64 and often a /56: whoever has one changes addresses within it at will. */
const widths = [
  { bits: 64, times: 1 },
  { bits: 56, times: 4 },
] as const;

/**
 * What an address is counted under: itself for IPv4, also where it is written as IPv6 (`::ffff:…`) or led over it (6to4); for IPv6
 * its /64, and its /56 with a bound four times as wide. What is no address counts as it is written.
 */
export function networksOf(address: string): readonly Network[] {
  const bare = address.replace(/%.*$/s, '');
  if (isIP(bare) !== 6) return [{ key: bare, times: 1 }];
  const parts = partsOf(bare);
  const mapped = parts.slice(0, 5).every((part) => part === 0) && parts[5] === 0xffff;
  if (mapped) return [{ key: dotted(parts[6]!, parts[7]!), times: 1 }];
  if (parts[0] === 0x2002) return [{ key: dotted(parts[1]!, parts[2]!), times: 1 }];
  return widths.map(({ bits, times }) => {
    const kept = parts.slice(0, 4);
    if (bits === 56) kept[3] = kept[3]! & 0xff00;
    return { key: `${kept.map((part) => part.toString(16)).join(':')}::/${bits}`, times };
  });
}

/** The eight numbers of an IPv6 address. */
function partsOf(address: string): number[] {
  // The parser of addresses in the web writes an IPv4 tail as two numbers, too.
  const plain = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const [before = '', after] = plain.split('::');
  const [left, right] = [numbersOf(before), numbersOf(after ?? '')];
  return [...left, ...Array<number>(8 - left.length - right.length).fill(0), ...right];
}

function numbersOf(text: string): number[] {
  return text === '' ? [] : text.split(':').map((part) => Number.parseInt(part, 16));
}

function dotted(high: number, low: number): string {
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** Addresses and networks (`10.0.0.5`, `fd00::/8`), parted by spaces or commas; undefined when one of them is none. */
export function parseProxies(text: string): BlockList | undefined {
  const list = new BlockList();
  for (const one of text.split(/[\s,]+/).filter(Boolean)) {
    const [address = '', bits] = one.split('/');
    const kind = isIP(address);
    const most = kind === 4 ? 32 : 128;
    if (kind === 0 || (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= most)))
      return undefined;
    list.addSubnet(address, bits === undefined ? most : Number(bits), kind === 4 ? 'ipv4' : 'ipv6');
  }
  return list;
}

/**
 * Where a request came from. X-Forwarded-For is believed from the proxies that are named, and only its last part, which the proxy
 * wrote itself. Without a peer nothing came over a network.
 */
export function addressOf(proxies: BlockList, peer: string, forwarded: string | undefined): string {
  const named = forwarded?.split(',').at(-1)?.trim() ?? '';
  const [{ key } = { key: '' }] = networksOf(peer);
  const plain = isIPv4(key) ? key : peer.replace(/%.*$/s, '');
  const kind = isIP(plain);
  const believed = peer === '' || (kind !== 0 && proxies.check(plain, kind === 4 ? 'ipv4' : 'ipv6'));
  return believed && isIP(named.replace(/%.*$/s, '')) !== 0 ? named : peer;
}
