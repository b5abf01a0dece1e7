import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A bad line: one speed for all its connections together and each direction, a delay, and cuts. */
export type Line = {
  /** Kilobits a second; `slow` holds for a quarter of the time. */
  readonly fast: number;
  readonly slow: number;
  /** Milliseconds there and back. */
  readonly latency: number;
  /** Seconds between two cuts, at which every connection is reset and none is taken for a second. */
  readonly cutEvery: number;
};
export type Throttle = {
  readonly address: string;
  cuts(): number;
  /** Bytes that went to the server. */
  sent(): number;
  /** Cuts when so many more bytes have gone to the server: in the middle of an upload. */
  cutAfter(bytes: number): void;
  /** Cuts instead of bringing back the answer to the next POST: it was acted on, and nobody is told. */
  swallowNextAnswer(): void;
  stop(): Promise<void>;
};

const tick = 20;
const cycle = 12_000;

type Waiting = { readonly at: number; readonly bytes: Buffer; readonly into: net.Socket };

/** A TCP proxy in front of a port of this machine. Bytes a second are honest: what the line cannot carry waits. */
export async function startThrottle(port: number, line: Line): Promise<Throttle> {
  const began = performance.now();
  const sockets = new Set<net.Socket>();
  const queues: Record<'up' | 'down', Waiting[]> = { up: [], down: [] };
  const carried = { up: 0, down: 0 };
  let cuts = 0;
  let closedUntil = 0;
  let cutAt = Number.POSITIVE_INFINITY;
  let swallowing: 'no' | 'armed' | 'posted' = 'no';

  const cut = () => {
    cuts += 1;
    closedUntil = performance.now() + 1000;
    cutAt = Number.POSITIVE_INFINITY;
    queues.up = [];
    queues.down = [];
    for (const socket of sockets) socket.resetAndDestroy();
    sockets.clear();
  };
  const carry = (way: 'up' | 'down', bytes: Buffer, into: net.Socket) => {
    if (way === 'up' && swallowing === 'armed' && bytes.subarray(0, 5).toString() === 'POST ')
      swallowing = 'posted';
    else if (way === 'down' && swallowing === 'posted') {
      swallowing = 'no';
      cut();
      return;
    }
    queues[way].push({ at: performance.now() + line.latency / 2, bytes, into });
  };
  const move = (way: 'up' | 'down') => {
    const now = performance.now();
    const speed = (now - began) % cycle < cycle / 4 ? line.slow : line.fast;
    let room = Math.floor((speed * 1000 * tick) / 8 / 1000);
    const queue = queues[way];
    while (room > 0 && queue[0] && queue[0].at <= now) {
      const { at, bytes, into } = queue[0];
      const part = bytes.subarray(0, room);
      if (part.length < bytes.length) queue[0] = { at, bytes: bytes.subarray(room), into };
      else queue.shift();
      room -= part.length;
      carried[way] += part.length;
      if (!into.destroyed) into.write(part);
    }
    if (way === 'up' && carried.up >= cutAt) cut();
  };
  const moving = setInterval(() => {
    move('up');
    move('down');
  }, tick);
  const cutting = setInterval(cut, line.cutEvery * 1000);

  const server = net.createServer((near) => {
    near.on('error', () => {});
    if (performance.now() < closedUntil) return near.resetAndDestroy();
    const far = net.connect(port, 'localhost');
    far.on('error', () => {});
    for (const [one, other, way] of [
      [near, far, 'up'],
      [far, near, 'down'],
    ] as const) {
      sockets.add(one);
      one.on('data', (bytes: Buffer) => carry(way, bytes, other));
      one.on('close', () => {
        sockets.delete(one);
        // What is still on its way arrives before the end is noticed.
        setTimeout(() => other.end(), line.latency);
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://localhost:${(server.address() as net.AddressInfo).port}`,
    cuts: () => cuts,
    sent: () => carried.up,
    cutAfter: (bytes) => {
      cutAt = carried.up + bytes;
    },
    swallowNextAnswer: () => {
      swallowing = 'armed';
    },
    stop: async () => {
      clearInterval(moving);
      clearInterval(cutting);
      cut();
      server.close();
      await pause(50);
    },
  };
}
