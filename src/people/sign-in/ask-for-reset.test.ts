import { expect, it } from 'vitest';
import { nobody } from '../../platform/permissions.ts';
import type { Tx, Work } from '../../platform/work.ts';
import { askForReset } from './reset-own-password.ts';

it('Whoever asks for a new password is answered with nothing looked up: a sealed job of one length waits, whether the address has an account or not.', async () => {
  const put: (readonly [string, { readonly sealed?: string }])[] = [];
  const tx = new Proxy({} as Tx, {
    get() {
      throw new Error('something was looked up before the answer');
    },
  });
  const work: Work = {
    ...{ tx, actor: nobody, actionId: 'none', now: '2026-03-12T09:00:00.000Z' },
    enqueue: async (word, data) => void put.push([word, data ?? {}]),
  };
  for (const email of ['besa@example.org', 'zora@example.org'])
    await askForReset(work, { secret: 'of the tests' }, { email });
  expect(put.map(([word]) => word)).toEqual(['person.mail_reset', 'person.mail_reset']);
  expect(new Set(put.map(([, { sealed = '' }]) => sealed.length)).size).toBe(1);
  expect(JSON.stringify(put)).not.toContain('example.org');
});
