// @second-database: roles and grants

import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { loadAction } from '../../action/index.ts';
import { buildMaterial } from '../../advocacy/materials/testing.ts';
import { withdrawMaterial } from '../../advocacy/materials/withdraw-material.ts';
import { addEvidence } from '../../advocacy/recommendations/add-evidence.ts';
import { listEvidence } from '../../advocacy/recommendations/queries-evidence.ts';
import { buildRecommendation } from '../../advocacy/recommendations/testing.ts';
import type { Shown } from '../../platform/suppression.ts';
import { buildCheckIn } from '../../training/attendance-list/testing.ts';
import { buildTraining } from '../../training/participants/testing.ts';
import { createPeriod } from '../periods/create-period.ts';
import { freezePeriod } from '../periods/freeze-period.ts';
import { buildGathering, buildOutput } from '../testing.ts';
import { annexTables } from './annex-tables.ts';
import { hideAttendance, hideTrained } from './annexes.ts';
import { buildDonorReport } from './build-donor-report.ts';
import { createDonorReport } from './create-donor-report.ts';
import { findDonorReport } from './queries.ts';
import { listRecommendationFacts } from './queries-annexes.ts';
import { listPublished } from './queries-facts.ts';
import { type Cell, linesBelow } from './report-table.ts';

const definition = await loadAction('actions/shbb');
const spring = { name: 'Spring 2026', startsOn: '2026-03-01', endsOn: '2026-05-31' };

const seen = (value: Shown) => ('shown' in value ? value.shown : undefined);

function countIn(cell: Cell | undefined): number {
  return cell && typeof cell === 'object' && 'count' in cell ? cell.count : 0;
}

it('a small number is hidden, and another with it so that the total does not tell it', () => {
  const row = { trainings: 1, others: 0, men: 40, unsaid: 0 };
  const [serbia, albania] = hideAttendance([
    { ...row, jurisdiction: 'RS', women: 3 },
    { ...row, jurisdiction: 'AL', women: 20 },
  ]);
  expect(serbia).toMatchObject({ women: { hidden: true }, unsaid: { shown: 0 } });
  expect(albania!.women).toEqual({ hidden: true });
});

it('persons trained are told apart by kind of organisation and sex, and no small number by subtraction', () => {
  const [cso, police] = hideTrained([
    { body: 'cso', women: 12, men: 9, unsaid: 0 },
    { body: 'police', women: 2, men: 14, unsaid: 0 },
  ]);
  expect([police!.women, police!.unsaid]).toEqual([{ hidden: true }, { shown: 0 }]);
  expect([cso!.women, cso!.men, police!.men].filter((one) => 'hidden' in one)).not.toEqual([]);
});

it('what the total in the logframe of the same report leaves for one kind is not told by showing the rest', () => {
  const shown = hideTrained([
    { body: 'police', women: 0, men: 20, unsaid: 0 },
    { body: 'court', women: 3, men: 0, unsaid: 0 },
  ]);
  expect(shown.map(({ women, men }) => [women, men])).toEqual([
    [{ shown: 0 }, { hidden: true }],
    [{ hidden: true }, { shown: 0 }],
  ]);
});

/** Whether the hidden of these numbers leave each small one open: it could be all from 1 to 5, or nothing but noughts is shown. */
function tellsNothing(numbers: readonly number[], shown: readonly Shown[]): boolean {
  const hidden = numbers.filter((_, at) => seen(shown[at]!) === undefined);
  if (!hidden.some((one) => one < 5)) return true;
  if (numbers.every((one, at) => one === 0 || seen(shown[at]!) === undefined)) return true;
  const sum = hidden.reduce((all, one) => all + one, 0);
  return hidden.length > 1 && sum - (hidden.length - 1) >= 5;
}
const few = fc.oneof(fc.constant(0), fc.nat(9), fc.nat(40));
const sexes = fc.record({ women: few, men: few, unsaid: few });
const rows = fc.array(sexes, { minLength: 1, maxLength: 5 });

