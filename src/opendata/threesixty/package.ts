import { dayIn, type Instant } from '../../platform/dates.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { kosovoFootnote } from '../../platform/language/kosovo.ts';
import { type Money, sum, toDecimal } from '../../platform/money.ts';
import { zone } from '../../platform/zone.ts';
import { grantedBy } from '../granted-by.ts';
import { applyProtection } from '../protect.ts';
import type { PublishedAction, PublishedGrant, PublishedOrganisation } from '../published.ts';
import { packageSchema, type ThreeSixtyGrant, type ThreeSixtyPackage } from './schema.ts';

export type ThreeSixtyInput = {
  readonly action: PublishedAction;
  readonly grants: readonly PublishedGrant[];
  /** The prefix that 360Giving gave; undefined until one is asked for. */
  readonly prefix?: string;
  /** Where the package is served, absolute. */
  readonly url?: string;
};
/** `leftOut`: sub-grants whose name is withheld; 360Giving demands a recipient, so they are counted and not shown. */
export type ThreeSixtyFile =
  | { readonly package: ThreeSixtyPackage; readonly leftOut: number }
  | {
      readonly missing: readonly { readonly what: string; readonly why: string }[];
      readonly leftOut: number;
    };

/** Our own prefix, and never one that the registrar of 360Giving could have given. */
export const localPrefix = '360G-mosturalocal';

const withheldTitle = 'Sub-grant, details withheld and amounts rounded to protect people';

/** The package of 360Giving 1.4, checked against its field lists. Mapping: call → programme, instalment → disbursement. */
export function threeSixtyFile(input: ThreeSixtyInput, now: Instant): ThreeSixtyFile {
  const { action, prefix = localPrefix } = input;
  const today = dayIn(zone, now);
  const { grants, withheld: leftOut } = applyProtection(input.grants, now, action.currency);
  const named = grants.filter(({ recipient }) => recipient);
  if (named.length === 0) return missing('grants', leftOut);
  const made: ThreeSixtyPackage = {
    version: '1.4',
    title: `Sub-grants of ${action.title}`,
    description: statement(input, leftOut),
    publisher: { name: action.lead.name, identifier: action.lead.identifier, website: action.page },
    license: 'https://creativecommons.org/licenses/by/4.0/',
    issued: today,
    modified: now,
    downloadURL: input.url,
    grants: [...upstream(input, prefix, today), ...named.map((grant) => entry(grant, input, prefix, today))],
  };
  const checked = packageSchema.safeParse(JSON.parse(JSON.stringify(made)));
  return checked.success ? { package: checked.data, leftOut } : missing('fields', leftOut);
}

function missing(what: string, leftOut: number): ThreeSixtyFile {
  return { missing: [{ what: `opendata.missing.${what}`, why: `opendata.missing.${what}.why` }], leftOut };
}

/** What a reader must know before using the package. */
function statement({ action, prefix }: ThreeSixtyInput, leftOut: number): string {
  return [
    action.demonstration ? 'Demonstration: the records in this package are invented.' : undefined,
    prefix === undefined
      ? `Identifiers begin with the local prefix ${localPrefix}; no prefix has been asked for at 360Giving yet.`
      : undefined,
    leftOut > 0
      ? `Not in this package: ${leftOut} sub-grant(s) whose recipient is withheld to protect people.`
      : undefined,
    'Sub-grants that may be shown only later are not in this package and in none of its figures.',
    kosovoFootnote('en'),
  ]
    .filter((line) => line !== undefined)
    .join(' ');
}

function entry(
  grant: PublishedGrant,
  { action }: ThreeSixtyInput,
  prefix: string,
  today: string,
): ThreeSixtyGrant {
  const paid = grant.payments.filter(({ paidOn }) => paidOn <= today);
  const { currency } = grant.amount;
  return {
    id: `${prefix}-${grant.id}`,
    title: grant.title ?? withheldTitle,
    description: grant.description?.trim() || (grant.title ?? withheldTitle),
    currency,
    amountAwarded: decimal(grant.amount),
    ...(grant.coarse
      ? {}
      : {
          amountDisbursed: decimal(
            sum(
              paid.map(({ amount }) => amount),
              currency,
            ),
          ),
        }),
    awardDate: grant.awardedOn,
    plannedDates: [{ startDate: grant.startsOn, endDate: grant.endsOn }],
    recipientOrganization: [organisation(grant.recipient!, prefix)],
    fundingOrganization: [organisation(grantedBy(action, grant), prefix)],
    beneficiaryLocation: location(grant),
    grantProgramme: grant.call ? [{ code: grant.call.number, title: grant.call.title }] : [],
    fromOpenCall: 'Yes',
    disbursementTransaction: paid.map(({ id, paidOn, amount }) => ({
      id,
      transactionDate: paidOn,
      currency: amount.currency,
      value: decimal(amount),
    })),
    locationScope: grant.scope === 'regional' ? 'GLS020' : 'GLS030',
    dateModified: grant.updatedAt,
    dataSource: action.page,
  };
}

/** The donor's own grant to the lead, for re-granting and for much else (FRG070), where the Action's records hold its commitment. */
function upstream({ action }: ThreeSixtyInput, prefix: string, today: string): ThreeSixtyGrant[] {
  const commitment = action.transactions.find(
    ({ kind, date }) => kind === 'incoming_commitment' && date <= today,
  );
  const start = action.plannedStart ?? action.actualStart;
  if (!commitment || !start || !action.plannedEnd) return [];
  return [
    {
      id: `${prefix}-action`,
      title: action.title,
      description: action.description,
      currency: commitment.amount.currency,
      amountAwarded: decimal(commitment.amount),
      awardDate: commitment.date,
      plannedDates: [{ startDate: start, endDate: action.plannedEnd }],
      recipientOrganization: [organisation(action.lead, prefix)],
      fundingOrganization: [organisation(action.funder, prefix)],
      beneficiaryLocation: [{ name: 'Western Balkans' }],
      grantProgramme: [],
      disbursementTransaction: [],
      regrantType: 'FRG070',
      locationScope: 'GLS020',
      dateModified: action.updatedAt,
      dataSource: action.page,
    },
  ];
}

/** A listed register's identifier, else our own under the prefix: 360Giving allows it, and it opens no account. */
function organisation({ name, identifier, id }: PublishedOrganisation, prefix: string) {
  return { id: identifier ?? `${prefix}-ORG:${id ?? name}`, name };
}

/** 360Giving's list of countries has no XK, so Kosovo* stands by name alone. */
function location({ jurisdiction, place }: PublishedGrant): ThreeSixtyGrant['beneficiaryLocation'] {
  if (!jurisdiction) return [{ name: 'Western Balkans' }];
  const inJurisdiction = jurisdictionName(jurisdiction, 'en');
  const name = place ? `${place}, ${inJurisdiction}` : inJurisdiction;
  return [jurisdiction === 'XK' ? { name } : { name, countryCode: jurisdiction }];
}

function decimal(amount: Money): number {
  return Number(toDecimal(amount));
}
