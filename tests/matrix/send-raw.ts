import { connect } from 'node:net';
import type { OddRequest } from './odd-requests.ts';

export type RawAnswer = {
  /** Undefined when the line was closed without an answer. */
  readonly status: number | undefined;
  readonly text: string;
  readonly milliseconds: number;
};

const patience = 30_000;

/** Sends a request as it is, byte by byte, on a line of its own, and hears the answer to its end. */
export function sendRaw(port: number, request: OddRequest): Promise<RawAnswer> {
  const began = performance.now();
  const head = [`${request.method} ${request.target} HTTP/1.1`, ...request.headers, 'Connection: close'];
  return new Promise((resolve) => {
    const heard: Buffer[] = [];
    const socket = connect({ port, host: '127.0.0.1' }, () => {
      socket.write(Buffer.from(`${head.join('\r\n')}\r\n\r\n`, 'latin1'));
      socket.write(request.body, () => {
        if (request.cut) socket.end();
      });
    });
    socket.setTimeout(patience, () => socket.destroy());
    socket.on('data', (part) => heard.push(part));
    socket.on('error', () => {});
    socket.on('close', () => {
      const text = Buffer.concat(heard).toString('latin1');
      // What is asked to go on is answered once more.
      const status = [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, code]) => Number(code));
      resolve({
        status: status.find((code) => code >= 200),
        text,
        milliseconds: performance.now() - began,
      });
    });
  });
}
