import { getDefinition, indicatorsOf } from '../../action/index.ts';
import type { PlainDate } from '../../platform/dates.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import { money } from '../../platform/money.ts';
import type { Tx } from '../../platform/work.ts';
import { figureText } from '../figure-text.ts';
import { measure } from '../queries-measure.ts';
import type { RecordPath } from '../record-paths.ts';
import { type Difference, differencesBetween } from '../report/compared-tables.ts';
import { gatherFacts, liveFacts } from '../report/gather-facts.ts';
import { happenedText } from './happened-text.ts';
import { listFrozen, type Period } from './queries.ts';
import { listBookedLater, listHappenedSince, listReasonsSince } from './queries-reasons.ts';
import { differenceOf } from './rules.ts';

/** What was corrected in the records since a period was frozen, and why. The frozen figures themselves stay. */
export type Corrections = {
  readonly differences: readonly Difference[];
  readonly why: (difference: Difference) => readonly string[];
};

export async function gatherDifferences(
  tx: Tx,
  period: Period,
  { today, language, pathOf }: { today: PlainDate; language: Language; pathOf: RecordPath },
): Promise<Corrections> {
  const { actionId, endsOn } = period;
  const since = period.frozenAt!;
  const definition = await getDefinition(tx, actionId);
  const reported = { ...period, periodId: period.id, periodName: period.name };
  const frozen = await gatherFacts(tx, reported, today);
  const live = await liveFacts(tx, reported, today);
  const content = { language, definition };
  const differences = [
    ...differencesBetween({ ...content, facts: frozen }, { ...content, facts: live }),
    ...(await recordDifferences(tx, period, language, pathOf)),
  ];
  const happened = await listHappenedSince(tx, [...new Set(differences.flatMap(idsOf))], since);
  const reasons = await listReasonsSince(tx, actionId, since);
  const booked = await listBookedLater(tx, { actionId, since, to: endsOn });
  const why = (difference: Difference): string[] => {
    const ids = idsOf(difference);
    const later = booked.find(({ heading }) => heading === difference.key);
    const given = [difference.key, ...ids].flatMap((key) => reasons.get(key) ?? []);
    return [
      ...given,
      ...happenedText(
        happened.filter(({ id }) => ids.includes(id)),
        language,
      ),
      ...(later
        ? [
            language.t('results.difference.booked_later', {
              count: later.entries,
              amount: language.money(money(later.amountMinor, live.currency)),
            }),
          ]
        : []),
    ];
  };
  return { differences, why };
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

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** The records that a difference is about, as its key and its page name them. */
function idsOf({ key, href }: Difference): string[] {
  return [...new Set([...key.matchAll(uuid), ...(href ?? '').matchAll(uuid)].map(([id]) => id))];
}
