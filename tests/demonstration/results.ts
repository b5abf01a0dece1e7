import { expect, it } from 'vitest';
import { getDefinition, indicatorsOf } from '../../src/action/index.ts';
import { narratives } from '../../src/demonstration/invented/narratives.ts';
import { findables } from '../../src/findable.ts';
import { inFrame } from '../../src/platform/database/frame.ts';
import type { Actor } from '../../src/platform/permissions.ts';
import { nameRecords } from '../../src/platform/search/queries.ts';
import { measurePlaces } from '../../src/results/index.ts';
import { recordOf, shownChanges } from '../../src/results/status/changes.ts';
import { watched } from '../../src/results/status/gather-status.ts';
import { listChanges } from '../../src/results/status/queries.ts';
import { languageOf } from '../support/language.ts';
import { anchor, type TestYear, unmarkedIn } from './test-year.ts';

/** How far the year comes, and its report to the donor. */
export function holdsResults(year: TestYear) {
  const { read, all, parts } = year;
  it('reaches the targets as far as a year can', async () => {
    const { actionId } = parts();
    const places = await read(async (tx) => {
      const { logframe, action } = await getDefinition(tx, actionId);
      const window = { from: null, to: anchor.toISOString().slice(0, 10) };
      const asked = { actionId, window, currency: action.currency, eyes: 'staff' } as const;
      return measurePlaces(tx, indicatorsOf(logframe), asked);
    });
    const values = new Map(
      [...places].map(([code, some]) => [code, some.reduce((sum, { value }) => sum + value, 0)]),
    );
    expect(Object.fromEntries(values)).toMatchObject({
      organisations_engaged: 89,
      national_sub_grants: 24,
      regional_sub_grants: 6,
      reports_due: 45,
      reports_in_time: 44,
      round_tables: 4,
      advocacy_conferences: 1,
      regional_conferences: 1,
      trainings: 9,
      institutions_engaged: 1,
      partnerships: 7,
      standards_assessed: 3 * 3 + 6 * 8,
      conclusions_recorded: 10,
      recommendations_published: 4,
      recommendations_forward: 3,
      recommendations_back: 1,
      practices_adopted: 3,
      practices_given_up: 1,
      outcomes_substantiated: 1,
      materials_published: 1,
      media_echo: 1 + 6,
      organisations_stronger: 5,
    });
    const frozen = await all(
      `select value from results.frozen_measurement where indicator = 'women_attended'`,
    );
    expect(frozen).toHaveLength(1);
    expect(values.get('women_attended')).toBeGreaterThan(Number(frozen[0]!.value));
  });

  it('leads from each kind of change to its record, for whoever manages the Action and its calls', async () => {
    const { db, actionId } = parts();
    const [manager] = await all(`
      select m.person_id as person, m.organisation_id as organisation from people.membership m
        join action.participation p on p.organisation_id = m.organisation_id and p.role = 'coordinator'
      where m.role = 'programme_manager' and m.until is null limit 1`);
    const actor: Actor = {
      ...{ personId: String(manager!.person), organisationId: String(manager!.organisation) },
      ...{
        organisationKind: 'partner',
        roles: [
          { role: 'programme_manager', jurisdiction: null },
          { role: 'grant_officer', jurisdiction: null },
        ],
      },
    };
    const language = languageOf('en');
    const missing = await inFrame(db, { actor, arrived: anchor }, async ({ tx }) => {
      const definition = await getDefinition(tx, actionId);
      const found = await Promise.all(
        watched.map(async (word) => {
          const since = '2020-01-01T00:00:00.000Z';
          const changes = await listChanges(tx, { actionId, since, word, most: 100 });
          const records = changes.flatMap((change) => recordOf(change) ?? []);
          const named = await nameRecords(tx, findables, { actor, actionId, language }, records);
          const shown = shownChanges(definition, language, changes, named);
          return shown.every(({ record }) => !record) ? [[word, shown.length]] : [];
        }),
      );
      return found.flat();
    });
    // No target of the definition is set anew in the year.
    expect(missing).toEqual([['target.set', 0]]);
  });

  it('holds a report to the donor on the frozen period, written, and the same when built again: what is frozen does not move', async () => {
    const reports = await all(`
      select p.frozen_at < r.created_at as after, r.built_at > r.created_at as again,
        jsonb_array_length(r.built -> 'moves') as moves, jsonb_array_length(r.built -> 'facts' -> 'gatherings') as gatherings,
        (select count(*)::int from results.narrative n where n.donor_report_id = r.id) as written
      from results.donor_report r join results.period p on p.id = r.period_id`);
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatchObject({ after: true, again: true, written: narratives.length });
    expect(Number(reports[0]!.moves)).toBe(0);
    expect(Number(reports[0]!.gatherings)).toBeGreaterThan(0);
  });

  it('holds one dispute that was answered after a record was corrected, and one that waits', async () => {
    const disputes = await all(`
      select d.state, d.value, d.value_answered as later, f.in_period as frozen
      from results.dispute d left join results.frozen_measurement f on f.period_id = d.period_id and f.indicator = d.indicator
      order by d.raised_at`);
    expect(disputes.map(({ state }) => state)).toEqual(['changed', 'open']);
    const [answered] = disputes;
    expect(Number(answered!.value)).toBe(Number(answered!.frozen));
    expect(Number(answered!.later)).toBe(Number(answered!.frozen) + 2);
  });

  it('marks every sum and text as invented', async () => {
    expect(
      await unmarkedIn(year, [
        `select description from action.budget_line where description not like '%(demonstration)'`,
        `select description from action.expenditure where document_reference not like 'DEMO-%' or (description not like '%(demonstration)' and description not in (select a.number || ' / ' || i.number from grants.instalment i join grants.sub_grant_agreement a on a.id = i.agreement_id))`,
        `select source from action.exchange_rate where source not like '%demonstration%'`,
        `select name from results.period where name not like '%(demonstration)'`,
        `select definition::text from forms.draft where definition::text not like '%(demonstration)%'`,
        `select text from results.report_part_text where text not ilike '%demonstration%'`,
        `select note from results.report_part where note not ilike '%demonstration%'`,
        `select reason || answer_text from results.dispute where reason not ilike '%demonstration%' or (answer_text <> '' and answer_text not ilike '%demonstration%')`,
        `select text from results.narrative where text not ilike '%demonstration%'`,
      ]),
    ).toEqual([]);
  });
}
