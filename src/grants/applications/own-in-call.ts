import type { Context } from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { applicationPermissions } from './permissions.ts';
import { listOwn, type OwnRow } from './queries-lists.ts';

const shown = 20;

/** The applications to this call of the organisation that looks, the last touched first; none for who cannot apply, and none that was withdrawn. */
export async function ownInCall(
  { tx, actor }: Pick<Context, 'tx' | 'actor'>,
  callId: string,
): Promise<OwnRow[]> {
  if (!actor || !may(actor, applicationPermissions.start, undefined)) return [];
  const own = await listOwn(tx, actor.organisationId, { callId }, shown);
  return own.filter(({ state }) => state !== 'withdrawn');
}
