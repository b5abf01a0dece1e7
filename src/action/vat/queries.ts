import type { Instant } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx, Work } from '../../platform/work.ts';

/** Whether VAT is an eligible cost of a partner, and why. */
export type VatRule = {
  readonly id: string;
  readonly partnerId: string;
  readonly partner: string;
  readonly eligible: boolean;
  readonly reason: string;
  readonly document: string;
  readonly setBy: string | null;
  readonly setAt: Instant;
  /** The last period that was frozen since, and when. */
  readonly frozenIn: string | null;
  readonly frozenAt: Instant | null;
};

const rules = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('action.vatRule as rule')
    .innerJoin('network.organisation as partner', 'partner.id', 'rule.partnerId')
    .leftJoin('people.person as person', 'person.id', 'rule.setBy')
    .select(['rule.id', 'rule.partnerId', 'partner.name as partner', 'rule.eligible', 'rule.reason'])
    .select(['rule.document', 'rule.setAt', 'person.name as setBy'])
    .leftJoinLateral(
      ({ selectFrom }) =>
        selectFrom('results.period as f')
          .select(['f.name as frozenIn', 'f.frozenAt'])
          .whereRef('f.actionId', '=', 'rule.actionId')
          .whereRef('f.frozenAt', '>=', 'rule.setAt')
          .orderBy('f.frozenAt', 'desc')
          .orderBy('f.id')
          .limit(1)
          .as('held'),
      (join) => join.onTrue(),
    )
    .select(['held.frozenIn', 'held.frozenAt'])
    .where('rule.actionId', '=', actionId);

/** Every rule that was set, the latest first: the first of a partner holds. */
export async function listVatRules(tx: Tx, actionId: string, partnerId?: string): Promise<VatRule[]> {
  let query = rules(tx, actionId);
  if (partnerId) query = query.where('rule.partnerId', '=', partnerId);
  return query.orderBy('rule.setAt', 'desc').orderBy('rule.id').execute();
}

/** A rule, also one that holds no more. */
export async function findVatRuleOf(tx: Tx, actionId: string, id: string): Promise<VatRule | undefined> {
  return rules(tx, actionId).where('rule.id', '=', id).executeTakeFirst();
}

/** The rule that holds for a partner; undefined where none was set. */
export async function findVatRule(tx: Tx, actionId: string, partnerId: string): Promise<VatRule | undefined> {
  return (await listVatRules(tx, actionId, partnerId))[0];
}

export async function insertVatRule(
  { tx, actionId, actor, now }: Work,
  rule: Pick<VatRule, 'partnerId' | 'eligible' | 'reason' | 'document'>,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('action.vatRule')
    .values({ ...rule, id, actionId, setBy: actor.personId, setAt: now })
    .execute();
  return id;
}
