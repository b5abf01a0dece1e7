import { type ActionDefinition, getDefinition, type Indicator, indicatorsOf } from '../../action/index.ts';
import { dayIn, type Instant, type PlainDate } from '../../platform/dates.ts';
import type { Shown } from '../../platform/suppression.ts';
import type { Tx } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import type { Place, ToldApart } from '../measure.ts';
import { measureParts, measurePlaces } from '../queries-measure.ts';
import { type PublishedValue, publishTogether } from './publication.ts';
import { listPublishedFrozen, type PublishedFrozen, publishedVersion } from './queries.ts';

export type PublishedResults = {
  readonly definition: ActionDefinition;
  readonly values: ReadonlyMap<string, PublishedValue>;
  readonly frozen: readonly PublishedFrozen[];
};

/** The figures as last computed, by Action, with what they hold for. Every public page shows some, and changes are rare. */
const computed = new Map<string, { readonly holdsFor: string; readonly results: PublishedResults }>();

/** Every indicator's value as the public may see it now. Reads published views only. */
export async function publishedResults(tx: Tx, actionId: string, now: Instant): Promise<PublishedResults> {
  const definition = await getDefinition(tx, actionId);
  const today = dayIn(zone, now);
  const holdsFor = `${today} ${await publishedVersion(tx)}`;
  const known = computed.get(actionId);
  if (known?.holdsFor === holdsFor && known.results.definition === definition) return known.results;
  const results = await computeResults(tx, actionId, today, definition);
  computed.set(actionId, { holdsFor, results });
  return results;
}

async function computeResults(
  tx: Tx,
  actionId: string,
  today: PlainDate,
  definition: ActionDefinition,
): Promise<PublishedResults> {
  const { logframe, action } = definition;
  const indicators = indicatorsOf(logframe);
  const asked = {
    actionId,
    currency: action.currency,
    eyes: 'public',
  } as const;
  const frozen = await listPublishedFrozen(tx, actionId);
  // Of people and organisations the public's role may read nothing but what is frozen.
  const measurable = indicators.filter(({ counts }) => counts === 'other');
  const until = { ...asked, window: { from: null, to: today } };
  const measured = await measurePlaces(tx, measurable, until);
  const parts = await measureParts(tx, measurable, { ...until, ladder: definition.advocacy.ladder });
  const values = publishTogether(
    indicators.map((indicator) => ({
      indicator,
      now: {
        places: placesOf(measured.get(indicator.code) ?? [], action.jurisdictions),
        parts: parts.get(indicator.code) ?? [],
      },
      past: pastOf(frozen, indicator, action.jurisdictions),
    })),
  );
  return { definition, values, frozen };
}

/** Where every indicator stands, by code, small numbers hidden: for the pages of the Action. Reads published views only. */
export async function publicStanding(
  tx: Tx,
  actionId: string,
  now: Instant,
): Promise<ReadonlyMap<string, Shown>> {
  const { values } = await publishedResults(tx, actionId, now);
  return new Map([...values].map(([code, value]) => [code, value.now]));
}

/** A frozen period of an indicator as the public may see it; undefined where the value is held back. */
type PublishedPeriod = {
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly value: Shown | undefined;
};

/**
 * The frozen periods of each indicator by code, the earliest end first, for exports. Every period counts towards what is hidden,
 * for the values are all counted from the Action's beginning. Reads published views only.
 */
export async function publishedPeriods(
  tx: Tx,
  actionId: string,
): Promise<ReadonlyMap<string, readonly PublishedPeriod[]>> {
  const frozen = await listPublishedFrozen(tx, actionId);
  const { logframe, action } = await getDefinition(tx, actionId);
  const now = { places: [], parts: [] };
  const indicators = indicatorsOf(logframe).map((indicator) => ({
    ...{ indicator, now },
    past: pastOf(frozen, indicator, action.jurisdictions),
  }));
  const published = publishTogether(indicators);
  return new Map(
    indicators.map(({ indicator: { code }, past }) => {
      const shown = published.get(code)!.frozen;
      return [code, past.map(({ startsOn, endsOn }, index) => ({ startsOn, endsOn, value: shown[index] }))];
    }),
  );
}

/** The frozen values of an indicator, told apart by every jurisdiction. */
function pastOf(
  frozen: readonly PublishedFrozen[],
  { code }: Pick<Indicator, 'code'>,
  jurisdictions: readonly string[],
) {
  return frozen
    .filter(({ indicator }) => indicator === code)
    .map((one) => ({ ...one, told: withEveryPlace(one.told, jurisdictions) }));
}

function withEveryPlace(told: ToldApart | null, jurisdictions: readonly string[]): ToldApart | null {
  return told && { ...told, places: placesOf(told.places, jurisdictions) };
}

/** Every jurisdiction in its order, those without a record with nought; the region last, where it has any. */
function placesOf(known: readonly Place[], jurisdictions: readonly string[]): Place[] {
  const region = known.filter(({ jurisdiction }) => jurisdiction === null);
  const others = jurisdictions.map(
    (jurisdiction) => known.find((one) => one.jurisdiction === jurisdiction) ?? { jurisdiction, value: 0 },
  );
  return [...others, ...region];
}
