import crypto from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
// @ts-expect-error: it has no types
import S3rver from '@20minutes/s3rver';

export type TestS3 = {
  /** For `S3_URL`: the bucket `mostura`, and the key that opens it. */
  readonly url: string;
  /** Answers so many requests with 503 before it does anything again. */
  stumble(times: number): void;
  close(): Promise<void>;
};

/** The key that s3rver knows. */
const key = 'S3RVER';

/** It packs the token of a next page by DES, which OpenSSL keeps away since its version 3: thrice with one key is the same cipher. */
function oldCipher(): void {
  const { createCipheriv, createDecipheriv } = crypto;
  const thrice = (make: typeof createCipheriv | typeof createDecipheriv) =>
    ((kind: string, by: Buffer, ...rest: [Buffer]) =>
      kind === 'des'
        ? make('des-ede3-cbc', Buffer.concat([by, by, by]), ...rest)
        : make(kind, by, ...rest)) as never;
  Object.assign(crypto, {
    createCipheriv: thrice(createCipheriv),
    createDecipheriv: thrice(createDecipheriv),
  });
}
oldCipher();

/** A storage of the tests: s3rver, which checks every signature, behind a door that can be shut for a while. */
export async function testS3(): Promise<TestS3> {
  const directory = await mkdtemp(path.join(tmpdir(), 'mostura-bucket-'));
  const storage = new S3rver({
    directory,
    silent: true,
    vhostBuckets: false,
    configureBuckets: [{ name: 'mostura' }],
  });
  await storage.configureBuckets();
  const answer: http.RequestListener = storage.callback();
  let stumbling = 0;
  const server = http.createServer((request, response) => {
    if (stumbling === 0) return answer(request, response);
    stumbling -= 1;
    request.resume();
    response.writeHead(503).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${key}:${key}@127.0.0.1:${port}/mostura`,
    stumble: (times) => {
      stumbling = times;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      await rm(directory, { recursive: true, force: true });
    },
  };
}
