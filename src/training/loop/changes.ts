import type { CriterionScore, ToldScores } from '../../grants/index.ts';
import type { Instant, PlainDate } from '../../platform/dates.ts';

/** What a call told an organisation, under the name that was kept. */
type Told = {
  readonly organisationId: string;
  readonly submittedAt: Instant;
  readonly scores: readonly CriterionScore[];
};
export type ToldCall = { readonly toldAt: Instant; readonly applications: readonly Told[] };
/** Somebody of the organisation was at a module that teaches the criterion. */
export type Taught = {
  readonly organisationId: string;
  readonly criterion: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
};
export type Change = {
  readonly organisationId: string;
  readonly criterion: string;
  readonly wasTaught: boolean;
  readonly scaleTo: number;
  readonly beforePoints: number;
  readonly beforeParts: number;
  readonly afterPoints: number;
  readonly afterParts: number;
};

/** The scores of a call under the names that were kept. */
export function underKeptNames(
  { communicatedAt, applications }: ToldScores,
  kept: ReadonlyMap<string, string>,
): ToldCall {
  return {
    toldAt: communicatedAt,
    applications: applications.map(({ organisationId, ...told }) => ({
      ...told,
      organisationId: kept.get(organisationId) ?? organisationId,
    })),
  };
}

/**
 * From the last call that was told before an organisation applied again to this one, for each criterion that some module teaches and
 * that stood on the same scale: each organisation once, by the first of its applications. `wasTaught`: it was at such a module after the
 * one was told and before it applied again. `dayOf` turns an instant into the Action's day.
 */
export function changesOf(
  next: ToldCall,
  earlier: readonly ToldCall[],
  {
    criteria,
    taught,
    dayOf,
  }: {
    criteria: ReadonlySet<string>;
    taught: readonly Taught[];
    dayOf: (instant: Instant) => PlainDate;
  },
): Change[] {
  const changes = new Map<string, Change>();
  const newestFirst = [...earlier].sort((a, b) => (a.toldAt < b.toldAt ? 1 : -1));
  for (const { organisationId, submittedAt, scores } of inOrder(next.applications))
    for (const { criterion, minimum, maximum, points, parts } of scores) {
      const key = `${organisationId} ${criterion}`;
      if (!criteria.has(criterion) || changes.has(key)) continue;
      const before = newestFirst
        .filter(({ toldAt }) => toldAt < submittedAt)
        .flatMap(({ toldAt, applications }) =>
          inOrder(applications)
            .filter((one) => one.organisationId === organisationId)
            .flatMap((one) => one.scores.map((score) => ({ toldAt, ...score }))),
        )
        .find((one) => one.criterion === criterion && one.minimum === minimum && one.maximum === maximum);
      if (!before) continue;
      const [from, to] = [dayOf(before.toldAt), dayOf(submittedAt)];
      changes.set(key, {
        organisationId,
        criterion,
        wasTaught: taught.some(
          (one) =>
            one.organisationId === organisationId &&
            one.criterion === criterion &&
            one.startsOn >= from &&
            one.endsOn <= to,
        ),
        scaleTo: maximum,
        beforePoints: before.points,
        beforeParts: before.parts,
        afterPoints: points,
        afterParts: parts,
      });
    }
  return [...changes.values()];
}

const inOrder = (applications: readonly Told[]) =>
  [...applications].sort((a, b) =>
    a.submittedAt < b.submittedAt ? -1 : Number(a.submittedAt > b.submittedAt),
  );
