import type { Instant, PlainDate } from '../../platform/dates.ts';
import { grantedBy } from '../granted-by.ts';
import type { PublishedAction, PublishedGrant } from '../published.ts';
import {
  activityScope,
  activityStatus,
  dateType,
  descriptionType,
  organisationRole,
  relatedActivity,
  transactionType,
} from './codes.ts';
import {
  activityAttributes,
  defaultTypes,
  grantIdentifier,
  narrative,
  notes,
  organisation,
  recipients,
  sectors,
  textElement,
  transaction,
  words,
} from './elements.ts';
import { type Element, element } from './xml.ts';

/**
 * One sub-grant, hierarchy 2: what came in from the parent, and nothing else of money, because the sub-grantee's own spending is not
 * the reporting organisation's. The partner that granted it is extending, the sub-grantee implementing.
 */
export function grantActivity(
  action: PublishedAction,
  grant: PublishedGrant,
  today: PlainDate,
  now: Instant,
): Element {
  return element('iati-activity', activityAttributes(action, grant, 2, now), [
    element('iati-identifier', {}, [grantIdentifier(action, grant)]),
    organisation('reporting-org', action.lead),
    textElement('title', grant.title ?? words.withheldGrant),
    textElement(
      'description',
      grant.description?.trim() || grant.title || words.withheldDescription,
      descriptionType.general,
    ),
    ...notes(action, grant.jurisdiction === 'XK'),
    organisation('participating-org', action.funder, { role: organisationRole.funding }),
    organisation('participating-org', grantedBy(action, grant), {
      role: organisationRole.extending,
      'activity-id': action.identifier,
    }),
    organisation('participating-org', grant.recipient, { role: organisationRole.implementing }),
    element('activity-status', { code: statusOf(grant, today) }),
    ...datesOf(grant, today),
    element('activity-scope', { code: activityScope[grant.scope] }),
    ...recipients(grant.jurisdiction ? [{ code: grant.jurisdiction }] : []),
    grant.place === undefined
      ? undefined
      : element('location', {}, [element('name', {}, [narrative(grant.place)])]),
    ...sectors(action.sectors),
    ...defaultTypes(),
    ...grant.payments
      .filter(({ paidOn }) => paidOn <= today)
      .map(({ paidOn, amount }) =>
        transaction({
          type: transactionType.incoming_funds,
          date: paidOn,
          amount,
          provider: organisation('provider-org', grantedBy(action, grant), {
            'provider-activity-id': action.identifier,
          }),
          receiver: organisation('receiver-org', grant.recipient, {
            'receiver-activity-id': grantIdentifier(action, grant),
          }),
        }),
      ),
    element('related-activity', { ref: action.identifier, type: relatedActivity.parent }),
  ]);
}

function statusOf({ status, startsOn, endsOn }: PublishedGrant, today: PlainDate): string {
  if (status === 'terminated') return activityStatus.cancelled;
  if (status === 'completed') return activityStatus.closed;
  if (today < startsOn) return activityStatus.pipeline;
  return today <= endsOn ? activityStatus.implementation : activityStatus.finalisation;
}

/** An actual date is one that has come; the agreement's own dates are the planned ones. */
function datesOf({ startsOn, endsOn, status }: PublishedGrant, today: PlainDate): Element[] {
  const date = (type: string, day: PlainDate) => element('activity-date', { 'iso-date': day, type });
  const started = startsOn <= today && status !== 'terminated';
  const ended = status === 'completed' && endsOn <= today;
  return [
    date(dateType.plannedStart, startsOn),
    ...(started ? [date(dateType.actualStart, startsOn)] : []),
    date(dateType.plannedEnd, endsOn),
    ...(ended ? [date(dateType.actualEnd, endsOn)] : []),
  ];
}
