import { dayIn, type Instant } from '../platform/dates.ts';
import { jurisdictionName } from '../platform/language/jurisdictions.ts';
import { toDecimal } from '../platform/money.ts';
import { applyProtection, zoneOfAction } from './protect.ts';
import type { PublishedAction, PublishedGrant } from './published.ts';

type Column = {
  readonly head: string;
  /** The HXL hashtag, from the HXL 1.1 dictionary. */
  readonly hxl: string;
  value(grant: PublishedGrant, given: { action: PublishedAction; today: string }): string;
};

const columns: readonly Column[] = [
  { head: 'id', hxl: '#meta+id', value: ({ id }) => id },
  { head: 'number', hxl: '#activity+code', value: ({ number }) => number ?? '' },
  { head: 'title', hxl: '#activity+name', value: ({ title }) => title ?? '' },
  { head: 'sub_grantee', hxl: '#org+impl+name', value: ({ recipient }) => recipient?.name ?? '' },
  {
    head: 'sub_grantee_identifier',
    hxl: '#org+impl+code',
    value: ({ recipient }) => recipient?.identifier ?? '',
  },
  { head: 'granted_by', hxl: '#org+prog+name', value: (_, { action }) => action.lead.name },
  { head: 'funder', hxl: '#org+funder+name', value: (_, { action }) => action.funder.name },
  { head: 'call', hxl: '#activity+call', value: ({ call }) => call?.number ?? '' },
  { head: 'scope', hxl: '#activity+scope', value: ({ scope }) => scope },
  { head: 'jurisdiction_code', hxl: '#country+code', value: ({ jurisdiction }) => jurisdiction ?? '' },
  {
    head: 'jurisdiction',
    hxl: '#country+name',
    value: ({ jurisdiction }) => (jurisdiction ? jurisdictionName(jurisdiction, 'en') : 'Western Balkans'),
  },
  { head: 'place', hxl: '#loc+name', value: ({ place }) => place ?? '' },
  { head: 'signed_on', hxl: '#date+signed', value: ({ awardedOn }) => awardedOn },
  { head: 'starts_on', hxl: '#date+start', value: ({ startsOn }) => startsOn },
  { head: 'ends_on', hxl: '#date+end', value: ({ endsOn }) => endsOn },
  { head: 'status', hxl: '#status', value: ({ status }) => status },
  { head: 'currency', hxl: '#currency+code', value: ({ amount }) => amount.currency },
  { head: 'amount', hxl: '#value+awarded', value: ({ amount }) => toDecimal(amount) },
  {
    head: 'paid',
    hxl: '#value+paid',
    value: ({ payments, amount }, { today }) => {
      const paid = payments.filter(({ paidOn }) => paidOn <= today);
      const minor = paid.reduce((total, one) => total + one.amount.minor, 0);
      return toDecimal({ minor, currency: amount.currency });
    },
  },
  { head: 'name_withheld', hxl: '#meta+withheld', value: ({ recipient }) => (recipient ? 'no' : 'yes') },
  {
    head: 'demonstration',
    hxl: '#meta+demonstration',
    value: (_, { action }) => (action.demonstration ? 'yes' : 'no'),
  },
];

/** The sub-grants that may be shown at `now`, as rows of text under a header row; with a row of HXL hashtags under it when asked. */
export function grantRows(
  action: PublishedAction,
  grants: readonly PublishedGrant[],
  now: Instant,
  { hxl = false }: { hxl?: boolean } = {},
): string[][] {
  const given = { action, today: dayIn(zoneOfAction, now) };
  const shown = applyProtection(grants, now, action.currency).grants;
  return [
    columns.map(({ head }) => head),
    ...(hxl ? [columns.map((column) => column.hxl)] : []),
    ...shown.map((grant) => columns.map(({ value }) => value(grant, given))),
  ];
}