it('no small number of persons trained follows from the indicator that the report prints', () => {
  fc.assert(
    fc.property(rows, (people) => {
      const shown = hideTrained(people.map((one, at) => ({ body: String(at), ...one })));
      const flat = (all: readonly Record<'women' | 'men' | 'unsaid', unknown>[]) =>
        all.flatMap(({ women, men, unsaid }) => [women, men, unsaid]);
      const [numbers, cells] = [flat(people) as number[], flat(shown) as Shown[]];
      expect(numbers.filter((one, at) => one > 0 && one < 5 && seen(cells[at]!) !== undefined)).toEqual([]);
      expect(tellsNothing(numbers, cells)).toBe(true);
    }),
    { seed: 69, numRuns: 500 },
  );
});

it('no small number of those who came follows from the women and the men that the report prints', () => {
  fc.assert(
    fc.property(rows, (people) => {
      const made = people.map((one, at) => ({ jurisdiction: String(at), trainings: 1, others: 0, ...one }));
      const shown = hideAttendance(made);
      for (const sex of ['women', 'men'] as const)
        expect(
          tellsNothing(
            people.map((one) => one[sex]),
            shown.map((one) => one[sex]),
          ),
        ).toBe(true);
    }),
    { seed: 69, numRuns: 500 },
  );
});

it('the annexes open to their records, and those of a frozen period stay as they were', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition });
    const { cso } = cast.organisations;
    await buildGathering(tx, cast, { kind: 'training', came: [[cso, 12, 9]], startsOn: '2026-04-14' });
    const asked = await buildRecommendation(tx, {
      actionId: cast.actionId,
      recordedBy: cast.elira.personId,
      title: 'Open the number <at night>',
    });
    await sql`update advocacy.recommendation set published_on = '2026-03-10' where id = ${asked}::uuid`.execute(
      tx,
    );
    const recordedBy = cast.elira.personId;
    const participants = Array.from({ length: 5 }, () => ({
      organisationKind: 'institution' as const,
      institutionKind: 'police' as const,
    }));
    const about = { actionId: cast.actionId, hostId: cast.organisations.partner, recordedBy };
    const training = await buildTraining(tx, { ...about, days: ['2026-04-20'], participants });
    for (const participantId of training.participantIds)
      await buildCheckIn(tx, { gatheringId: training.gatheringId, participantId, recordedBy });
    const periodId = await createPeriod(cast.work(cast.ana), spring);
    await freezePeriod(cast.work(cast.ana), { periodId });
    const donorReportId = await createDonorReport(cast.work(cast.ana), { periodId });
    await buildDonorReport(cast.work(cast.ana), { donorReportId });
    const first = (await findDonorReport(tx, donorReportId))!.built!.facts;
    const tables = annexTables({ language: languageOf('en'), definition, facts: first });
    // Each is a sheet of the workbook, too, under a name of its own.
    const { has } = languageOf('en');
    expect(tables.filter(({ key }) => !has(`results.annex.sheet.${key}`))).toEqual([]);
    expect(tables.map(({ key }) => key)).toContain('standings');
    const of = (key: string) => tables.find((one) => one.key === key)!;
    expect(of('gatherings').rows).toEqual([
      ['Serbia', { count: 2 }, { count: 0 }, { count: 12 }, { count: 9 }, { count: 0 }],
    ]);
    expect(of('gatherings').hrefs).toEqual(['/staff/gatherings?jurisdiction=RS']);
    expect(of('trained').rows).toEqual([
      ['Police or border police', { count: 5 }, { count: 0 }, { count: 0 }],
    ]);
    expect(of('recommendations')).toMatchObject({ hrefs: [`/staff/recommendations/${asked}`] });
    expect(of('recommendations').rows[0]!.at(-1)).toBe('published');
    expect(of('standings')).toMatchObject({
      rows: [['Nothing has moved', { count: 0 }, { count: 1 }]],
      foot: [['Total', { count: 0 }, { count: 1 }]],
    });
    expect(first.annexes?.influence).toMatchObject({ engagements: [], outcomes: [], practices: [] });
    expect(of('milestones').rows.length).toBeGreaterThan(5);
    for (const { rows, hrefs } of tables) expect(hrefs).toHaveLength(rows.length);
    expect(of('gatherings').foot).toBeUndefined();
    expect(linesBelow(languageOf('en'), of('gatherings'))).toEqual(['Certificates issued: 0']);
    // A total is of the figures above it, whatever it counts.
    for (const { caption, columns, rows, foot = [] } of tables)
      for (const cells of foot)
        for (const [at, { head }] of columns.entries()) {
          if (at === 0 || cells[at] === null) continue;
          const sum = rows.reduce((total, row) => total + countIn(row[at]), 0);
          expect(cells[at], `${caption}, ${head}`).toEqual({ count: sum });
        }

    await tx.updateTable('training.attendance').set({ women: 30 }).execute();
    await buildDonorReport(cast.work(cast.ana), { donorReportId });
    const again = (await findDonorReport(tx, donorReportId))!.built!.facts;
    expect(again.annexes).toEqual(first.annexes);
    await sql`set local role mostura_app`.execute(tx);
    await expect(sql`update results.frozen_annexes set content = '{}'`.execute(tx)).rejects.toThrow(
      'permission denied',
    );
  }));

