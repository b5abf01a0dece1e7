import { expect, it } from 'vitest';
import { signS3 } from './sign-s3.ts';

// The examples of Amazon's own documentation ("Authenticating Requests: Using the Authorization Header").
const key = {
  region: 'us-east-1',
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};
const now = new Date('2013-05-24T00:00:00Z');
const signatureOf = (path: string, headers: Record<string, string> = {}) =>
  /Signature=([0-9a-f]{64})$/.exec(
    signS3(
      { method: 'GET', url: new URL(`https://examplebucket.s3.amazonaws.com${path}`), headers, now },
      key,
    ).authorization!,
  )![1];

it('signs as Amazon’s examples are signed: a part of an object, a list', () => {
  expect(signatureOf('/test.txt', { range: 'bytes=0-9' })).toBe(
    'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  );
  expect(signatureOf('/?max-keys=2&prefix=J')).toBe(
    '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
  );
});

it('signs anything else otherwise', () => {
  const signed = new Set(
    ['/test.txt', '/test.txt?a=1', '/test.txt?a=2', '/other.txt'].map((path) => signatureOf(path)),
  );
  expect(signed.size).toBe(4);
});
