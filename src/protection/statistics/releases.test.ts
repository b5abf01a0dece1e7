import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../platform/canonical.ts';
import { discloseTable } from '../../platform/disclosure/disclose.ts';
import type { Actor } from '../../platform/permissions.ts';
import { isSigned } from '../../platform/signing.ts';
import { actCodes, peopleKinds, perpetrators } from '../incidents/codes.ts';
import { type Written, writeIncident } from '../incidents/write-incident.ts';
import { buildNext } from './build/build-next.ts';
import { answerContribution } from './contribution/answer-contribution.ts';
import { closeHalfYears } from './contribution/close-half-year.ts';
import { listOwnContributions, listOwnNumbers } from './contribution/queries.ts';
import { listAnswers, repeatAnswers } from './contribution/repeat-answers.ts';
import { prepareRelease } from './prepare-release.ts';
import { findPublicRelease, listPublicReleases } from './public/queries.ts';
import { findRelease, listCells, listCountedStarts, listTaken, type ReleaseRow } from './queries.ts';
import { groupOf, type TableKey, tableKeys } from './rules/families.ts';
import { freeTables } from './rules/free-tables.ts';
import { closesOn, lastClosed, spansOf } from './rules/half-years.ts';
import { signRelease } from './sign/sign-release.ts';
import { withdrawRelease } from './sign/withdraw-release.ts';
import { atDesk, closing, counting, type Desk, half, later, monitorsOf, places, secret } from './testing.ts';

const needs = { disclose: discloseTable, demonstration: false, baseUrl: 'https://example.org' };
const close = (desk: Desk, now: string) => desk.as(undefined, now, (work) => closeHalfYears(work, needs));

/** The half-year closes, everybody who is named says yes, and it is counted. */
async function counted(desk: Desk, yes = monitorsOf(desk.cast)): Promise<void> {
  await close(desk, closing);
  for (const monitor of yes)
    await desk.as(monitor, closing, async (work) => {
      const [own] = await listOwnContributions(work.tx, work.actionId);
      await answerContribution(work, { contributionId: own!.id, answer: 'yes' });
    });
  await close(desk, counting);
}

async function build(desk: Desk, id: string): Promise<ReleaseRow> {
  for (let step = 0; step < 3; step++) await desk.as(undefined, later, (work) => buildNext(work, needs));
  const found = await desk.as(desk.cast.fatos, later, ({ tx, actionId }) => findRelease(tx, actionId, id));
  return found!;
}
async function prepared(desk: Desk, tableKey: TableKey): Promise<ReleaseRow> {
  const id = await desk.as(desk.cast.fatos, later, (work) =>
    prepareRelease(work, { tableKey, startsOn: half.startsOn, places }),
  );
  return build(desk, id);
}
const sign = (desk: Desk, id: string, by = desk.cast.foreign.fatos) =>
  desk.as(by, later, (work) => signRelease(work, { secret }, id));
const asPublic = <T>({ tx, owner }: Desk, run: () => Promise<T>) =>
  owner(async () => {
    await sql`select set_config('role', 'mostura_portal', true)`.execute(tx);
    try {
      return await run();
    } finally {
      await sql`select set_config('role', 'none', true)`.execute(tx);
    }
  });
/** An organisation of the Action that neither has a monitor nor recorded anything. */
const organisationWithout = async ({ tx, cast }: Desk): Promise<string> => {
  const known = monitorsOf(cast).map(({ organisationId }) => organisationId);
  const { rows } = await sql<{ id: string }>`
    select id from network.organisation where id <> all (${known}::uuid[]) order by id limit 1`.execute(tx);
  return rows[0]!.id;
};
const countOf = async ({ tx }: Desk, table: string) =>
  (await sql<{ count: number }>`select count(*)::int as count from ${sql.raw(table)}`.execute(tx)).rows[0]!
    .count;

