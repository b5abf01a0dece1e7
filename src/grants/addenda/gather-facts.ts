import { getContract, getDefinition } from '../../action/index.ts';
import { dayIn, type Instant } from '../../platform/dates.ts';
import type { Actor } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { ceilingOf } from '../agreements/ceiling-of.ts';
import type { Agreement } from '../agreements/queries.ts';
import { passesContract } from '../agreements/queries-promised.ts';
import type { Change, Facts } from './facts.ts';
import { originalHeadings } from './headings.ts';
import { knowsSums } from './permissions.ts';
import type { Addendum } from './queries.ts';
import { findReported, findRoom } from './queries-facts.ts';

type Asking = { readonly tx: Tx; readonly actor: Actor | undefined; readonly now: Instant };

/** What stands around a change of an agreement, as far as this person knows it; of its amount, where it brings another one. */
export async function gatherFacts(
  { tx, actor, now }: Asking,
  agreement: Agreement,
  { amountMinor: wanted }: Pick<Change, 'amountMinor'> = { amountMinor: null },
): Promise<Facts> {
  const { startsOn, endsOn, amountMinor, currency, rules, budget, actionId } = agreement;
  const today = dayIn(zone, now);
  const contract = await getContract(tx, actionId);
  const { action } = await getDefinition(tx, actionId);
  const { reportedUntil, changedFrom, changedBy, signedHeadings } = agreement;
  const { headings, ...reported } = await findReported(tx, agreement.id);
  const original = originalHeadings(budget, currency);
  return {
    ...{ today, currency, startsOn, endsOn, amountMinor, ...reported },
    rules: { ...rules, thirdPartyCeilingMinor: await ceilingOf(tx, actionId, rules) },
    ...{ reportedUntil, changedFrom, changeId: changedBy?.id ?? null },
    actionEndsOn: contract.endsOn ?? action?.period?.endsOn?.value ?? null,
    transferPercent: contract.transferPercent,
    transferKnown: contract.number !== null,
    headings: headings ?? original,
    base: signedHeadings ?? original,
    room: knowsSums(actor)
      ? {
          ...(await findRoom(tx, agreement, today)),
          passesContract: wanted !== null && (await passesContract(tx, agreement.id, wanted)),
        }
      : null,
  };
}

/** The change that an addendum brings. */
export const changeIn = ({ appliesFrom, newEndsOn, newAmountMinor, newHeadings }: Addendum): Change => ({
  ...{ appliesFrom, endsOn: newEndsOn, amountMinor: newAmountMinor, headings: newHeadings },
});
