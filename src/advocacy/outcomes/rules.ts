import { hashOfContent } from '../../platform/canonical.ts';
import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import { keyOfName } from '../recommendations/rules.ts';
import type { OutcomeText } from './queries.ts';
import type { OutcomeState, Verdict } from './schema.ts';

const refused = (code: string, field: string) => problem(code, {}, { field });

export type Judgement = {
  readonly description: Verdict | null;
  readonly contribution: Verdict | null;
  readonly significance: Verdict | null;
};

/**
 * What an outcome is after what was answered: asked while nobody answered; substantiated once all who answered agree on all three;
 * not once anybody disagrees on one; else partly.
 */
export function stateAfter(answers: readonly Judgement[]): Exclude<OutcomeState, 'draft'> {
  const said = answers.flatMap(({ description, contribution, significance }) =>
    description === null ? [] : [description, contribution, significance],
  );
  if (said.length === 0) return 'asked';
  if (said.includes('disagree')) return 'not_substantiated';
  return said.includes('partly') ? 'partly' : 'substantiated';
}

/** What is written down has happened. Problem: `outcome_in_future`. */
export function mustHaveHappened(day: PlainDate, today: PlainDate, field: string): void {
  if (day > today) throw refused('outcome_in_future', field);
}

/** What somebody confirmed or contested says what they read. Problem: `outcome_is_judged`. */
export function mustBeEditable(state: OutcomeState): void {
  if (state !== 'draft' && state !== 'asked') throw problem('outcome_is_judged');
}

/** Whoever confirms is another organisation than the one that says it contributed. Problem: `substantiator_not_independent`. */
export function mustBeIndependent(organisationId: string | null, harvesterId: string): void {
  if (organisationId === harvesterId) throw refused('substantiator_not_independent', 'organisation');
}

/** Nobody confirms for one organisation what another that they work for says it contributed. Problem: `substantiator_not_independent`. */
export function mustNotWorkForBoth(worksForHarvester: boolean): void {
  if (worksForHarvester) throw problem('substantiator_not_independent');
}

/** The answers of others: whoever turned out to be the one that contributed confirmed itself. */
export function independentOf<Answer extends { readonly keptId: string | null }>(
  answers: readonly Answer[],
  harvesterId: string,
): Answer[] {
  return answers.filter(({ keptId }) => keptId !== harvesterId);
}

/** What tells whether an outcome still says what somebody read before they confirmed it. */
export function seenOfOutcome(one: OutcomeText & { readonly harvesterId: string }): string {
  const { title, actor, change, kind, direction, happenedOn, jurisdiction, territory } = one;
  const { contribution, significance, harvesterId } = one;
  return hashOfContent({
    ...{ title, actor, change, kind, direction, happenedOn, jurisdiction, territory },
    ...{ contribution, significance, harvesterId },
  });
}

/** The same for a body by its name, and whoever registers its letter is not who wrote the outcome down. Problems: `substantiator_not_independent`, `substantiator_is_author`. */
export function mustBeIndependentLetter(letter: {
  readonly bodyName: string;
  /** Every name of the one that contributed. */
  readonly harvester: readonly string[];
  readonly registeredBy: string;
  readonly author: string;
}): void {
  if (letter.harvester.some((name) => keyOfName(name) === keyOfName(letter.bodyName)))
    throw refused('substantiator_not_independent', 'body_name');
  if (letter.registeredBy === letter.author) throw problem('substantiator_is_author');
}

/** Nobody confirms what they wrote down themselves. Problem: `substantiator_is_author`. */
export function mustNotBeAuthor(personId: string, author: string): void {
  if (personId === author) throw problem('substantiator_is_author');
}

/** An answer is given once, and not to what is published. Problems: `substantiation_given`, `outcome_is_published`. */
export function mustBeOpen(givenOn: PlainDate | null, publishedOn: PlainDate | null): void {
  if (publishedOn !== null) throw problem('outcome_is_published');
  if (givenOn !== null) throw problem('substantiation_given');
}

/** Only what was substantiated is published, once. Problems: `outcome_is_published`, `outcome_not_substantiated`. */
export function mustBePublishable(one: {
  readonly state: OutcomeState;
  readonly publishedOn: PlainDate | null;
}): void {
  if (one.publishedOn !== null) throw problem('outcome_is_published');
  if (one.state !== 'substantiated') throw problem('outcome_not_substantiated');
}
