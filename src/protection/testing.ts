import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/permissions.ts';
import type { Tx } from '../platform/work.ts';

/** Duties of this area. */
export type Duty = 'keeper' | 'reader' | 'monitor' | 'statistician';

const at = '2026-11-01T08:00:00.000Z';

/**
 * Gives a person a duty, as two people would have: proposed by one and confirmed by another, of whom nobody else knows unless they are
 * named. As the owner of the tables. Returns the id.
 */
export async function buildDuty(
  tx: Tx,
  {
    actionId,
    personId,
    organisationId,
    duty,
    jurisdictions = ['RS'],
    proposedBy = newId(),
    confirmedBy = newId(),
    state = 'confirmed',
  }: {
    actionId: string;
    personId: string;
    organisationId: string;
    duty: Duty;
    jurisdictions?: readonly string[];
    proposedBy?: string;
    confirmedBy?: string;
    state?: 'proposed' | 'confirmed' | 'refused';
  },
): Promise<string> {
  const id = newId();
  const decided = {
    proposed: {},
    confirmed: { confirmedBy, confirmedAt: at },
    refused: { refusedBy: confirmedBy, refusedAt: at, reason: 'The person leaves the organisation.' },
  };
  await tx
    .insertInto('protection.appointment')
    .values({
      ...{ id, actionId, personId, organisationId, duty, jurisdictions: [...jurisdictions], state },
      ...{ proposedBy, proposedAt: at, ...decided[state] },
    })
    .execute();
  return id;
}

/** The same person as the sign-in would know them once they hold these duties. */
export function withDuties(actor: Actor, ...duties: readonly Duty[]): Actor {
  return { ...actor, duties };
}
