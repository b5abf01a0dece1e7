import type { Socket } from 'node:net';
import { networksOf } from './networks.ts';

/**
 * What is in work at once. Browsers and proxies wait for an answer before they send more on a connection; sixty people behind one address
 * open a page, with what it looks like, at the same moment.
 */
export const atOnce = {
  /** Asked on one connection and not read to the end. */
  connection: 4,
  /** Asked from one network and not read to the end: more is refused. A wider network has its `times` (`networksOf`). */
  network: 240,
  /** Pages of one network, the widest that is known, that are made at once; the others wait in line, so that no network keeps another waiting. */
  made: 8,
} as const;

/** One request as it comes in: `ended` calls back when its answer was read, or its connection is gone. */
export type Coming = {
  readonly socket: Socket;
  readonly address: string;
  /** Only looks: its work is made in line. What sends a body may take as long as its line is slow. */
  readonly looks: boolean;
  ended(then: () => void): void;
};
export type Entered =
  | { readonly kind: 'closed' }
  | { readonly kind: 'refused' }
  | {
      readonly kind: 'in';
      /** When it is its turn; false when nobody waits for it any more. */
      turn(): Promise<boolean>;
      /** It was made: the next one's turn. */
      made(): void;
    };

type Network = { open: number; making: number; readonly line: Set<(goes: boolean) => void> };

/** The door that every request goes through, of one process. */
export function makeDoor(): { enter(coming: Coming): Entered; open(): number } {
  const sockets = new WeakMap<Socket, number>();
  const networks = new Map<string, Network>();
  let inWork = 0;

  function networkOf(key: string): Network {
    const found = networks.get(key) ?? { open: 0, making: 0, line: new Set() };
    networks.set(key, found);
    return found;
  }
  function next(network: Network): void {
    const [first] = network.line;
    if (first) network.line.delete(first);
    else network.making -= 1;
    first?.(true);
  }

  function enter({ socket, address, looks, ended }: Coming): Entered {
    const onSocket = sockets.get(socket) ?? 0;
    if (onSocket >= atOnce.connection) return { kind: 'closed' };
    sockets.set(socket, onSocket + 1);
    const leave = () => sockets.set(socket, (sockets.get(socket) ?? 1) - 1);
    const within = networksOf(address);
    if (within.some(({ key, times }) => (networks.get(key)?.open ?? 0) >= atOnce.network * times)) {
      // A refusal that nobody reads counts on its connection, too: else one connection makes any number of them wait there.
      ended(leave);
      return { kind: 'refused' };
    }
    const counted = within.map(({ key }) => ({ key, network: networkOf(key) }));
    for (const one of counted) one.network.open += 1;
    inWork += 1;
    // Whoever has a /56 changes addresses within it: its pages are made in one line.
    const { network } = counted.at(-1)!;
    let waiting: ((goes: boolean) => void) | undefined;
    let making = false;
    const made = () => {
      if (making) next(network);
      making = false;
    };
    ended(() => {
      leave();
      inWork -= 1;
      if (waiting && network.line.delete(waiting)) waiting(false);
      for (const one of counted) {
        one.network.open -= 1;
        if (one.network.open === 0) networks.delete(one.key);
      }
    });
    const turn = async () => {
      if (!looks) return true;
      if (network.making >= atOnce.made) {
        const goes = await new Promise<boolean>((resolve) => {
          waiting = resolve;
          network.line.add(resolve);
        });
        if (!goes) return false;
      } else network.making += 1;
      making = true;
      return true;
    };
    return { kind: 'in', turn, made };
  }
  return { enter, open: () => inWork };
}
