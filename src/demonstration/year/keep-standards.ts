import {
  addInstrument,
  addMapping,
  addProvision,
  addSeries,
  addSeriesValue,
  addStandard,
  checkInstrument,
  editProvision,
  findInstrument,
  verifyProvision,
} from '../../matrix/index.ts';
import { addDays } from '../../platform/dates.ts';
import {
  earlierSummary,
  inventedDraft,
  inventedInstrument,
  inventedProvisions,
  inventedReport,
  inventedSeries,
  inventedStandard,
} from '../invented/standards.ts';
import type { Staff } from './hire-staff.ts';
import { at, type Player, type Stage } from './stage.ts';

/** Plans a standard from an instrument to a lawyer's tick, and what others publish: about an instrument, bodies and jurisdictions that do not exist. */
export function planStandards(stage: Stage, staff: Staff): void {
  const [manager, lawyer] = [staff.get('programme.manager')!, staff.get('assessor.one')!];
  stage.timeline.plan(at(stage, -210, '11:00'), async (now) => {
    const work = stage.work(manager, now);
    const instrumentId = await addInstrument(work, inventedDraft);
    const provisionIds: string[] = [];
    for (const [at_, one] of inventedProvisions.entries()) {
      const summary = at_ === 0 ? earlierSummary : one.summary;
      provisionIds.push(await addProvision(work, { ...one, summary, instrumentId }));
    }
    await addStandard(work, { ...inventedStandard, provisionIds });
    stage.timeline.plan(at(stage, -205, '11:00'), (later) =>
      verifyProvision(stage.work(lawyer, later), { provisionId: provisionIds[0]!, version: 1 }),
    );
    planOtherWords(stage, manager, lawyer, { instrumentId, provisionId: provisionIds[0]! });
  });
  stage.timeline.plan(at(stage, -60, '11:00'), async (now) => {
    const work = stage.work(lawyer, now);
    const period = { periodFrom: addDays(stage.today, -430), periodTo: addDays(stage.today, -66) };
    const given = { ...inventedReport, ...period, url: null, verified: true, approximate: false };
    const words = { ...given, jurisdiction: 'X1', value: null, asOf: null, preliminary: false } as const;
    const levels = await addSeries(work, inventedSeries.level);
    const verbatim = 'some level of preparation (demonstration)';
    await addSeriesValue(work, { seriesId: levels, form: { ...words, verbatim } });
    await addMapping(work, {
      seriesId: levels,
      form: {
        mapper: 'Imagined Institute (demonstration)',
        document: inventedReport.document,
        year: Number(period.periodTo.slice(0, 4)),
        jurisdiction: 'X1',
        number: 2,
        scaleFrom: 1,
        scaleTo: 5,
        what: 'The second of five levels (demonstration)',
        verified: true,
      },
    });
    const progress = await addSeries(work, inventedSeries.progress);
    await addSeriesValue(work, {
      seriesId: progress,
      form: { ...words, verbatim: 'limited progress (demonstration)' },
    });
    const counts = await addSeries(work, inventedSeries.count);
    for (const [years, value] of [1180, 1420].entries())
      await addSeriesValue(work, {
        seriesId: counts,
        form: {
          ...given,
          jurisdiction: 'X1',
          periodFrom: addDays(period.periodFrom, (years - 1) * 365),
          periodTo: addDays(period.periodTo, (years - 1) * 365),
          value,
          verbatim: '',
          preliminary: years === 1,
          asOf: addDays(stage.today, -61),
        },
      });
  });
}

/** The draft became a treaty; its first provision is worded anew, and compared again. */
function planOtherWords(
  stage: Stage,
  manager: Player,
  lawyer: Player,
  { instrumentId, provisionId }: { instrumentId: string; provisionId: string },
): void {
  stage.timeline.plan(at(stage, -150, '11:00'), async (now) => {
    const days = { validFrom: null, validTo: null, successor: '', note: '' };
    const { updatedAt: version } = (await findInstrument(stage.tx, stage.actionId, instrumentId))!;
    const instrument = { ...inventedInstrument, ...days };
    await checkInstrument(stage.work(lawyer, now), {
      instrumentId,
      form: { version, instrument, bindings: [] },
    });
    const { key: _, ...wording } = inventedProvisions[0]!;
    await editProvision(stage.work(manager, now), { provisionId, form: { ...wording, version: 2 } });
  });
  stage.timeline.plan(at(stage, -140, '11:00'), (now) =>
    verifyProvision(stage.work(lawyer, now), { provisionId, version: 3 }),
  );
}
