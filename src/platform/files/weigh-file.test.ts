import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scales } from './weigh-file.ts';

async function* inParts(parts: readonly Uint8Array[]) {
  yield* parts;
}
const about = { name: '../receipt.json', limit: 100_000, field: 'receipt_file' };

describe('a file that is weighed', () => {
  it('is refused when it is empty or larger than it may be', async () => {
    await expect(scales.put(inParts([]), about)).rejects.toMatchObject({
      code: 'file_empty',
      field: 'receipt_file',
    });
    await expect(scales.put(inParts([new Uint8Array(100_001)]), about)).rejects.toMatchObject({
      code: 'file_too_large',
    });
  });

  it('has the hash of its content however it arrives, and hands on its text only when it is small', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ minLength: 1, maxLength: 20_000 }), { minLength: 1, maxLength: 5 }),
        async (parts) => {
          const whole = Buffer.concat(parts);
          const weighed = await scales.put(inParts(parts), about);
          expect(weighed).toMatchObject({ size: whole.length, name: 'receipt.json' });
          expect(weighed.sha256).toBe(createHash('sha256').update(whole).digest('hex'));
          expect(weighed.text).toBe(whole.length <= 65_536 ? whole.toString('utf8') : undefined);
        },
      ),
    );
  });
});
