import type { Instant, Zone } from '../../platform/dates.ts';
import { type Money, money, toDecimal } from '../../platform/money.ts';
import type { PublishedCall } from '../published.ts';
import type { CustomField, Event, Opportunity, OpportunityDetails, OpportunityMoney } from './schema.ts';

/** A published call as an opportunity of CommonGrants 0.4. What the protocol has no field for stands in custom fields. */
export function opportunity(call: PublishedCall, demonstration: boolean): Opportunity {
  return {
    id: call.id,
    title: call.title,
    status: { value: call.status },
    description: call.summary,
    funding: funding(call),
    keyDates: {
      postDate: dateEvent('Opens', call.opensAt, call.zone),
      closeDate: dateEvent('Deadline', call.deadlineAt, call.zone),
    },
    acceptedApplicantTypes: [{ value: 'custom', customValue: 'civil_society_organisation' }],
    source: call.page,
    customFields: customFields(call, demonstration),
    createdAt: call.createdAt,
    lastModifiedAt: call.lastModifiedAt,
  };
}

/** With its lots, each a competition: own envelope, one deadline. */
export function opportunityDetails(call: PublishedCall, demonstration: boolean): OpportunityDetails {
  return {
    ...opportunity(call, demonstration),
    competitions: call.lots.map((lot) => ({
      id: lot.id,
      opportunityId: call.id,
      title: lot.title,
      status:
        call.status === 'forecasted'
          ? ({ value: 'custom', customValue: 'forecasted' } as const)
          : { value: call.status },
      keyDates: {
        openDate: dateEvent('Opens', call.opensAt, call.zone),
        closeDate: dateEvent('Deadline', call.deadlineAt, call.zone),
      },
      forms: { forms: {} },
      customFields: {
        envelope: field('envelope', 'object', moneyOf(lot.envelope)),
        minimum: field('minimum', 'object', moneyOf(lot.minimum)),
        maximum: field('maximum', 'object', moneyOf(lot.maximum)),
      },
      createdAt: call.createdAt,
      lastModifiedAt: call.lastModifiedAt,
    })),
  };
}

function funding({ lots }: PublishedCall): Opportunity['funding'] {
  const [first] = lots;
  if (!first) return undefined;
  const { currency } = first.envelope;
  const pick = (choose: (...amounts: number[]) => number, amounts: readonly Money[]) =>
    moneyOf(money(choose(...amounts.map(({ minor }) => minor)), currency));
  return {
    totalAmountAvailable: pick(
      (...amounts) => amounts.reduce((all, one) => all + one, 0),
      lots.map(({ envelope }) => envelope),
    ),
    minAwardAmount: pick(
      Math.min,
      lots.map(({ minimum }) => minimum),
    ),
    maxAwardAmount: pick(
      Math.max,
      lots.map(({ maximum }) => maximum),
    ),
  };
}

function customFields(call: PublishedCall, demonstration: boolean): Record<string, CustomField> {
  return {
    deadlineInstant: field('deadlineInstant', 'string', call.deadlineAt),
    deadlineZone: field('deadlineZone', 'string', call.zone),
    callNumber: field('callNumber', 'string', call.number),
    scope: field('scope', 'string', call.scope),
    ...(call.jurisdiction ? { jurisdiction: field('jurisdiction', 'string', call.jurisdiction) } : {}),
    languages: field('languages', 'array', call.languages),
    issuer: field('issuer', 'string', call.issuer),
    ...(call.contactEmail ? { contact: field('contact', 'string', call.contactEmail) } : {}),
    demonstration: field('demonstration', 'boolean', demonstration),
  };
}

function field(name: string, fieldType: CustomField['fieldType'], value: unknown): CustomField {
  return { name, fieldType, value };
}
function moneyOf(amount: Money): OpportunityMoney {
  return { amount: toDecimal(amount), currency: amount.currency };
}

/** Day and time where the call is held, with the offset: a time without one is ambiguous, and validators refuse it. */
function dateEvent(name: string, at: Instant, zone: Zone): Event {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
  }).formatToParts(new Date(at));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const offset = part('timeZoneName').replace('GMT', '') || 'Z';
  return {
    name,
    eventType: 'singleDate',
    date: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}:${part('second')}${offset}`,
    description: zone,
  };
}
