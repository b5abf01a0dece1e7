import { expect, it } from 'vitest';
import type { FileState } from '../../platform/files/file-state.ts';
import type { Actor } from '../../platform/permissions.ts';
import { renderIn, uiLanguage } from '../../ui/testing.tsx';
import { serveAnnex } from './serve-annex.tsx';

const language = uiLanguage();
const reader = { personId: 'reader' } as Actor;
const store = { read: async () => new Response('content').body as ReadableStream };
const annex = (state: FileState, uploadedBy = 'sender') => ({
  ...{
    id: 'a1',
    name: 'statute.pdf',
    type: 'application/pdf',
    sha256: 'ab',
    decisionReason: 'Not from them.',
  },
  state,
  uploadedBy,
});
const back = { href: '/assignments/1', text: 'Two banks' };
const ask = (one: ReturnType<typeof annex>, mayDecide = false) =>
  serveAnnex({ actor: reader, language }, store, one, { mayDecide, back });

it('a file with a virus, or refused, is given to nobody: not to whoever sent it either', async () => {
  for (const state of ['infected', 'refused'] as const)
    for (const sender of ['sender', 'reader'])
      expect(await ask(annex(state, sender))).toMatchObject({ result: 'page', status: 409, back });
});

it('while it waits a page says why, with the way on for whoever decides', async () => {
  const shown = async (state: FileState, mayDecide: boolean) => {
    const answer = await ask(annex(state), mayDecide);
    return answer.result === 'page' ? renderIn(language, answer.body) : answer.result;
  };
  expect(await shown('quarantined', true)).not.toContain('/staff/annexes/a1');
  expect(await shown('unchecked', false)).not.toContain('/staff/annexes/a1');
  expect(await shown('unchecked', true)).toContain('/staff/annexes/a1');
  expect(await shown('infected', true)).toContain('/staff/annexes/a1');
  expect(await shown('refused', true)).toContain('Not from them.');
});

it('what was cleared or released is given to all who may read it, and what waits to whoever sent it', async () => {
  for (const one of [annex('available'), annex('released'), annex('quarantined', 'reader')])
    expect(await ask(one)).toMatchObject({ result: 'download', name: 'statute.pdf' });
});
