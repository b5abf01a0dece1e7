import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { close, counted, countOf, organisationWithout } from '../../../tests/support/release-steps.ts';
import type { Actor } from '../../platform/permissions.ts';
import { actCodes, peopleKinds, perpetrators } from '../incidents/codes.ts';
import { listOwnIncidents } from '../incidents/queries.ts';
import { readVersion } from '../incidents/rules/shown.ts';
import { type Written, writeIncident } from '../incidents/write-incident.ts';
import { answerContribution } from './contribution/answer-contribution.ts';
import { listOwnContributions, listOwnNumbers } from './contribution/queries.ts';
import { listAnswers, repeatAnswers } from './contribution/queries-answers.ts';
import { groupOf } from './rules/families.ts';
import { freeTables } from './rules/free-tables.ts';
import { closesOn, lastClosed, spansOf } from './rules/half-years.ts';
import { atDesk, closing, counting, half, later, monitorsOf, places, secret } from './testing.ts';

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
      { family: 'acts', startsOn: '2026-01-01', number: null, setAside: false },
      { family: 'people', startsOn: '2025-07-01', number: 'R-2026-0001-0a1b2c', setAside: false },
    ] as const;
    const others = ['deaths', 'methods_means', 'methods_dangers', 'methods_prices'] as const;
    const keys = (startsOn: string) =>
      freeTables(['2025-07-01', '2026-01-01'], taken)
        .filter((one) => one.startsOn === startsOn)
        .map(({ tableKey }) => tableKey);
    expect(keys('2026-01-01')).toEqual(['crimes_by_place', 'crimes', 'people_by_place', 'people', ...others]);
    expect(keys('2025-07-01')).toEqual([
      'acts_by_place',
      'acts_by_doer',
      'acts',
      'crimes_by_place',
      'crimes',
      ...others,
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
      // Nothing is counted before the last day is over.
      await close(desk, '2026-08-22T03:20:00.000Z');
      await answer('no', '2026-08-22T10:00:00.000Z');
      expect((await own())[0]).toMatchObject({ answer: 'no', answeredOn: '2026-08-22' });
      await expect(answer('yes', '2026-08-23T10:00:00.000Z')).rejects.toMatchObject({
        code: 'contribution_closed',
      });
      await expect(answer('yes', closing, bora)).rejects.toMatchObject({ code: 'not_found' });
      // The trail of incidents has that there was an answer, twice, and not which.
      const trail = await sql<{ recordId: string }>`
        select record_id from protection.event where word = 'release.contribute'`.execute(desk.tx);
      expect(trail.rows).toEqual([{ recordId: asked!.id }, { recordId: asked!.id }]);
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

  it(
    'counts nothing that the second person did not confirm, nor what may not be counted whatever its sources say',
    atDesk(async (desk) => {
      const { tx } = desk;
      await sql`update incidents.incident set standing = case jurisdiction when 'RS' then 'wrong' else 'not_confirmed' end
        where jurisdiction in ('RS', 'AL')`.execute(tx);
      const first = sql`select min(id::text)::uuid from incidents.incident where jurisdiction = 'MK'`;
      const others = sql`select id from incidents.incident where jurisdiction = 'MK' and id <> (${first})`;
      await sql`update incidents.incident set may_count = false where id in (${others})`.execute(tx);
      await counted(desk);
      const { rows } = await sql<{ place: string; organisations: number }>`
        select place, count(distinct organisation_id)::int as organisations from release.atom group by place`.execute(
        tx,
      );
      expect(rows).toEqual([{ place: 'MK', organisations: 1 }]);
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
      const seen = await desk.as(elira, later, ({ tx: at, actionId }) =>
        listOwnIncidents(at, actionId, { limit: 20, from: half.startsOn, until: half.endsOn }),
      );
      const own = seen.find(({ kind }) => kind !== null)!;
      const written: Written = {
        page: 'place',
        jurisdiction: own.jurisdiction!,
        border: null,
        placeKind: 'green_border',
        direction: 'leaving',
        partOfDay: 'night',
        ...{ fromOn: '2025-11-01', toOn: '2025-11-05' },
      };
      await expect(
        desk.as(elira, later, (work) =>
          writeIncident(work, { secret }, { incidentId: own.id, places, version: readVersion(own), written }),
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
