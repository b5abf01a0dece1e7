import type { Instant, PlainDate } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx, Work } from '../../platform/work.ts';
import type { OwnerRole, Response } from './rules.ts';
import type { RiskForm } from './schema.ts';
import type { TriggerRule } from './triggers.ts';
import type { RiskState, riskSteps } from './workflow.ts';

export type Risk = {
  readonly id: string;
  readonly state: RiskState;
  readonly title: string;
  /** Empty where it was recorded before it was asked for; as is the effect. */
  readonly cause: string;
  readonly event: string;
  readonly effect: string;
  readonly category: string;
  readonly concerns: string;
  readonly likelihood: number;
  readonly impact: number;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly ownerRole: OwnerRole;
  readonly response: Response;
  readonly measures: string;
  readonly triggerText: string;
  readonly triggerRule: TriggerRule | null;
  readonly triggerFrom: number | null;
  readonly reviewOn: PlainDate;
  readonly version: number;
};
type Narrowed = {
  readonly actionId: string;
  readonly state?: RiskState | undefined;
  readonly category?: string | undefined;
  readonly ownerId?: string | undefined;
  readonly concerns?: string | undefined;
};

const risks = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('results.risk as r')
    .innerJoin('network.organisation as o', 'o.id', 'r.ownerId')
    .select([
      ...(['r.id', 'r.state', 'r.title', 'r.category', 'r.concerns'] as const),
      ...(['r.cause', 'r.description as event', 'r.effect'] as const),
      ...(['r.likelihood', 'r.impact', 'r.ownerId', 'o.name as ownerName', 'r.ownerRole'] as const),
      ...(['r.response', 'r.measures', 'r.triggerText', 'r.triggerRule', 'r.triggerFrom'] as const),
      ...(['r.reviewOn', 'r.version'] as const),
    ])
    .where('r.actionId', '=', actionId);

/** The register, the heaviest first. Without a state: all that are neither closed nor declined. */
export async function listRisks(
  tx: Tx,
  { actionId, state, category, ownerId, concerns }: Narrowed,
): Promise<Risk[]> {
  let query = risks(tx, actionId);
  query = state
    ? query.where('r.state', '=', state)
    : query.where('r.state', 'not in', ['closed', 'declined']);
  if (category) query = query.where('r.category', '=', category);
  if (ownerId) query = query.where('r.ownerId', '=', ownerId);
  if (concerns) query = query.where('r.concerns', '=', concerns);
  return query
    .orderBy(({ eb, ref }) => eb(ref('r.likelihood'), '*', ref('r.impact')), 'desc')
    .orderBy('r.reviewOn')
    .orderBy('r.id')
    .limit(1000)
    .execute();
}

export async function findRisk(tx: Tx, actionId: string, id: string): Promise<Risk | undefined> {
  return risks(tx, actionId).where('r.id', '=', id).executeTakeFirst();
}

/** The risk, held until the transaction ends. Throws `not_found`. */
export async function lockRisk(tx: Tx, actionId: string, id: string): Promise<Risk> {
  await tx.selectFrom('results.risk').select('id').where('id', '=', id).forUpdate().execute();
  const found = await findRisk(tx, actionId, id);
  if (!found) throw problem('not_found');
  return found;
}

export type EntryKind = 'record' | keyof typeof riskSteps;
export type RiskEntry = {
  readonly kind: EntryKind;
  readonly likelihood: number;
  readonly impact: number;
  readonly remark: string;
  readonly at: Instant;
};

/** What was written about a risk, the latest first. */
export async function listEntries(tx: Tx, riskId: string): Promise<RiskEntry[]> {
  return tx
    .selectFrom('results.riskEntry')
    .select(['kind', 'likelihood', 'impact', 'remark', 'writtenAt as at'])
    .where('riskId', '=', riskId)
    .orderBy('version', 'desc')
    .execute();
}

/** The event is in the column that was the description of all three. */
function columnsOf<Values extends { readonly event?: string }>({ event, ...values }: Values) {
  return { ...values, ...(event === undefined ? {} : { description: event }) };
}

export async function insertRisk(work: Work, state: 'proposed' | 'open', form: RiskForm): Promise<string> {
  const { tx, actionId, actor, now } = work;
  const id = newId();
  await tx
    .insertInto('results.risk')
    .values({
      ...columnsOf(form),
      description: form.event,
      id,
      actionId,
      state,
      recordedBy: actor.personId,
      createdAt: now,
      updatedAt: now,
    })
    .execute();
  await insertEntry(work, { id, version: 1, ...form }, 'record', '');
  return id;
}

/** Saves what a step changed, as the next version, and what was written with it. */
export async function saveRisk(
  work: Work,
  risk: Risk,
  kind: Exclude<EntryKind, 'record'>,
  { remark = '', ...changed }: Partial<RiskForm> & { readonly state?: RiskState; readonly remark?: string },
): Promise<void> {
  const next = { ...changed, version: risk.version + 1 };
  await work.tx
    .updateTable('results.risk')
    .set({ ...columnsOf(next), updatedAt: work.now })
    .where('id', '=', risk.id)
    .execute();
  await insertEntry(work, { ...risk, ...next }, kind, remark);
}

type Written = {
  readonly id: string;
  readonly version: number;
  readonly likelihood: number;
  readonly impact: number;
};
async function insertEntry(
  { tx, actor, now }: Work,
  { id: riskId, version, likelihood, impact }: Written,
  kind: EntryKind,
  remark: string,
): Promise<void> {
  await tx
    .insertInto('results.riskEntry')
    .values({
      ...{ id: newId(), riskId, version, likelihood, impact, kind, remark },
      ...{ writtenBy: actor.personId, writtenAt: now },
    })
    .execute();
}
