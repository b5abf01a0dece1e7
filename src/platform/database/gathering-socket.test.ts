import { once } from 'node:events';
import net from 'node:net';
import { expect, test } from 'vitest';
import { GatheringSocket } from './gathering-socket.ts';

test('what is written in one turn leaves in one piece and in order, what is written later leaves later', async () => {
  const pieces: string[] = [];
  const server = net.createServer((peer) => peer.on('data', (piece) => pieces.push(String(piece))));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = new GatheringSocket();
  const handed: number[] = [];
  const writev = socket._writev!.bind(socket);
  socket._writev = (chunks, done) => {
    handed.push(chunks.length);
    writev(chunks, done);
  };
  try {
    socket.connect((server.address() as net.AddressInfo).port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write('begin;');
    await Promise.resolve();
    socket.cork();
    socket.write('set;');
    socket.write('select;');
    socket.uncork();
    while (pieces.join('') !== 'begin;set;select;') await new Promise(setImmediate);
    socket.write('commit;');
    while (!pieces.join('').endsWith('commit;')) await new Promise(setImmediate);
    expect(handed).toEqual([3]);
  } finally {
    socket.destroy();
    server.close();
  }
});
