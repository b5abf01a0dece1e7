import net from 'node:net';
import type { Verdict } from './file-state.ts';

/** Looks into a file's content. Never throws: whatever goes wrong is a verdict too. */
export type Scanner = { scan(content: AsyncIterable<Uint8Array>): Promise<Verdict> };

/** Where clamd listens: a socket of this machine, or an address. */
export type ScannerAddress = { readonly path: string } | { readonly host: string; readonly port: number };

/** `tcp://127.0.0.1:3310`, `unix:///run/clamav/clamd.ctl` or just the path of the socket; undefined for anything else. */
export function parseScannerAddress(text: string): ScannerAddress | undefined {
  const path = /^(?:unix:\/\/)?(\/[^\0]+)$/.exec(text)?.[1];
  if (path) return { path };
  const [, host, port] = /^tcp:\/\/(\[[0-9a-f:]+\]|[\w.-]+):(\d{1,5})$/i.exec(text) ?? [];
  if (!host || !port || Number(port) < 1 || Number(port) > 65_535) return undefined;
  return { host: host.replace(/[[\]]/g, ''), port: Number(port) };
}

/** Milliseconds of silence after which clamd is given up on. */
const longestSilence = 60_000;
/** Its answers are one short line; what is longer is no answer. */
const longestReply = 4096;

/** Asks ClamAV's daemon over its own protocol (`INSTREAM`, clamd(8)): the content goes in pieces, each behind its length. */
export function clamd(address: ScannerAddress, { silence = longestSilence } = {}): Scanner {
  return { scan: (content) => ask(net.connect(address), content, silence) };
}

async function ask(
  socket: net.Socket,
  content: AsyncIterable<Uint8Array>,
  silence: number,
): Promise<Verdict> {
  let reply = '';
  let slow = false;
  socket.setTimeout(silence, () => {
    slow = true;
    socket.destroy();
  });
  socket.on('data', (part) => {
    reply += part.toString('latin1');
    if (reply.length > longestReply || reply.includes('\0')) socket.destroy();
  });
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  // A daemon that has seen enough answers and closes while we still write: what it said counts.
  socket.on('error', () => {});
  try {
    await send(socket, content, closed);
  } catch {
    socket.destroy();
    await closed;
    return { outcome: 'failed', why: 'confused' };
  }
  await closed;
  return verdictOf(reply) ?? { outcome: 'failed', why: slow ? 'too_slow' : 'unreachable' };
}

async function send(socket: net.Socket, content: AsyncIterable<Uint8Array>, closed: Promise<void>) {
  const write = async (bytes: Uint8Array) => {
    if (socket.destroyed || socket.write(bytes)) return;
    await Promise.race([closed, new Promise<void>((resolve) => socket.once('drain', resolve))]);
  };
  await write(Buffer.from('zINSTREAM\0'));
  for await (const part of content) {
    if (socket.destroyed) return;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part.length);
    // A piece of length 0 would be the end.
    if (part.length > 0) await write(Buffer.concat([length, part]));
  }
  await write(Buffer.alloc(4));
}

/** What clamd's line says. Its `Heuristics.Limits.Exceeded` means that it did not look at everything: that is no virus and no all-clear. */
function verdictOf(reply: string): Verdict | undefined {
  const line = reply.replace(/[\0\n].*$/s, '').trim();
  if (/^stream: OK$/.test(line)) return { outcome: 'clean' };
  if (/limits?\.exceeded|size limit exceeded/i.test(line)) return { outcome: 'failed', why: 'too_large' };
  if (/^stream: .+ FOUND$/.test(line)) return { outcome: 'infected' };
  return line === '' ? undefined : { outcome: 'failed', why: 'confused' };
}
