import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { audit } from './audit.ts';
import { historyAudienceOf, historyForStaff, historyOf, noHistory } from './history.ts';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name),
);

it('The trail is read for pages in one place, which asks the declaration of the route', () => {
  const readers = sources.filter((name) => readFileSync(`src/${name}`, 'utf8').includes('listTrail'));
  expect(readers.sort()).toEqual(['platform/audit/history.ts', 'platform/audit/queries.ts']);
});

/** What else reads entries of the trail, and why it shows no reader of a record who did what. */
const otherReaders: Readonly<Record<string, string>> = {
  'demonstration/queries.ts': 'whether the instance was started',
  'evidence/queries-texts.ts': 'for those who erase texts beside the trail',
  'matrix/cycles/queries-briefs.ts': 'what an assessor chose last about their own name',
  'people/disabling/queries.ts': 'why an account was disabled, for those who may enable it',
  'people/emergency/queries.ts': 'what was opened in an emergency, for those who review it',
  'people/own-account/queries.ts': 'a person’s own copy: what they did, and what was done to their account',
  'people/restored/queries.ts': 'repeats erasures after a restore, by the system',
  'platform/audit/queries-heads.ts': 'the signed ends of the chain',
  'platform/audit/queries-verify.ts': 'whether the chain is whole',
  'platform/backup/queries.ts': 'whether anything happened in a database',
  'privacy/access/queries.ts': 'when a role was used last, for the officer',
  'privacy/retention/queries.ts': 'what was deleted, without a name',
  'protection/trail/queries.ts': 'the hashes of another trail',
  'results/periods/queries-reasons.ts': 'action and time, without a name',
  'results/status/queries.ts': 'counts of actions',
};

it('What reads entries of the trail besides says why', () => {
  const found = sources.filter(
    (name) =>
      !/(^|\/)testing\.ts$/.test(name) &&
      /(?:from|join) platform\.audit_entry|(?:selectFrom|Join)\('platform\.auditEntry/.test(
        readFileSync(`src/${name}`, 'utf8'),
      ),
  );
  expect(found.toSorted()).toEqual([...Object.keys(otherReaders), 'platform/audit/queries.ts'].toSorted());
});

it('A route that declares no history is shown none: its page fails', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const read = historyOf({ path: '/planted/:id' }, tx, cast.ana);
    await expect(read({}, [cast.organisations.cso])).rejects.toThrow('/planted/:id shows a history');
  }));

it('The organisation, the partner, another partner, the contracting authority and the public are told apart', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const record = { organisationId: cast.organisations.cso, partnerId: cast.organisations.partner };
    expect(historyAudienceOf(cast.besa, record)).toBe('own_organisation');
    expect(historyAudienceOf(cast.foreign.besa, record)).toBe('public');
    expect(historyAudienceOf(cast.elira, record)).toBe('partner_staff');
    expect(historyAudienceOf(cast.foreign.elira, record)).toBe('other_staff');
    expect(historyAudienceOf(cast.goran, record)).toBe('contracting_authority');
    expect(historyAudienceOf(undefined, record)).toBe('public');
  }));

it('Each audience reads the actions of its list and who did them as far as the list says', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const { cso, partner } = cast.organisations;
    for (const [actor, word] of [
      [cast.besa, 'report.submit'],
      [cast.elira, 'report.approve'],
      [cast.elira, 'report.review_line'],
    ] as const)
      await audit(cast.work(actor), word, { kind: 'report', id: cso });
    const declared = historyForStaff('report', ['report.submit', 'report.approve']);
    const history = {
      ...declared,
      shows: {
        ...declared.shows,
        own_organisation: { ...declared.shows.partner_staff, people: 'own_names' as const },
      },
    };
    const read = async (actor: typeof cast.ana | undefined) =>
      (
        await historyOf(
          { path: '/report', history },
          tx,
          actor,
        )({ organisationId: cso, partnerId: partner }, [cso])
      ).map(({ word, actorName, side }) => [word, actorName, side]);
    expect(await read(cast.besa)).toEqual([
      ['report.approve', null, 'partner'],
      ['report.submit', 'Besa', null],
    ]);
    expect(await read(cast.elira)).toEqual([
      ['report.approve', 'Elira', null],
      ['report.submit', 'Besa', null],
    ]);
    expect(await read(cast.goran)).toEqual([
      ['report.approve', null, 'partner'],
      ['report.submit', null, 'cso'],
    ]);
    expect(await read(undefined)).toEqual([]);
    expect(noHistory.actions).toEqual([]);
  }));
