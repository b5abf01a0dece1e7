import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogues } from '../../src/platform/messages/catalogue.ts';
import { castNames } from '../support/cast.ts';
import { broughtAbout } from './brought-about.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { kinds, type SideName } from './mail-case.ts';
import { cases, elsewhere } from './mail-cases.ts';

let instance: MatrixInstance;
let names: Map<string, string>;
beforeAll(async () => {
  instance = await openMatrixInstance();
  const { cast, own, foreign, outsiders } = instance.world;
  const { rows } = await instance.pool.query<{ id: string; email: string }>(
    'select id, email from people.person',
  );
  const emails = new Map(rows.map(({ id, email }) => [id, email]));
  const taking = await instance.pool.query<{ id: string; mail: string }>(
    'select id, mail from training.participant',
  );
  const participants = new Map(taking.rows.map(({ id, mail }) => [id, mail]));
  const holders = await instance.pool.query<{ id: string; mail: string }>(
    'select c.id, p.mail from training.certificate c join training.participant p on p.id = c.participant_id',
  );
  const strangers = await instance.pool.query<{ id: string; personId: string }>(
    'select id, person_id as "personId" from people.join_request',
  );
  names = new Map(
    (['own', 'foreign'] as const).flatMap((side) => {
      const records = side === 'own' ? own : foreign;
      const of = (name: string) => (side === 'own' ? name : `foreign ${name}`);
      const people = side === 'own' ? cast : cast.foreign;
      return [
        ...castNames.map((name) => [emails.get(people[name].personId)!, of(name)] as const),
        ['asylum@ministry.example', 'a contact'] as const,
        [emails.get(outsiders.boundElsewhere.personId)!, 'bound elsewhere'] as const,
        [participants.get(String(records.participant))!, of('participant')] as const,
        [holders.rows.find(({ id }) => id === records.certificate)?.mail ?? '', of('holder')] as const,
        [
          emails.get(strangers.rows.find(({ id }) => id === records.join_request)!.personId)!,
          of('whoever asks to join'),
        ] as const,
      ];
    }),
  );
});
afterAll(() => instance.close());

it('says of every mail that the system can send who is written to', () => {
  const known = [...loadCatalogues('messages').get('en')!.keys()].flatMap(
    (key) => /^(\w+\.mail\..+)\.subject$/.exec(key)?.[1] ?? [],
  );
  const told = known.filter((template) => !template.startsWith('grants.mail.'));
  expect([...Object.keys(cases), ...Object.keys(elsewhere)].toSorted()).toEqual(told.toSorted());
  for (const [template, file] of Object.entries(elsewhere))
    expect(readFileSync(file, 'utf8').includes(`'${template}'`), `${template} in ${file}`).toBe(true);
});

it('puts into a subject only what is known to be a number, a day, a kind, or of the audit trail', () => {
  const english = loadCatalogues('messages').get('en')!;
  const faults = Object.entries(cases).flatMap(([template, { holds }]) =>
    [
      ...english
        .get(`${template}.subject`)!
        // The words of ours that a kind chooses.
        .replace(/\{(\w+), select,(?:[^{}]|\{[^{}]*\})*\}/g, '{$1}')
        .matchAll(/\{\s*(\w+)/g),
    ]
      .map(([, name]) => name!)
      .filter((name) => !['number', 'day', 'kind', 'evidence'].includes(holds[name] ?? ''))
      .map((name) => `${template}: ${name}`),
  );
  expect(faults).toEqual([]);
});

describe.each(['own', 'foreign'] as const)('about what is the %s side’s', (side) => {
  it.each(Object.entries(cases))(
    '%s goes to whom it concerns, and tells no more than it may',
    async (template, one) => {
      const mails = await broughtAbout(instance, side, one);
      expect(mails.map((mail) => mail.template)).toEqual(mails.map(() => template));
      const meant = Array.isArray(one.to)
        ? one.to.map((name) => (side === 'own' || name.includes('@') ? name : `foreign ${name}`))
        : (one.to as Record<SideName, string[]>)[side];
      expect(mails.map(({ toAddress }) => names.get(toAddress) ?? toAddress).toSorted()).toEqual(
        meant.toSorted(),
      );
      for (const { args } of mails) {
        expect(Object.keys(args).toSorted()).toEqual(Object.keys(one.holds).toSorted());
        for (const [key, kind] of Object.entries(one.holds)) expect(`${args[key]}`).toMatch(kinds[kind]);
      }
    },
  );
});