describe('A half-year', () => {
  it('closes six weeks after its end; the latest that has closed is told by a day', () => {
    expect(closesOn(half)).toBe('2026-08-11');
    expect(lastClosed('2026-08-10')).toEqual({ startsOn: '2025-07-01', endsOn: '2025-12-31' });
    expect(lastClosed('2026-08-11')).toEqual(half);
    expect(spansOf(['2025-07-01', '2026-01-01'])).toEqual([
      half,
      { startsOn: '2025-07-01', endsOn: '2025-12-31' },
    ]);
  });

  it('has one table of each family: what is taken is not offered', () => {
    const taken = [
      { family: 'acts', startsOn: '2026-01-01', number: null },
      { family: 'people', startsOn: '2025-07-01', number: 'R-2026-0001' },
    ] as const;
    const keys = (startsOn: string) =>
      freeTables(['2025-07-01', '2026-01-01'], taken)
        .filter((one) => one.startsOn === startsOn)
        .map(({ tableKey }) => tableKey);
    expect(keys('2026-01-01')).toEqual(['crimes_by_place', 'crimes', 'people_by_place', 'people']);
    expect(keys('2025-07-01')).toEqual([
      'acts_by_place',
      'acts_by_doer',
      'acts',
      'crimes_by_place',
      'crimes',
    ]);
  });

  it('puts every code of the records into exactly one group of each table', () => {
    for (const code of actCodes)
      expect([code, Number(!!groupOf('act', code)) + Number(!!groupOf('crime', code))]).toEqual([code, 1]);
    for (const code of perpetrators) expect([code, !!groupOf('doer', code)]).toEqual([code, true]);
    for (const code of peopleKinds) expect([code, !!groupOf('people', code)]).toEqual([code, true]);
  });
});

