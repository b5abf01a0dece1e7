import type { Measurement } from '../../action/index.ts';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { ToldApart } from '../measure.ts';
import type { FrozenRecord } from './rules.ts';

export type Period = {
  readonly id: string;
  readonly actionId: string;
  readonly name: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly frozenAt: Instant | null;
  /** The name of who froze it. */
  readonly frozenBy: string | null;
  readonly sha256: string | null;
};
/** By what a frozen value was measured: kept with it, so that it can be read and measured again whatever the definition says later. */
export type FrozenRule = {
  readonly measurement: Measurement;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly currency: string;
};
export type FrozenMeasurement = {
  readonly indicator: string;
  readonly rule: FrozenRule;
  readonly value: number;
  readonly inPeriod: number;
  readonly currency: string | null;
  /** People by jurisdiction and kind; null for what counts no people. */
  readonly told: ToldApart | null;
  readonly records: readonly FrozenRecord[];
  readonly sha256: string;
};

const period = (tx: Tx) =>
  tx
    .selectFrom('results.period as period')
    .leftJoin('people.person as person', 'person.id', 'period.frozenBy')
    .select(['period.id', 'period.actionId', 'period.name', 'period.startsOn', 'period.endsOn'])
    .select(['period.frozenAt', 'period.sha256', 'person.name as frozenBy']);

export async function findPeriod(tx: Tx, id: string): Promise<Period | undefined> {
  return period(tx).where('period.id', '=', id).executeTakeFirst();
}

/** Locks it until the transaction ends. Throws `not_found`. */
export async function lockPeriod(tx: Tx, id: string): Promise<Period> {
  await tx.selectFrom('results.period').select('id').where('id', '=', id).forUpdate().execute();
  const found = await findPeriod(tx, id);
  if (!found) throw problem('not_found');
  return found;
}

/** A period that nobody freezes until the transaction ends; undefined where there is none. */
export async function sharePeriod(tx: Tx, id: string): Promise<Period | undefined> {
  await tx.selectFrom('results.period').select('id').where('id', '=', id).forShare().execute();
  return findPeriod(tx, id);
}

/** The periods of the Action, the latest first. */
export async function listPeriods(tx: Tx, actionId: string, { onlyFrozen = false } = {}): Promise<Period[]> {
  return period(tx)
    .where('period.actionId', '=', actionId)
    .$if(onlyFrozen, (all) => all.where('period.frozenAt', 'is not', null))
    .orderBy('period.endsOn', 'desc')
    .orderBy('period.id')
    .execute();
}

export async function insertPeriod(
  tx: Tx,
  made: {
    id: string;
    actionId: string;
    name: string;
    startsOn: PlainDate;
    endsOn: PlainDate;
    createdBy: string;
    createdAt: Instant;
  },
): Promise<void> {
  await tx.insertInto('results.period').values(made).execute();
}

/** How many organisations have come to each step now, by the records that may be counted in public. */
export async function countWay(tx: Tx, actionId: string): Promise<Readonly<Record<string, number>>> {
  const rows = await tx
    .selectFrom('results.wayNow')
    .select(['step', 'organisations'])
    .where('actionId', '=', actionId)
    .orderBy('step')
    .execute();
  return Object.fromEntries(rows.map(({ step, organisations }) => [step!, Number(organisations)]));
}

/** Keeps what was measured; the database grants nobody to change it. */
export async function saveFrozen(
  tx: Tx,
  periodId: string,
  frozen: {
    at: Instant;
    by: string;
    sha256: string;
    measurements: readonly FrozenMeasurement[];
    way: Readonly<Record<string, number>>;
  },
): Promise<void> {
  if (frozen.measurements.length > 0)
    await tx
      .insertInto('results.frozenMeasurement')
      .values(
        frozen.measurements.map(({ rule, records, told, ...rest }) => ({
          ...rest,
          periodId,
          rule: JSON.stringify(rule),
          records: JSON.stringify(records),
          told: told && JSON.stringify(told),
        })),
      )
      .execute();
  await tx
    .updateTable('results.period')
    .set({
      frozenAt: frozen.at,
      frozenBy: frozen.by,
      sha256: frozen.sha256,
      way: JSON.stringify(frozen.way),
    })
    .where('id', '=', periodId)
    .execute();
}

export async function listFrozen(tx: Tx, periodId: string): Promise<FrozenMeasurement[]> {
  return tx
    .selectFrom('results.frozenMeasurement')
    .select(['indicator', 'rule', 'value', 'inPeriod', 'currency', 'told', 'records', 'sha256'])
    .where('periodId', '=', periodId)
    .orderBy('indicator')
    .$castTo<FrozenMeasurement>()
    .execute();
}

/** The frozen values of an indicator with their periods, the latest first. */
export async function listFrozenOf(
  tx: Tx,
  actionId: string,
  indicator: string,
): Promise<(FrozenMeasurement & { readonly period: Period })[]> {
  const periods = await listPeriods(tx, actionId, { onlyFrozen: true });
  if (periods.length === 0) return [];
  const rows = await tx
    .selectFrom('results.frozenMeasurement')
    .select(['periodId', 'indicator', 'rule', 'value', 'inPeriod', 'currency', 'told', 'records', 'sha256'])
    .where('indicator', '=', indicator)
    .where(
      'periodId',
      'in',
      periods.map(({ id }) => id),
    )
    .$castTo<FrozenMeasurement & { periodId: string }>()
    .execute();
  return periods.flatMap((one) =>
    rows.filter(({ periodId }) => periodId === one.id).map((row) => ({ ...row, period: one })),
  );
}
