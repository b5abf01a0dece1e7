import type { Socket } from 'node:net';
import { networksOf } from './networks.ts';

/**
 * What is in work at once. Browsers and proxies wait for an answer before they send more on a connection; sixty people behind one address
 * open a page, with what it looks like, at the same moment.
 */
export const atOnce = {
  /** Asked on one connection and not read to the end. */
  connection: 4,
  /** Asked from one network and not read to the end: more is refused. */
  network: 240,
  /** Pages of one network that are made at once; the others wait in line, so that no network keeps another waiting. */
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

  function networkOf(address: string): [string, Network] {
    const key = networksOf(address)[0]?.key ?? '';
    const found = networks.get(key) ?? { open: 0, making: 0, line: new Set() };
    networks.set(key, found);
    return [key, found];
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
    const [key, network] = networkOf(address);
    if (network.open >= atOnce.network) {
      // A refusal that nobody reads counts on its connection, too: else one connection makes any number of them wait there.
      ended(leave);
      return { kind: 'refused' };
    }
    network.open += 1;
    let waiting: ((goes: boolean) => void) | undefined;
    let making = false;
    const made = () => {
      if (making) next(network);
      making = false;
    };
    ended(() => {
      leave();
      network.open -= 1;
      if (waiting && network.line.delete(waiting)) waiting(false);
      if (network.open === 0) networks.delete(key);
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
  return { enter, open: () => [...networks.values()].reduce((sum, { open }) => sum + open, 0) };
}