describe('A contribution', () => {
  it(
    'is asked of each organisation with a monitor or with incidents, once and not before the half-year closed; its monitors get an email without content',
    atDesk(async (desk) => {
      // Of four organisations that have monitors three have incidents, and a fifth has incidents alone.
      const { cast, tx } = desk;
      const { elira, bora, foreign, fatos } = cast;
      await sql`delete from incidents.incident where organisation_id = ${bora.organisationId}::uuid`.execute(
        tx,
      );
      const besides = await organisationWithout(desk);
      await sql`update incidents.incident set organisation_id = ${besides}::uuid, writers = '{}'
        where id in (select id from incidents.incident where organisation_id = ${elira.organisationId}::uuid limit 1)`.execute(
        tx,
      );
      await close(desk, '2026-08-10T03:20:00.000Z');
      expect(await countOf(desk, 'release.contribution')).toBe(0);
      await close(desk, closing);
      await close(desk, closing);
      const asked = await sql<{ organisationId: string }>`
        select organisation_id from release.contribution`.execute(tx);
      expect(new Set(asked.rows.map(({ organisationId }) => organisationId))).toEqual(
        new Set([...monitorsOf(cast).map(({ organisationId }) => organisationId), besides]),
      );
      expect(await countOf(desk, 'release.contribution')).toBe(5);
      expect([fatos.organisationId, foreign.fatos.organisationId]).not.toContain(besides);
      const [own] = await desk.as(bora, closing, ({ tx: ofBora, actionId }) =>
        listOwnContributions(ofBora, actionId),
      );
      expect(await desk.as(bora, closing, ({ tx: ofBora }) => listOwnNumbers(ofBora, own!.periodId))).toEqual(
        [],
      );
      await desk.as(bora, closing, (work) =>
        answerContribution(work, { contributionId: own!.id, answer: 'no' }),
      );
      const mails = await sql<{ template: string; args: object }>`
        select template, args from platform.mail where template = 'protection.mail.waits'`.execute(desk.tx);
      expect(mails.rows).toEqual(
        Array.from({ length: 4 }, () => ({
          ...{ template: 'protection.mail.waits', args: { link: 'https://example.org/tasks' } },
        })),
      );
    }),
  );

  it(
    'shows an organisation its own numbers and no other’s, and takes an answer of its monitors until the last day',
    atDesk(async (desk) => {
      await close(desk, closing);
      const { elira, bora, fatos } = desk.cast;
      const own = (who = elira) =>
        desk.as(who, closing, ({ tx, actionId }) => listOwnContributions(tx, actionId));
      const [asked] = await own();
      expect([await own(), await own(bora), await own(fatos)].map((one) => one.length)).toEqual([1, 1, 0]);
      const numbers = (who = elira) => desk.as(who, closing, ({ tx }) => listOwnNumbers(tx, asked!.periodId));
      const sum = (found: Awaited<ReturnType<typeof numbers>>) =>
        found.filter(({ family }) => family === 'acts').reduce((total, { value }) => total + value, 0);
      const stored = await sql<{ sum: number }>`
        select sum(a.hurt_low)::int as sum from incidents.act a join incidents.incident i on i.id = a.incident_id
        where i.organisation_id = ${elira.organisationId}::uuid and i.kind = 'violation'`.execute(desk.tx);
      expect(sum(await numbers())).toBe(stored.rows[0]!.sum);
      expect(await numbers(fatos)).toEqual([]);
      const answer = (answer: 'yes' | 'no', now: string, who = elira) =>
        desk.as(who, now, (work) => answerContribution(work, { contributionId: asked!.id, answer }));
      await answer('yes', closing);
      await answer('no', '2026-08-22T10:00:00.000Z');
      expect((await own())[0]).toMatchObject({ answer: 'no', answeredOn: '2026-08-22' });
      await expect(answer('yes', '2026-08-23T10:00:00.000Z')).rejects.toMatchObject({
        code: 'contribution_closed',
      });
      await expect(answer('yes', closing, bora)).rejects.toMatchObject({ code: 'not_found' });
    }),
  );

  it(
    'is counted once and only with a yes; what was counted never changes',
    atDesk(async (desk) => {
      const { elira, bora } = desk.cast;
      await counted(desk, [elira]);
      const organisations = await sql<{ organisationId: string }>`
        select distinct organisation_id from release.atom`.execute(desk.tx);
      expect(organisations.rows).toEqual([{ organisationId: elira.organisationId }]);
      const before = await countOf(desk, 'release.atom');
      await sql`delete from incidents.act`.execute(desk.tx);
      await close(desk, later);
      expect(await countOf(desk, 'release.atom')).toBe(before);
      await expect(
        desk.as(bora, closing, async (work) => {
          const [own] = await listOwnContributions(work.tx, work.actionId);
          await work.tx
            .updateTable('release.contribution')
            .set({ answer: 'yes', answeredBy: bora.personId, answeredOn: '2026-08-20' })
            .where('id', '=', own!.id)
            .execute();
        }),
      ).rejects.toMatchObject({ code: '23514' });
      for (const change of ['update release.atom set value = value + 1', 'delete from release.behind']) {
        await sql`savepoint change`.execute(desk.tx);
        await expect(sql.raw(change).execute(desk.tx)).rejects.toMatchObject({ code: '23514' });
        await sql`rollback to savepoint change`.execute(desk.tx);
      }
    }),
  );

  it(
    'counts nothing that no second person checked, and nothing of which a source did not agree',
    atDesk(async (desk) => {
      await sql`update incidents.incident set standing = 'unchecked', checker_id = null, checked_on = null, standing_reason = null
        where jurisdiction = 'RS'`.execute(desk.tx);
      await sql`update incidents.source s set may_count = false from incidents.incident i
        where i.id = s.incident_id and i.jurisdiction = 'AL'`.execute(desk.tx);
      await counted(desk);
      const found = await sql<{ place: string }>`select distinct place from release.atom`.execute(desk.tx);
      expect(found.rows).toEqual([{ place: 'MK' }]);
    }),
  );
});

