import type { PartySort } from './schema.ts';

/** A party, told apart by `key`: an organisation of the registry by its id, another body by its name. */
export type Named = { readonly key: string; readonly name: string; readonly sort: PartySort };
/** `links`: with how many others it works. */
export type Node = Named & { readonly links: number };
export type Link = { readonly from: string; readonly to: string; readonly count: number };

/**
 * Who works with whom: the parties with how many others they work with, the most connected first, and each pair once with the
 * number of partnerships between them.
 */
export function whoWithWhom(partnerships: readonly (readonly Named[])[]): { nodes: Node[]; links: Link[] } {
  const parties = new Map<string, Named>();
  const pairs = new Map<string, { from: string; to: string; count: number }>();
  for (const partnership of partnerships) {
    const once = [...new Map(partnership.map((party) => [party.key, party])).values()].sort(byKey);
    for (const [at, one] of once.entries()) {
      parties.set(one.key, one);
      for (const other of once.slice(at + 1)) {
        const pair = `${one.key}\n${other.key}`;
        const known = pairs.get(pair);
        pairs.set(pair, { from: one.key, to: other.key, count: (known?.count ?? 0) + 1 });
      }
    }
  }
  const links = [...pairs.values()];
  const nodes = [...parties.values()].map((party) => ({
    ...party,
    links: links.filter(({ from, to }) => from === party.key || to === party.key).length,
  }));
  return {
    nodes: nodes.sort((a, b) => b.links - a.links || byKey(a, b)),
    links: links.sort((a, b) => b.count - a.count || (a.from + a.to < b.from + b.to ? -1 : 1)),
  };
}

/** The parties of a partnership, each told apart by its row in the registry or its name. */
export function partiesOf({
  parties,
}: {
  readonly parties: readonly { organisationId: string | null; name: string; sort: PartySort }[];
}): Named[] {
  return parties.map(({ organisationId, name, sort }) => ({ key: organisationId ?? name, name, sort }));
}

const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