it('what was published in the period are outputs and publications, each on its first day', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition });
    await buildOutput(tx, cast.actionId, [cast.organisations.cso], { publishedOn: '2026-05-05' });
    await buildOutput(tx, cast.actionId, [cast.organisations.cso], { publishedOn: '2026-08-05' });
    const made = { writer: cast.ana, reviewer: cast.elira, kind: 'article' } as const;
    const materialId = await buildMaterial(cast, { ...made, until: 'published' });
    await buildMaterial(cast, { ...made, until: 'approved' });
    const asked = { actionId: cast.actionId, from: '2026-03-01', currency: 'EUR', today: '2026-12-31' };
    const listed = (to: string) => listPublished(tx, { ...asked, to });
    expect((await listed('2026-05-31')).map(({ kind }) => kind)).toEqual(['policy_brief']);
    const year = await listed('2026-12-31');
    expect(year.map(({ kind }) => kind)).toEqual(['policy_brief', 'policy_brief', 'article']);
    expect(year[2]).toMatchObject({ id: materialId, title: 'A door that stays open' });
    await withdrawMaterial(cast.work(cast.ana), { materialId, form: { reason: 'A wrong figure.' } });
    expect(await listed('2026-12-31')).toHaveLength(2);
  }));

it('an entry that was corrected moves no recommendation, neither before the period nor at its end', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition });
    const work = cast.work(cast.elira);
    const by = { actionId: cast.actionId, recordedBy: cast.elira.personId };
    const recommendationId = await buildRecommendation(tx, by);
    const days = { actionId: cast.actionId, from: '2026-03-01', to: '2026-05-31' };
    const stands = async () => {
      const [one] = await listRecommendationFacts(tx, days);
      return [one!.before, one!.now];
    };
    const say = async (step: string, happenedOn: string, corrects: string | null = null) => {
      const form = { step, happenedOn, text: 'It came.', reference: 'Order 7', url: null, corrects };
      await addEvidence(work, { recommendationId, form });
      return (await listEvidence(tx, recommendationId)).find((one) => one.step === step)!.id;
    };
    const early = await say('drafted', '2026-02-20');
    const late = await say('adopted', '2026-05-20');
    expect(await stands()).toEqual(['drafted', 'adopted']);
    await say('discussed', '2026-02-10', early);
    await say('promised', '2026-05-10', late);
    expect(await stands()).toEqual(['discussed', 'promised']);
  }));