describe('What a half-year counts', () => {
  it(
    'is counted where the people of an incident are not known, too',
    atDesk(async (desk) => {
      await sql`update incidents.incident set people = '{}' where jurisdiction = 'RS'`.execute(desk.tx);
      await counted(desk);
      expect(await countOf(desk, 'release.behind')).toBeGreaterThan(0);
    }),
  );

  it(
    'stays there: no incident moves out of a half-year that was counted, or into it',
    atDesk(async (desk) => {
      const { tx } = desk;
      const one = (
        await sql<{ id: string }>`select id from incidents.incident order by id limit 1`.execute(tx)
      ).rows[0]!.id;
      await sql`update incidents.incident set recorded_on = '2026-08-01' where id = ${one}::uuid`.execute(tx);
      const move = async (day: string) => {
        await sql`savepoint move`.execute(tx);
        try {
          await sql`update incidents.incident set from_on = ${day}::date, to_on = ${day}::date where id = ${one}::uuid`.execute(
            tx,
          );
        } catch (error) {
          await sql`rollback to savepoint move`.execute(tx);
          throw error;
        }
      };
      await move('2025-11-05');
      await move('2026-03-05');
      await counted(desk);
      await expect(move('2026-07-05')).rejects.toMatchObject({ constraint: 'incident_half_counted' });
      await expect(move('2025-11-05')).rejects.toMatchObject({ constraint: 'incident_half_counted' });
      await move('2026-05-05');
      const { elira } = desk.cast;
      const own = (
        await sql<{ id: string; jurisdiction: string }>`select id, jurisdiction from incidents.incident
          where organisation_id = ${elira.organisationId}::uuid order by id limit 1`.execute(tx)
      ).rows[0]!;
      const written: Written = {
        page: 'place',
        jurisdiction: own.jurisdiction,
        border: null,
        placeKind: 'green_border',
        direction: 'leaving',
        partOfDay: 'night',
        ...{ fromOn: '2025-11-01', toOn: '2025-11-05' },
      };
      await expect(
        desk.as(elira, later, (work) =>
          writeIncident(work, { secret }, { incidentId: own.id, places, version: 1, written }),
        ),
      ).rejects.toMatchObject({ code: 'incident_half_counted', field: 'to_on' });
      await sql`alter table incidents.incident disable trigger half_stays`.execute(tx);
      await move('2025-11-05');
      await sql`alter table incidents.incident enable trigger half_stays`.execute(tx);
      await move('2025-10-05');
      await expect(move('2026-03-05')).rejects.toMatchObject({ constraint: 'incident_half_counted' });
    }),
  );

  it(
    'has the answers that were given since a backup: a no is not a yes again, and what was counted stays',
    atDesk(async (desk) => {
      const { cast, tx } = desk;
      await close(desk, closing);
      const answer = (who: Actor, said: 'yes' | 'no') =>
        desk.as(who, closing, async (work) => {
          const [own] = await listOwnContributions(work.tx, work.actionId);
          await answerContribution(work, { contributionId: own!.id, answer: said });
        });
      const answers = async () =>
        new Map((await listAnswers(tx)).map(({ organisationId, answer }) => [organisationId, answer]));
      await answer(cast.elira, 'yes');
      // The backup is made here, and restored after two answers.
      await sql`savepoint backup`.execute(tx);
      await answer(cast.elira, 'no');
      await answer(cast.bora, 'yes');
      const since = await listAnswers(tx);
      await sql`rollback to savepoint backup`.execute(tx);
      expect(await answers()).toEqual(new Map([[cast.elira.organisationId, 'yes']]));
      expect(await repeatAnswers(tx, since)).toBe(2);
      const both = new Map([
        [cast.elira.organisationId, 'no'],
        [cast.bora.organisationId, 'yes'],
      ]);
      expect(await answers()).toEqual(both);
      expect(await repeatAnswers(tx, since)).toBe(0);
      await close(desk, counting);
      expect(
        await repeatAnswers(
          tx,
          since.map((one) => ({ ...one, answer: 'yes' as const })),
        ),
      ).toBe(0);
      expect(await answers()).toEqual(both);
    }),
  );
});

