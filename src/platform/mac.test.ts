import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { macOf } from './mac.ts';

test('a key made ready gives what the key itself gives, as text and as bytes, again and again', () => {
  for (const key of ['a secret', Buffer.from('a secret'), 'another'])
    for (const text of ['', 'session\nnonce'])
      for (let round = 0; round < 2; round++)
        expect(macOf(key, text).digest('hex')).toBe(createHmac('sha256', key).update(text).digest('hex'));
});
