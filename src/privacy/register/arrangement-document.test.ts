import { expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { loadAction } from '../../action/index.ts';
import { arrangementDocument, partText } from './arrangement-document.ts';
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
  expect(JSON.stringify(blocks.slice(0, 2))).toMatch(/This is a draft. It has not been agreed or signed/);
  for (const [key, controller] of Object.entries(privacy.controllers))
    expect([key, text.includes(JSON.stringify(language.t(`privacy.record.${key}.name`)))]).toEqual([
      key,
      controller === 'partners_jointly',
    ]);
  for (const name of ['Group One', 'Group Two']) expect(text).toContain(name);
  expect(text.split(language.t('privacy.arrangement.open')).length - 1).toBe(2 + 6);
});

const three = [
  { id: 'a', key: 'a', name: 'Group One', role: 'coordinator', jurisdictions: ['RS'] },
  { id: 'b', key: 'b', name: 'Group Two', role: 'implementing_partner', jurisdictions: ['AL'] },
  { id: 'c', key: 'c', name: 'Group Three', role: 'implementing_partner', jurisdictions: ['AL', 'XK'] },
] as const;

it('the draft of one organisation says what it is to every kind of record: controller alone, of its own, with whom, or none', async () => {
  const definition = await loadAction('actions/shbb');
  const { privacy } = definition;
  const english = languageOf('en');
  const of = (index: number) =>
    arrangementDocument(english, { definition, privacy, responsible: three }, about, three[index]);
  const { title, blocks } = of(1);
  expect(title).toBe('Arrangement of Group Two: draft');
  const text = JSON.stringify(blocks);
  for (const key of Object.keys(privacy.controllers))
    expect([key, text.includes(JSON.stringify(english.t(`privacy.record.${key}.name`)))]).toEqual([
      key,
      true,
    ]);
  const part = (index: number, controller: string) => partText(english, controller, three[index]!, three);
  expect(part(0, 'coordinator')).toBe('Sole controller');
  expect(part(1, 'coordinator')).toBe('Not a controller: Group One answers');
  expect(part(1, 'each_partner')).toBe('Sole controller of its own records');
  expect(part(0, 'partners_jointly')).toBe('Joint controller with Group Two and Group Three');
  expect(part(1, 'partners_jointly')).toBe('Joint controller with Group One and Group Three');
  expect(text).toContain('Joint controller with Group One and Group Three');
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