describe('A release', () => {
  it(
    'is built with small numbers hidden, signed by another organisation, and public then with its hash and signature',
    atDesk(async (desk) => {
      await counted(desk);
      const { tx, cast } = desk;
      const ready = await prepared(desk, 'acts_by_place');
      expect([ready.state, ready.reason]).toEqual(['ready', null]);
      const cells = await desk.as(cast.fatos, later, ({ tx: own }) => listCells(own, ready.id));
      expect(cells).toHaveLength(7 * 4);
      expect(cells.every(({ value }) => value === null || value >= 10)).toBe(true);
      expect(cells.some(({ value }) => value === null)).toBe(true);
      expect(await asPublic(desk, () => listPublicReleases(tx, cast.actionId))).toEqual([]);
      // Neither the organisation that prepared it, nor who does not hold the duty.
      await expect(sign(desk, ready.id, cast.filip)).rejects.toMatchObject({ code: 'not_permitted' });
      await expect(sign(desk, ready.id, cast.foreign.elira)).rejects.toMatchObject({ code: 'not_found' });
      expect(await sign(desk, ready.id)).toBe('R-2026-0001');
      const found = (await asPublic(desk, () => findPublicRelease(tx, cast.actionId, 'R-2026-0001')))!;
      const { content, sha256, signature } = found;
      expect(content).toMatchObject({ number: 'R-2026-0001', organisations: 4, unit: 'person_event' });
      expect(createHash('sha256').update(canonicalJson(content)).digest('hex')).toBe(sha256);
      expect(isSigned(secret, content, signature)).toBe(true);
      expect(isSigned(secret, { ...content, organisations: 5 }, signature)).toBe(false);
      const entries = await sql<{ details: object }>`
        select details from platform.audit_entry where word = 'release.sign'`.execute(tx);
      expect(entries.rows).toEqual([{ details: { number: 'R-2026-0001', sha256 } }]);
    }),
    60_000,
  );

  it(
    'stays as it was signed; withdrawn, its numbers go and its cells stay in the store for ever',
    atDesk(async (desk) => {
      await counted(desk);
      const { tx, cast } = desk;
      const { id } = await prepared(desk, 'people_by_place');
      await sign(desk, id);
      for (const change of [
        `update release.release set content = content || '{"organisations": 9}'`,
        'delete from release.release',
        'delete from release.cell',
        'update release.cell set value = 11',
      ]) {
        await sql`savepoint change`.execute(tx);
        await expect(sql.raw(change).execute(tx)).rejects.toMatchObject({ code: '23514' });
        await sql`rollback to savepoint change`.execute(tx);
      }
      const before = await countOf(desk, 'release.cell');
      await desk.as(cast.filip, later, (work) =>
        withdrawRelease(work, { releaseId: id, reason: 'An organisation corrected its records.' }),
      );
      const found = await asPublic(desk, () => findPublicRelease(tx, cast.actionId, 'R-2026-0001'));
      expect(found).toMatchObject({
        ...{ content: null, withdrawnOn: '2026-09-01' },
        ...{ withdrawalReason: 'An organisation corrected its records.', number: 'R-2026-0001' },
      });
      expect(found!.sha256).toHaveLength(64);
      expect(await countOf(desk, 'release.cell')).toBe(before);
      const shown = await desk.as(cast.fatos, later, ({ tx: own }) => listCells(own, id));
      expect(shown).toEqual([]);
    }),
    60_000,
  );

  it(
    'is the only one of its family and half-year, built, signed and withdrawn; a refused one may be followed by another',
    atDesk(async (desk) => {
      await counted(desk);
      const { fatos, filip } = desk.cast;
      const prepare = (tableKey: TableKey) =>
        desk.as(fatos, later, (work) => prepareRelease(work, { tableKey, startsOn: half.startsOn, places }));
      const offered = () =>
        desk.as(fatos, later, async ({ tx, actionId }) =>
          freeTables(await listCountedStarts(tx, actionId), await listTaken(tx, actionId)).map(
            ({ tableKey }) => tableKey,
          ),
        );
      const ofOtherFamilies = tableKeys.filter((one) => !one.startsWith('acts'));
      expect(await offered()).toEqual(tableKeys);
      const refused = await prepare('acts_by_doer');
      await expect(prepare('acts')).rejects.toMatchObject({ code: 'release_half_prepared' });
      await desk.as(undefined, later, (work) => buildNext(work, needs));
      await desk.as(undefined, '2026-09-01T10:16:00.000Z', (work) => buildNext(work, needs));
      const found = await desk.as(fatos, later, ({ tx, actionId }) => findRelease(tx, actionId, refused));
      expect(found!.state).toBe('refused');
      expect(await offered()).toEqual(tableKeys);
      const { id, state } = await prepared(desk, 'acts');
      expect(state).toBe('ready');
      expect(await offered()).toEqual(ofOtherFamilies);
      await expect(prepare('acts_by_place')).rejects.toMatchObject({ code: 'release_half_prepared' });
      await sign(desk, id);
      await expect(prepare('acts_by_place')).rejects.toMatchObject({
        ...{ code: 'release_half_signed', details: { number: 'R-2026-0001' } },
      });
      await desk.as(filip, later, (work) =>
        withdrawRelease(work, { releaseId: id, reason: 'Records were corrected.' }),
      );
      await expect(prepare('acts')).rejects.toMatchObject({ code: 'release_half_signed' });
      expect(await offered()).toEqual(ofOtherFamilies);
    }),
    120_000,
  );

  it(
    'is neither built again nor taken back once it was seen, and its cells stay',
    atDesk(async (desk) => {
      await counted(desk);
      const { tx, cast } = desk;
      const { id } = await prepared(desk, 'acts');
      const refusedTo = async (change: string, code: string) =>
        expect(
          desk.as(cast.fatos, later, ({ tx: own }) => sql.raw(change).execute(own)),
        ).rejects.toMatchObject({ code });
      await refusedTo(
        `update release.release set state = 'building', content = null where id = '${id}'`,
        '23514',
      );
      await refusedTo(`update release.release set reason = 'no_time' where id = '${id}'`, '42501');
      await sql`savepoint change`.execute(tx);
      await expect(sql`delete from release.cell`.execute(tx)).rejects.toMatchObject({ code: '23514' });
      await sql`rollback to savepoint change`.execute(tx);
      await expect(
        sql`insert into release.release (id, action_id, table_key, family, starts_on, ends_on, places, prepared_by, prepared_for, prepared_at, phase_at)
          select gen_random_uuid(), action_id, 'acts_by_place', family, starts_on, ends_on, places, prepared_by, prepared_for, prepared_at, phase_at
          from release.release`.execute(tx),
      ).rejects.toMatchObject({ constraint: 'release_of_half_year_once' });
    }),
    60_000,
  );

  it(
    'is refused where fewer than three organisations contributed, and where there are too few people, in words',
    atDesk(async (desk) => {
      const { elira, bora } = desk.cast;
      await counted(desk, [elira, bora]);
      expect(await prepared(desk, 'acts')).toMatchObject({ state: 'refused', reason: 'few_organisations' });
    }),
  );

  it(
    'is refused where a few people alone are behind it',
    atDesk(
      async (desk) => {
        await counted(desk, monitorsOf(desk.cast).slice(0, 3));
        expect(await prepared(desk, 'people')).toMatchObject({ state: 'refused', reason: 'few_people' });
      },
      [0, 1, 2].map((organisation) => ({
        ...{ organisation, jurisdiction: 'RS', toOn: '2026-03-01', kind: 'violation' },
        ...{ people: { men: { low: 9, high: 9 } }, acts: [] },
      })),
    ),
  );

  it(
    'is refused once its build did not end in time, or could not begin, and prepared of what was counted alone',
    atDesk(async (desk) => {
      await counted(desk);
      const { fatos } = desk.cast;
      const asked = { tableKey: 'acts', startsOn: half.startsOn, places } as const;
      const id = await desk.as(fatos, later, (work) => prepareRelease(work, asked));
      await expect(
        desk.as(fatos, later, (work) => prepareRelease(work, { ...asked, startsOn: '2026-07-01' })),
      ).rejects.toMatchObject({ code: 'release_not_counted' });
      await desk.as(undefined, later, (work) => buildNext(work, needs));
      await desk.as(undefined, '2026-09-01T10:16:00.000Z', (work) => buildNext(work, needs));
      const read = (of: string) => desk.as(fatos, later, ({ tx, actionId }) => findRelease(tx, actionId, of));
      expect(await read(id)).toMatchObject({ state: 'refused', reason: 'no_time' });
      const next = await desk.as(fatos, later, (work) => prepareRelease(work, asked));
      const without = { ...needs, disclose: async () => ({ refused: 'thread_not_started' }) as const };
      for (let step = 0; step < 2; step++)
        await desk.as(undefined, later, (work) => buildNext(work, without));
      expect(await read(next)).toMatchObject({ state: 'refused', reason: 'not_started' });
    }),
  );

  it(
    'gives its atoms and the steps of its build to no person',
    atDesk(async (desk) => {
      await counted(desk);
      const { id } = await prepared(desk, 'acts');
      for (const statement of [
        'select * from release.atom',
        'select * from release.behind',
        `select release.build_input('${id}')`,
        `select release.take_build('${desk.cast.actionId}')`,
        `select release.count_periods('${desk.cast.actionId}', '2026-09-01')`,
      ])
        await expect(
          desk.as(desk.cast.fatos, later, ({ tx }) => sql.raw(statement).execute(tx)),
        ).rejects.toMatchObject({ code: '42501' });
    }),
    60_000,
  );
});
