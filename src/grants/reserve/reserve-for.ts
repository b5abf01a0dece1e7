import type { Context } from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { isUnsigned } from '../agreements/set-aside-draft.ts';
import type { ApplicationSubject } from '../applications/permissions.ts';
import { type ApplicationState, applicationLifecycle } from '../applications/rules.ts';
import { reservePermissions } from './permissions.ts';
import { findOffer, type Offer } from './queries.ts';

export type ReserveStanding = { readonly offer: Offer | undefined; readonly mayDecline: boolean };

/** What an applicant's page shows of the reserve list: the offer, and whether this reader can still decline an award they know of. */
export async function reserveFor(
  { tx, actor, now }: Pick<Context, 'tx' | 'actor' | 'now'>,
  application: ApplicationSubject,
  isTold: boolean,
): Promise<ReserveStanding> {
  const offer = await findOffer(tx, { applicationId: application.id }, now);
  const mayDecline =
    isTold &&
    Boolean(applicationLifecycle[application.state as ApplicationState].decline) &&
    may(actor, reservePermissions.declineAward, application) &&
    (await isUnsigned(tx, application.id));
  return { offer, mayDecline };
}
