import { actionCurrency } from '../platform/action-currency.ts';
import type { Instant, PlainDate } from '../platform/dates.ts';
import type { Definition } from './definition.ts';
import { listedIdentifier } from './org-id.ts';
import type { FrozenPeriod, Periods } from './parts.ts';
import type {
  PublishedAction,
  PublishedIndicator,
  PublishedOrganisation,
  PublishedResult,
} from './published.ts';

export type OrganisationRow = {
  readonly id: string;
  readonly key: string | null;
  readonly name: string;
  readonly role: string;
  readonly jurisdiction: string | null;
  readonly registerName: string | null;
  readonly registrationNumber: string | null;
};
export type ActionRecords = {
  readonly title: string;
  readonly loadedAt: Instant;
  /** Undefined when the stored definition says less than the exports need. */
  readonly definition: Definition | undefined;
  readonly organisations: readonly OrganisationRow[];
  readonly periods: Periods;
  readonly demonstration: boolean;
  readonly baseUrl: string;
};

/** The Action as its definition, its registry and its frozen periods know it. What they do not know stays undefined. */
export function publishedAction(records: ActionRecords): PublishedAction {
  const { definition, organisations, demonstration } = records;
  const action = definition?.action;
  const period = action?.period;
  const kinds = new Map(action?.organisations.map(({ key, kind }) => [key, kind]));
  const withRole = (role: string) =>
    organisations
      .filter((one) => one.role === role)
      .map((one) => organisation(one, kinds.get(one.key ?? '')));
  const startsOn = period?.startsOn.value ?? undefined;
  return {
    identifier: action?.openData.identifier.value ?? undefined,
    title: records.title,
    description: action?.summary.en ?? '',
    objective: action?.specificObjective.text.en,
    targetGroups: action?.targetGroups.map(({ text }) => text.en).join('; '),
    contractNumber: action?.contractNumber.value ?? undefined,
    plannedStart: startsOn,
    plannedEnd: period?.endsOn.value ?? undefined,
    status: period?.status.value ?? undefined,
    funder: { name: action?.funder.name ?? 'European Union' },
    lead: withRole('coordinator')[0] ?? { name: records.title },
    partners: withRole('implementing_partner'),
    jurisdictions: (action?.jurisdictions ?? []).map((code) => ({ code })),
    sectors: action?.openData.sectors ?? [],
    currency: action?.currency ?? actionCurrency(),
    budget: [],
    transactions: [],
    results: (definition?.logframe.results ?? []).map((result) =>
      resultOf(result, records.periods, startsOn),
    ),
    page: `${records.baseUrl}/`,
    updatedAt: records.loadedAt,
    demonstration,
  };
}

/** IATI types: an organisation seated in one of the six is a partner-country NGO (24), an international one 21. */
function organisation(row: OrganisationRow, kind: string | undefined): PublishedOrganisation {
  const type = { cso: '24', international_cso: '21' }[kind ?? ''];
  return { id: row.id, name: row.name, identifier: listedIdentifier(row), type };
}

type ResultDefinition = Definition['logframe']['results'][number];

/** Sums of money are left to the transactions: money is told at one level. */
function resultOf(
  { level, title, indicators }: ResultDefinition,
  periods: Periods,
  startsOn: PlainDate | undefined,
): PublishedResult {
  const counted = indicators.filter(({ unit }) => unit !== 'money');
  return {
    kind: level,
    title: title.en,
    indicators: counted.map((one) => indicatorOf(one, periods.get(one.code) ?? [], startsOn)),
  };
}

/** IATI wants the year of a baseline; ours is the state before the Action, so it needs the Action's start. A period of one day is none to it. */
function indicatorOf(
  { name, definition, baseline }: ResultDefinition['indicators'][number],
  periods: readonly FrozenPeriod[],
  startsOn: PlainDate | undefined,
): PublishedIndicator {
  return {
    title: name.en,
    description: definition.en,
    unit: 'number',
    baseline:
      baseline.value === null || startsOn === undefined
        ? undefined
        : { year: Number(startsOn.slice(0, 4)), value: baseline.value },
    periods: periods
      .filter((one) => one.startsOn < one.endsOn)
      .map(({ startsOn: starts, endsOn, value }) => ({
        startsOn: starts,
        endsOn,
        actual: value && 'shown' in value ? value.shown : undefined,
      })),
  };
}
