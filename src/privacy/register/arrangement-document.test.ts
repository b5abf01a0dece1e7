import { expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { loadAction } from '../../action/index.ts';
import { arrangementDocument } from './arrangement-document.ts';
import { registerEntries } from './register-entries.ts';

const about = { date: '2026-11-25T12:00:00.000Z', demonstration: false };

it('the draft of an arrangement says that nobody agreed to it, names each organisation and every record held jointly, and leaves open what they decide', async () => {
  const definition = await loadAction('actions/shbb');
  const { privacy } = definition;
  const language = languageOf('en');
  const responsible = [
    { key: 'one', name: 'Group One', role: 'coordinator', jurisdictions: [] },
    { key: 'two', name: 'Group Two', role: 'partner', jurisdictions: ['RS'] },
  ] as never;
  const { title, blocks } = arrangementDocument(language, { definition, privacy, responsible }, about);
  const text = JSON.stringify(blocks);
  expect(title).toMatch(/draft/);
  expect(JSON.stringify(blocks.slice(0, 2))).toMatch(/This is a draft. Nobody has agreed to it or signed it/);
  for (const [key, controller] of Object.entries(privacy.controllers))
    expect([key, text.includes(JSON.stringify(language.t(`privacy.record.${key}.name`)))]).toEqual([
      key,
      controller === 'partners_jointly',
    ]);
  for (const name of ['Group One', 'Group Two']) expect(text).toContain(name);
  expect(text.split(language.t('privacy.arrangement.open')).length - 1).toBe(2 + 6);
});

it('a kind of record that lies elsewhere says so in the register, and the others what is said for the whole Action', async () => {
  const { privacy } = await loadAction('actions/shbb');
  const said = (value: string) => ({ value }) as never;
  const differing = { voice: { hosting: said('A server of its own'), transfers: said('None') } };
  const entries = registerEntries(languageOf('en'), { ...privacy, differing });
  const holding = (text: string) =>
    entries.filter(({ facts }) => facts.some(([, fact]) => fact === text)).map(({ key }) => key);
  expect(holding('A server of its own')).toEqual(['voice']);
  expect(holding('None')).toEqual(['voice']);
});
