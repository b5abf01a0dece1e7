import { dayIn, type Instant } from '../platform/dates.ts';
import { type Hashtag, taggedRows } from '../platform/documents/hxl.ts';
import { jurisdictionName } from '../platform/language/jurisdictions.ts';
import { toDecimal } from '../platform/money.ts';
import { zone } from '../platform/zone.ts';
import { applyProtection } from './protect.ts';
import type { PublishedAction, PublishedGrant } from './published.ts';

type Column = {
  readonly head: string;
  readonly tag: Hashtag;
  value(grant: PublishedGrant, given: { action: PublishedAction; today: string }): string;
};

const columns: readonly Column[] = [
  { head: 'id', tag: '#meta+id', value: ({ id }) => id },
  { head: 'number', tag: '#activity+code', value: ({ number }) => number ?? '' },
  { head: 'title', tag: '#activity+name', value: ({ title }) => title ?? '' },
  { head: 'sub_grantee', tag: '#org+impl+name', value: ({ recipient }) => recipient?.name ?? '' },
  {
    head: 'sub_grantee_identifier',
    tag: '#org+impl+code',
    value: ({ recipient }) => recipient?.identifier ?? '',
  },
  { head: 'granted_by', tag: '#org+prog+name', value: (_, { action }) => action.lead.name },
  { head: 'funder', tag: '#org+funder+name', value: (_, { action }) => action.funder.name },
  { head: 'call', tag: '#activity+call', value: ({ call }) => call?.number ?? '' },
  { head: 'scope', tag: '#activity+scope', value: ({ scope }) => scope },
  { head: 'jurisdiction_code', tag: '#country+code', value: ({ jurisdiction }) => jurisdiction ?? '' },
  {
    head: 'jurisdiction',
    tag: '#country+name',
    value: ({ jurisdiction }) => (jurisdiction ? jurisdictionName(jurisdiction, 'en') : 'Western Balkans'),
  },
  { head: 'place', tag: '#loc+name', value: ({ place }) => place ?? '' },
  { head: 'signed_on', tag: '#date+signed', value: ({ awardedOn }) => awardedOn },
  { head: 'starts_on', tag: '#date+start', value: ({ startsOn }) => startsOn },
  { head: 'ends_on', tag: '#date+end', value: ({ endsOn }) => endsOn },
  { head: 'status', tag: '#status', value: ({ status }) => status },
  { head: 'currency', tag: '#currency+code', value: ({ amount }) => amount.currency },
  { head: 'amount', tag: '#value+awarded', value: ({ amount }) => toDecimal(amount) },
  {
    head: 'paid',
    tag: '#value+paid',
    value: ({ payments, amount, coarse }, { today }) => {
      if (coarse) return '';
      const paid = payments.filter(({ paidOn }) => paidOn <= today);
      const minor = paid.reduce((total, one) => total + one.amount.minor, 0);
      return toDecimal({ minor, currency: amount.currency });
    },
  },
  { head: 'rounded', tag: '#meta+rounded', value: ({ coarse }) => (coarse ? 'yes' : 'no') },
  { head: 'name_withheld', tag: '#meta+withheld', value: ({ recipient }) => (recipient ? 'no' : 'yes') },
  {
    head: 'demonstration',
    tag: '#meta+demonstration',
    value: (_, { action }) => (action.demonstration ? 'yes' : 'no'),
  },
];

/** The sub-grants that may be shown at `now`, as rows of text under a header rowand a row of HXL hashtags. */
export function grantRows(action: PublishedAction, grants: readonly PublishedGrant[], now: Instant) {
  const given = { action, today: dayIn(zone, now) };
  const shown = applyProtection(grants, now, action.currency).grants;
  return taggedRows(
    columns.map(({ head, tag, value }) => ({
      head,
      tag,
      value: (grant: PublishedGrant) => value(grant, given),
    })),
    shown,
  );
}
