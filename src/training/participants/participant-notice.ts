import type { Context } from '../../platform/http/route.ts';
import { type Notice, privacyNotice, type Whose } from '../../privacy/index.ts';
import type { Basis } from '../attendance-list/schema.ts';

/** What stands where somebody is written down for a gathering: with the ground on which this one keeps its names. */
export async function participantNotice(
  context: Pick<Context, 'tx' | 'actionId' | 'language' | 'actor'>,
  gathering: Whose,
  basis: Basis,
): Promise<Notice> {
  const ground = context.language.t(`training.presence.basis.${basis}.text`);
  return { ...(await privacyNotice(context, 'participant', gathering)), basis: ground };
}
