import { getDefinition, indicatorsOf } from '../../action/index.ts';
import type { PlainDate } from '../../platform/dates.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import type { Tx } from '../../platform/work.ts';
import { figureText } from '../figure-text.ts';
import { measure } from '../queries-measure.ts';
import type { RecordPath } from '../record-paths.ts';
import { type Difference, differencesBetween } from '../report/compared-tables.ts';
import { gatherFacts, liveFacts } from '../report/gather-facts.ts';
import { type Corrections, gatherReasons } from './gather-reasons.ts';
import { listFrozen, type Period } from './queries.ts';
import { differenceOf } from './rules.ts';

/** What was corrected in the records since a period was frozen, and why. The frozen figures themselves stay. */
export async function gatherDifferences(
  tx: Tx,
  period: Period,
  { today, language, pathOf }: { today: PlainDate; language: Language; pathOf: RecordPath },
): Promise<Corrections> {
  const { actionId, endsOn } = period;
  const definition = await getDefinition(tx, actionId);
  const reported = { ...period, periodId: period.id, periodName: period.name };
  const frozen = await gatherFacts(tx, reported, today);
  const live = await liveFacts(tx, reported, today);
  const content = { language, definition };
  const differences = [
    ...differencesBetween({ ...content, facts: frozen }, { ...content, facts: live }),
    ...(await recordDifferences(tx, period, language, pathOf)),
  ];
  return gatherReasons(tx, differences, {
    ...{ actionId, since: period.frozenAt!, to: endsOn },
    ...{ currency: live.currency, language },
  });
}

/** The records behind an indicator that add something else than they did. */
async function recordDifferences(
  tx: Tx,
  { id, actionId }: Period,
  language: Language,
  pathOf: RecordPath,
): Promise<Difference[]> {
  const { logframe, action } = await getDefinition(tx, actionId);
  const found: Difference[] = [];
  for (const frozen of await listFrozen(tx, id)) {
    const indicator = indicatorsOf(logframe).find(({ code }) => code === frozen.indicator);
    const { measurement, to, currency } = frozen.rule;
    const now = await measure(tx, {
      actionId,
      measurement,
      currency,
      window: { from: null, to },
      eyes: 'staff',
    });
    const unit = { unit: indicator?.unit ?? ('number' as const) };
    const write = (value: number) => figureText(language, unit, value, frozen.currency ?? action.currency);
    for (const { kind, id: recordId, current, before, now: adds } of differenceOf(frozen, now).records)
      found.push({
        table: indicator ? inLanguage(indicator.name, language.locale) : frozen.indicator,
        key: `${kind} ${recordId}`,
        name: current?.label ?? language.t(`results.kind.${kind}`),
        href: pathOf({ kind, pageId: current?.pageId ?? (kind === 'instalment' ? null : recordId || null) }),
        head: language.t('results.record.adds'),
        before: write(before),
        now: write(adds),
      });
  }
  return found;
}
