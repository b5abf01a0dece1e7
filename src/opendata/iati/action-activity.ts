import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { ActionTransaction, BudgetPeriod, PublishedAction, PublishedGrant } from '../published.ts';
import {
  activityPage,
  activityScope,
  activityStatus,
  dateType,
  descriptionType,
  organisationRole,
  otherIdentifier,
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
  value,
  words,
} from './elements.ts';
import { resultElements } from './results.ts';
import { type Element, element } from './xml.ts';

/**
 * The Action, hierarchy 1: it alone holds the budget, the money that comes in, and what goes out to each sub-grant
 * (money at one level). Elements stand in the order of the schema.
 */
export function actionActivity(
  action: PublishedAction,
  grants: readonly PublishedGrant[],
  today: PlainDate,
  now: Instant,
): Element {
  const { funder, lead } = action;
  return element('iati-activity', activityAttributes(action, action, 1, now), [
    element('iati-identifier', {}, [action.identifier]),
    organisation('reporting-org', lead),
    textElement('title', action.title),
    textElement('description', action.description, descriptionType.general),
    textElement('description', action.objective, descriptionType.objectives),
    textElement('description', action.targetGroups, descriptionType.targetGroups),
    ...notes(action, true),
    organisation('participating-org', funder, { role: organisationRole.funding }),
    organisation('participating-org', lead, { role: organisationRole.accountable }),
    ...[lead, ...action.partners].map((one) =>
      organisation('participating-org', one, { role: organisationRole.implementing }),
    ),
    action.contractNumber === undefined
      ? undefined
      : element('other-identifier', { ref: action.contractNumber, type: otherIdentifier }, [
          element('owner-org', { ref: funder.identifier }, [narrative(funder.name)]),
        ]),
    element('activity-status', { code: action.status && activityStatus[action.status] }),
    ...dates(action),
    contact(action),
    element('activity-scope', { code: activityScope.regional }),
    ...recipients(action.jurisdictions),
    ...sectors(action.sectors),
    ...defaultTypes(),
    ...action.budget.map(budget),
    ...action.transactions.filter(({ date }) => date <= today).map((one) => ownTransaction(action, one)),
    ...grants.flatMap((grant) => outgoing(action, grant, today)),
    documentLink(action),
    ...grants.map((grant) =>
      element('related-activity', { ref: grantIdentifier(action, grant), type: relatedActivity.child }),
    ),
    ...resultElements(action.results),
  ]);
}

function dates(action: PublishedAction): Element[] {
  return (Object.keys(dateType) as (keyof typeof dateType)[]).flatMap((kind) => {
    const date = action[kind];
    return date === undefined ? [] : [element('activity-date', { 'iso-date': date, type: dateType[kind] })];
  });
}

function contact({ contactEmail, lead, page }: PublishedAction): Element | undefined {
  if (contactEmail === undefined) return undefined;
  return element('contact-info', { type: '1' }, [
    textElement('organisation', lead.name),
    element('email', {}, [contactEmail]),
    page === undefined ? undefined : element('website', {}, [page]),
  ]);
}

function budget({ startsOn, endsOn, amount, committed }: BudgetPeriod): Element {
  return element('budget', { type: '1', status: committed ? '2' : '1' }, [
    element('period-start', { 'iso-date': startsOn }),
    element('period-end', { 'iso-date': endsOn }),
    value(amount, startsOn),
  ]);
}

function ownTransaction(
  { funder, lead }: PublishedAction,
  { kind, date, amount, description }: ActionTransaction,
): Element {
  const spends = kind === 'expenditure';
  return transaction({
    type: transactionType[kind],
    date,
    amount,
    description,
    provider: organisation('provider-org', spends ? lead : funder),
    receiver: spends
      ? element('receiver-org', {}, [narrative(words.suppliers)])
      : organisation('receiver-org', lead),
  });
}

/** The sub-grant agreement (a commitment) and each instalment paid (a disbursement), received by the child activity. */
function outgoing(action: PublishedAction, grant: PublishedGrant, today: PlainDate): Element[] {
  const flow = (type: string, date: PlainDate, amount: PublishedGrant['amount']) =>
    transaction({
      type,
      date,
      amount,
      provider: organisation('provider-org', action.lead, { 'provider-activity-id': action.identifier }),
      receiver: organisation('receiver-org', grant.recipient, {
        'receiver-activity-id': grantIdentifier(action, grant),
      }),
    });
  return [
    flow(transactionType.outgoing_commitment, grant.awardedOn, grant.amount),
    ...grant.payments
      .filter(({ paidOn }) => paidOn <= today)
      .map(({ paidOn, amount }) => flow(transactionType.disbursement, paidOn, amount)),
  ];
}

function documentLink({ page }: PublishedAction): Element | undefined {
  if (page === undefined) return undefined;
  return element('document-link', { format: 'text/html', url: page }, [
    textElement('title', 'Public page of the Action'),
    element('category', { code: activityPage }),
    element('language', { code: 'en' }),
  ]);
}
