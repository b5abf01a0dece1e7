import { dayFields } from '../../platform/http/fields.ts';
import type { Typed } from '../../platform/http/route.ts';
import type { Linkable, Outcome } from './queries.ts';
import { linkKinds } from './schema.ts';

/** An outcome as the fields of its form. */
export function typedOf(one: Outcome, links: readonly Linkable[]): Typed {
  return {
    version: String(one.version),
    title: one.title,
    actor: one.actor,
    change: one.change,
    kind: one.kind,
    direction: one.direction,
    ...dayFields('happened_on', one.happenedOn),
    jurisdiction: one.jurisdiction ?? '',
    territory: one.territory,
    contribution: one.contribution,
    significance: one.significance,
    harvester: one.harvesterId,
    ...Object.fromEntries(
      linkKinds.map((of) => [`${of}[]`, links.filter(({ kind }) => kind === of).map(({ id }) => id)]),
    ),
  };
}

/** The labels of what is laid beside each other when two people changed an outcome at once. */
export const labels: Readonly<Record<string, string>> = {
  title: 'advocacy.outcome.name',
  actor: 'advocacy.outcome.actor',
  change: 'advocacy.outcome.change',
  kind: 'advocacy.outcome.kind',
  direction: 'advocacy.outcome.direction',
  happened_on: 'advocacy.outcome.happened_on',
  jurisdiction: 'common.jurisdiction',
  territory: 'advocacy.recommendation.territory',
  contribution: 'advocacy.outcome.contribution',
  significance: 'advocacy.outcome.significance',
};
