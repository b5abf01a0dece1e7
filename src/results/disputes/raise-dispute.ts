import { getDefinition, type Indicator, indicatorsOf } from '../../action/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import { addDays, dayIn, type PlainDate } from '../../platform/dates.ts';
import { parseDecimal } from '../../platform/language/typed-number.ts';
import { type Currency, readMinor } from '../../platform/money.ts';
import { hasRole, mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { untilToday } from '../measure.ts';
import { listFrozen, listPeriods, type Period, sharePeriod } from '../periods/queries.ts';
import { roundsMoney } from '../queries-rounded.ts';
import { measureRule } from './gather-dispute.ts';
import { disputePermissions } from './permissions.ts';
import { listProtected } from './queries-known.ts';
import { findKeeper, listAnswerers } from './queries-people.ts';
import { insertDispute, isDisputed } from './queries-write.ts';
import {
  type Claim,
  type DisputedRule,
  keptRecords,
  keyOf,
  partOf,
  recordDisputed,
  region,
  usualDays,
} from './rules.ts';
import type { DisputeForm } from './schema.ts';

/**
 * Disputes a value of an indicator or a record behind it, and keeps the value and what its records add now. Nothing of it changes a frozen
 * period. Problems: `not_permitted`, `not_found`, `dispute_number`, `dispute_jurisdiction_unknown`, `dispute_already_open`, `dispute_no_answerer`
 * and those of `recordDisputed`. Returns its id.
 */
export async function raiseDispute(
  work: Work,
  { indicator: code, form }: { readonly indicator: string; readonly form: DisputeForm },
): Promise<string> {
  const { tx, actionId, actor, now } = work;
  mustBeAbleTo(actor, disputePermissions.raise, undefined);
  const { logframe, action } = await getDefinition(tx, actionId);
  const indicator = indicatorsOf(logframe).find((one) => one.code === code);
  if (!indicator) throw problem('not_found');
  const known = (await listPeriods(tx, actionId)).find(({ id }) => id === form.period);
  if (form.period !== '' && !known) throw problem('not_found');
  const period = known && (await sharePeriod(tx, known.id));
  const jurisdiction = form.jurisdiction || null;
  if (jurisdiction && jurisdiction !== region && !action.jurisdictions.includes(jurisdiction))
    throw problem('dispute_jurisdiction_unknown', {}, { field: 'jurisdiction' });
  const today = dayIn(zone, now);
  const { rule, frozen } = await ruleOf(work, indicator, { period, currency: action.currency, today });
  const measured = partOf(await measureRule(tx, actionId, rule), jurisdiction);
  const rounded = rule.measurement.sum === 'amount' && (await roundsMoney(tx, actionId));
  const records = keptRecords(measured.records);
  const record = recordDisputed(records, form);
  const keeper = record?.id ? await findKeeper(tx, record.id) : null;
  const disputed = {
    ...{ indicator: code, periodId: period?.id ?? null, jurisdiction },
    ...{ recordKind: record?.kind ?? null, recordId: record?.id ?? null },
    ...{ claim: form.claim, claimed: claimedOf(indicator, form, action.currency) },
  };
  if (await isDisputed(work, disputed)) throw problem('dispute_already_open');
  const marked = await listProtected(tx, records);
  const id = await insertDispute(work, {
    ...{ ...disputed, reason: form.reason, rule, rounded },
    records: records.map((one) => (marked.has(keyOf(one)) ? { ...one, protected: true } : one)),
    // What is frozen is exact: who reads money in steps keeps what they read.
    value: frozen !== undefined && jurisdiction === null && !rounded ? frozen : measured.value,
    // Officers do not answer about records of their own partner, unless its programme manager asks.
    ownerId: keeper === actor.organisationId && !hasRole(actor, 'programme_manager') ? null : keeper,
    dueOn: addDays(today, logframe.disputeDays ?? usualDays),
  });
  if ((await listAnswerers(tx, actionId, id)).length === 0) throw problem('dispute_no_answerer');
  await work.enqueue(disputePermissions.raise.name, { disputeId: id });
  await audit(work, disputePermissions.raise.name, { kind: 'dispute', id }, { indicator: code });
  return id;
}

/** By what the value is measured: of a frozen period by what it was frozen by, with its frozen value. */
async function ruleOf(
  { tx }: Work,
  { code, measurement }: Indicator,
  { period, currency, today }: { period: Period | undefined; currency: string; today: PlainDate },
): Promise<{ rule: DisputedRule; frozen?: number }> {
  if (!period) return { rule: { measurement, currency, from: null, to: today } };
  const frozen = period.frozenAt && (await listFrozen(tx, period.id)).find((one) => one.indicator === code);
  if (frozen) return { rule: frozen.rule, frozen: frozen.inPeriod };
  return {
    rule: { measurement, currency, ...untilToday({ from: period.startsOn, to: period.endsOn }, today) },
  };
}

/** The number that is right instead: an amount in minor units, or a whole number. Problem: `dispute_number`. */
function claimedOf(
  { unit }: Pick<Indicator, 'unit'>,
  { claim, claimed }: { readonly claim: Claim; readonly claimed: string },
  currency: Currency,
): number | null {
  if (claim !== 'number') return null;
  const whole = parseDecimal(claimed, 0);
  const read = unit === 'money' ? readMinor(claimed, currency) : 'value' in whole ? Number(whole.value) : NaN;
  if (typeof read === 'number' && read >= 0 && read <= Number.MAX_SAFE_INTEGER) return read;
  throw problem('dispute_number', {}, { field: 'claimed' });
}
