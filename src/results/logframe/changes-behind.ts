import type { Measurement } from '../../action/index.ts';
import { type CountedChange, headsOf } from '../../training/index.ts';
import type { MeasuredRecord } from '../measure.ts';

/** The facts of an event that a filter of a measurement can ask for. */
const filtered = ['kind', 'scope', 'jurisdiction'] as const;
type State = Record<(typeof filtered)[number], string>;

/**
 * The changes of events that moved a figure, or a part of it: of events that it counts now, and of those that it counted before they
 * were changed. `changes` are all of the Action, the latest first.
 */
export function changesBehind(
  measurement: Measurement,
  changes: readonly CountedChange[],
  records: readonly Pick<MeasuredRecord, 'pageId'>[],
): CountedChange[] {
  const behind = new Set(records.map(({ pageId }) => pageId));
  const states = new Map<string, State>();
  return changes.filter((change) => {
    const after = states.get(change.gatheringId) ?? {
      ...{ kind: change.kind, scope: change.scope },
      jurisdiction: change.jurisdiction ?? '',
    };
    const before = filtered.some((fact) => fact === change.fact)
      ? { ...after, [change.fact]: change.before }
      : after;
    states.set(change.gatheringId, before);
    if (measurement.of === 'gathering')
      return movesEvents(measurement, change) && [before, after].some((state) => counts(measurement, state));
    if (measurement.of === 'engagement') return movesEngagement(measurement, change);
    return change.fact !== 'people' && change.fact !== 'host' && behind.has(change.gatheringId);
  });
}

function counts({ where }: Measurement, state: State): boolean {
  return filtered.every((fact) => where[fact]?.includes(state[fact]) ?? true);
}

/** A change of people moves what sums them, and only where their number is another one. */
function movesEvents({ sum, by }: Measurement, { fact, before, after }: CountedChange): boolean {
  if (fact === 'host') return by === 'host';
  if (fact !== 'people') return true;
  const [was, is] = [headsOf(before), headsOf(after)];
  if (sum === 'women' || sum === 'men') return was[sum] !== is[sum];
  return sum === 'people' && total(was) !== total(is);
}

/** An organisation took part, or did not, from another day on. */
function movesEngagement({ where }: Measurement, change: CountedChange): boolean {
  const { fact, before, after, organisationKind } = change;
  if (!(where.how?.includes('attended') ?? true)) return false;
  if (fact === 'starts_on' || fact === 'withdrawn') return true;
  if (fact !== 'people' || organisationKind === null) return false;
  const here = where.organisation_kind?.includes(organisationKind) ?? true;
  return here && (total(headsOf(before)) === 0) !== (total(headsOf(after)) === 0);
}

const total = ({ women, men, unsaid }: ReturnType<typeof headsOf>) => women + men + unsaid;
