import net from 'node:net';
import type { Connection } from '../../src/platform/database/embedded.ts';

export type Line = {
  /** Where the database is reached over this line. */
  readonly url: string;
  /** Ends every connection and refuses new ones, as a server that went away. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  close(): Promise<void>;
};

/** A line to a database that can be cut and mended. */
export async function openLine({ host, port, user, password, database }: Connection): Promise<Line> {
  const sockets = new Set<net.Socket>();
  const server = net.createServer((near) => {
    const far = host.startsWith('/') ? net.connect(`${host}/.s.PGSQL.${port}`) : net.connect(port, host);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => {});
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  const listen = (at: number) => new Promise<void>((done) => server.listen(at, '127.0.0.1', done));
  await listen(0);
  const { port: own } = server.address() as net.AddressInfo;
  const cut = async () => {
    for (const socket of sockets) socket.destroy();
    if (server.listening) await new Promise((done) => server.close(done));
  };
  return {
    url: `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${own}/${database}`,
    cut,
    mend: () => listen(own),
    close: cut,
  };
}
