import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jobsOf } from '../../src/jobs.ts';
import { inFrame, system } from '../../src/platform/database/frame.ts';
import { loadCatalogues } from '../../src/platform/messages/catalogue.ts';
import type { Actor } from '../../src/platform/permissions.ts';
import type { JobData, Work } from '../../src/platform/work.ts';
import { castNames } from '../support/cast.ts';
import { timeToOpen } from '../support/patience.ts';
import { type MatrixHouse, openMatrixHouse } from './house.ts';
import { type Case, kinds, type Mail, type SideName } from './mail-case.ts';
import { peopleMails } from './people-mails.ts';
import { workMails } from './work-mails.ts';

// Mails about sub-grants have a test of their own beside this one (`told.test.ts`).
const cases: Readonly<Record<string, Case>> = { ...peopleMails, ...workMails };

let house: MatrixHouse;
let names: Map<string, string>;
beforeAll(async () => {
  house = await openMatrixHouse();
  const { cast, own, foreign } = house.world;
  const { rows } = await house.pool.query<{ id: string; email: string }>(
    'select id, email from people.person',
  );
  const emails = new Map(rows.map(({ id, email }) => [id, email]));
  const taking = await house.pool.query<{ id: string; mail: string }>(
    'select id, mail from training.participant',
  );
  const participants = new Map(taking.rows.map(({ id, mail }) => [id, mail]));
  const holders = await house.pool.query<{ id: string; mail: string }>(
    'select c.id, p.mail from training.certificate c join training.participant p on p.id = c.participant_id',
  );
  const strangers = await house.pool.query<{ id: string; personId: string }>(
    'select id, person_id as "personId" from people.join_request',
  );
  names = new Map(
    (['own', 'foreign'] as const).flatMap((side) => {
      const records = side === 'own' ? own : foreign;
      const of = (name: string) => (side === 'own' ? name : `foreign ${name}`);
      const people = side === 'own' ? cast : cast.foreign;
      return [
        ...castNames.map((name) => [emails.get(people[name].personId)!, of(name)] as const),
        [participants.get(String(records.participant))!, of('participant')] as const,
        [holders.rows.find(({ id }) => id === records.certificate)?.mail ?? '', of('holder')] as const,
        [
          emails.get(strangers.rows.find(({ id }) => id === records.join_request)!.personId)!,
          of('whoever asks to join'),
        ] as const,
      ];
    }),
  );
}, timeToOpen);
afterAll(() => house.close());

/** What needs a browser that is half signed in: the same is asked there. */
const elsewhere: Readonly<Record<string, string>> = {
  'people.mail.sign_in_waits': 'src/people/routes.test.ts',
  'people.mail.recovery_code_used': 'src/people/routes.test.ts',
  'people.mail.recovery_asked': 'src/people/recovery/recovery.test.ts',
  'people.mail.recovery_used': 'src/people/recovery/recovery.test.ts',
};

async function broughtAbout(side: SideName, { by, about }: Case): Promise<Mail[]> {
  const { db, actionId } = house.parts;
  return inFrame(db, { actor: system }, async ({ tx, now }) => {
    const as = (actor: Actor): Work => ({ tx, now, actionId, actor, enqueue: async () => {} });
    const run = async (word: string, data: JobData = {}, days = 0) => {
      const at = new Date(Date.parse(now) + days * 86_400_000).toISOString();
      await jobsOf(house.parts)
        .find((one) => one.word === word)!
        .run({ ...as(system), now: at }, data);
    };
    await by({ house, side, records: house.world[side], work: as(system), as, run });
    const { rows } = await sql<Mail>`select template, to_address, person_id, args from platform.mail`.execute(
      tx,
    );
    return rows.filter(({ args }) => !about || `${args.link}`.endsWith(`/${house.world[side][about]}`));
  });
}

it('says of every mail that the system can send who is written to', () => {
  const known = [...loadCatalogues('messages').get('en')!.keys()].flatMap(
    (key) => /^(\w+\.mail\..+)\.subject$/.exec(key)?.[1] ?? [],
  );
  const told = known.filter((template) => !template.startsWith('grants.mail.'));
  expect([...Object.keys(cases), ...Object.keys(elsewhere)].toSorted()).toEqual(told.toSorted());
  for (const [template, file] of Object.entries(elsewhere))
    expect(readFileSync(file, 'utf8').includes(`'${template}'`), `${template} in ${file}`).toBe(true);
});

describe.each(['own', 'foreign'] as const)('about what is the %s side’s', (side) => {
  it.each(Object.entries(cases))(
    '%s goes to whom it concerns, and tells no more than it may',
    async (template, one) => {
      const mails = await broughtAbout(side, one);
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
