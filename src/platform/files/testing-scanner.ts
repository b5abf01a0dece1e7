import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import type { ScannerAddress } from './scanner.ts';

/** How a daemon of the tests behaves; without a mood it answers as ClamAV does. */
export type Mood = 'cut' | 'half' | 'nonsense' | 'error' | 'silent' | 'too_large' | 'over_limits';
export type FakeClamd = {
  readonly address: ScannerAddress;
  /** The bytes of each content that arrived whole. */
  readonly seen: number[];
  close(): Promise<void>;
};

const answers: Partial<Record<Mood, string>> = {
  half: 'stream: Eicar-Te',
  nonsense: 'HTTP/1.1 400 Bad Request\n',
  error: 'INSTREAM: Command read timed out ERROR\0',
  over_limits: 'stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND\0',
};

/** A server that speaks clamd's `INSTREAM`: finds the EICAR test text, and can be in a mood. */
export async function fakeClamd(mood?: Mood): Promise<FakeClamd> {
  const seen: number[] = [];
  const server = net.createServer((socket) => {
    socket.on('error', () => {});
    let came = Buffer.alloc(0);
    socket.on('data', (part) => {
      came = Buffer.concat([came, part]);
      if (mood === 'silent') return;
      if (mood === 'cut') return void socket.destroy();
      if (mood === 'too_large' && came.length > 1_000_000)
        return void socket.end('INSTREAM size limit exceeded. ERROR\0', () => socket.destroy());
      const content = contentOf(came);
      if (!content) return;
      seen.push(content.length);
      const found = content.includes('EICAR-STANDARD-ANTIVIRUS-TEST-FILE');
      socket.end(answers[mood!] ?? (found ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0'));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: { host: '127.0.0.1', port: (server.address() as AddressInfo).port },
    seen,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

/** The pieces put together, once the one of length 0 has come. */
function contentOf(came: Buffer): Buffer | undefined {
  const command = Buffer.from('zINSTREAM\0');
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= came.length; ) {
    const length = came.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(came.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
