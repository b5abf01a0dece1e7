import { dayIn, type Instant } from '../../platform/dates.ts';
import { type Actor, hasRole, may } from '../../platform/permissions.ts';
import type { Task } from '../../platform/tasks.ts';
import type { Tx } from '../../platform/work.ts';
import { tasksOf } from '../../platform/workflow/standing.ts';
import { endOfDay, zone } from '../../platform/zone.ts';
import { reservePermissions } from './permissions.ts';
import { listOpenOffers, listPools } from './queries.ts';
import { poolOf } from './rules.ts';
import { offerWorkflow } from './workflow.ts';

/** Offers that a certifier answers and an officer waits for, and lots in which an officer can offer what became free. */
export async function listReserveTasks(
  tx: Tx,
  actor: Actor,
  actionId: string,
  now: Instant,
): Promise<Task<'offer' | 'reserve'>[]> {
  const today = dayIn(zone, now);
  const offers = hasRole(actor, 'cso_certifier', 'grant_officer')
    ? await listOpenOffers(tx, actionId, now)
    : [];
  const pools = hasRole(actor, 'grant_officer') ? await listPools(tx, { actionId, today }) : [];
  return [
    ...offers.flatMap((one) => {
      const acts = tasksOf(offerWorkflow, actor, one, today).length > 0;
      const waits = may(actor, reservePermissions.offer, { ...one, id: one.callId });
      if (!acts && !waits) return [];
      return [
        {
          kind: 'offer' as const,
          part: acts ? ('act' as const) : ('wait' as const),
          ...{ record: one.id, about: one.applicationNumber, named: one.applicationNumber },
          sender: one.partnerName,
          due: endOfDay(one.answerBy),
          href: `/offers/${one.id}`,
        },
      ];
    }),
    ...pools
      .filter((lot) => may(actor, reservePermissions.offer, { ...lot, id: lot.callId }))
      .filter((lot) => poolOf(lot.envelopeMinor, lot.ranked, today).next)
      .map((lot) => ({
        kind: 'reserve' as const,
        part: 'act' as const,
        ...{
          record: lot.lotId,
          about: `${lot.callNumber} #${lot.number}`,
          named: `${lot.callNumber} #${lot.number}`,
        },
        sender: lot.partnerName,
        due: endOfDay(lot.validUntil),
        href: `/staff/calls/${lot.callId}/reserve`,
      })),
  ];
}
