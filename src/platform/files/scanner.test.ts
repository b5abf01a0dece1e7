import { afterEach, describe, expect, it } from 'vitest';
import { clamd, parseScannerAddress } from './scanner.ts';
import { type FakeClamd, fakeClamd } from './testing-scanner.ts';

let daemon: FakeClamd | undefined;
// Closing waits for every connection: none may be left open.
afterEach(() => daemon?.close());

/** In two pieces, so that a scanner does not take this file for one. */
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('-');
async function* inParts(...parts: (string | Buffer)[]) {
  for (const part of parts) yield Buffer.from(part);
}

describe('an address of a scanner', () => {
  it('is a socket or a host and a port, and nothing else', () => {
    for (const wrong of [
      'clamd',
      'http://127.0.0.1:3310',
      'tcp://127.0.0.1',
      'tcp://127.0.0.1:0',
      'tcp://x:70000',
    ])
      expect(parseScannerAddress(wrong)).toBeUndefined();
    expect(parseScannerAddress('tcp://clamav:3310')).toEqual({ host: 'clamav', port: 3310 });
    expect(parseScannerAddress('tcp://[::1]:3310')).toEqual({ host: '::1', port: 3310 });
    for (const path of ['/run/clamav/clamd.ctl', 'unix:///run/clamav/clamd.ctl'])
      expect(parseScannerAddress(path)).toEqual({ path: '/run/clamav/clamd.ctl' });
  });
});

describe('the virus scanner', () => {
  it('finds what is one, however it is cut, and lets the rest be', async () => {
    daemon = await fakeClamd();
    const { scan } = clamd(daemon.address);
    expect(await scan(inParts(eicar))).toEqual({ outcome: 'infected' });
    expect(await scan(inParts(eicar.slice(0, 30), '', eicar.slice(30)))).toEqual({ outcome: 'infected' });
    expect(await scan(inParts('a statute'))).toEqual({ outcome: 'clean' });
    expect(await scan(inParts(Buffer.alloc(3_000_000, 7), Buffer.alloc(3_000_000, 8)))).toEqual({
      outcome: 'clean',
    });
    expect(daemon.seen.at(-1)).toBe(6_000_000);
  });

  it('that does not listen, closes, falls silent or talks nonsense has not answered', async () => {
    const nobody = await fakeClamd();
    await nobody.close();
    const failures = {
      cut: 'unreachable',
      half: 'confused',
      nonsense: 'confused',
      error: 'confused',
    } as const;
    expect(await clamd(nobody.address).scan(inParts('x'))).toEqual({ outcome: 'failed', why: 'unreachable' });
    for (const [mood, why] of Object.entries(failures)) {
      const moody = await fakeClamd(mood as keyof typeof failures);
      expect([mood, await clamd(moody.address).scan(inParts('x'))]).toEqual([
        mood,
        { outcome: 'failed', why },
      ]);
      await moody.close();
    }
    daemon = await fakeClamd('silent');
    expect(await clamd(daemon.address, { silence: 50 }).scan(inParts('x'))).toEqual({
      outcome: 'failed',
      why: 'too_slow',
    });
  });

  it('says of what is too large for it neither yes nor no, also when it hangs up in the middle', async () => {
    for (const mood of ['too_large', 'over_limits'] as const) {
      const strict = await fakeClamd(mood);
      const content = inParts(...Array.from({ length: 40 }, () => Buffer.alloc(500_000)));
      expect(await clamd(strict.address).scan(content)).toEqual({ outcome: 'failed', why: 'too_large' });
      await strict.close();
    }
  });

  it('is not blamed for content that cannot be read', async () => {
    daemon = await fakeClamd();
    // biome-ignore lint/correctness/useYield: it breaks before it gives anything
    async function* broken(): AsyncGenerator<Uint8Array> {
      throw new Error('a disk');
    }
    expect(await clamd(daemon.address).scan(broken())).toEqual({ outcome: 'failed', why: 'confused' });
  });
});
