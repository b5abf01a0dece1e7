import { assess, record, type Stage } from '../../../../tests/support/world-of-incidents.ts';
import type { Actor } from '../../../platform/permissions.ts';
import { buildDuty } from '../../testing.ts';
import { writtenPages } from '../testing.ts';
import { answerComparison } from './answer-comparison.ts';
import type { ComparisonAnswer } from './answers.ts';
import { type ComparisonRow, listComparisonsOf } from './queries.ts';

/** Three organisations with two monitors each: who writes there, and who checks. */
export async function threeOrganisations({ cast, tx }: Stage): Promise<readonly (readonly [Actor, Actor])[]> {
  const { elira, fatos, besa, bora, foreign } = cast;
  for (const { personId, organisationId } of [bora, foreign.elira, foreign.fatos])
    await buildDuty(tx, { actionId: cast.actionId, personId, organisationId, duty: 'monitor' });
  return [
    [elira, fatos],
    [besa, bora],
    [foreign.elira, foreign.fatos],
  ];
}

export type Told = { readonly from?: string; readonly to?: string; readonly men?: number };

/** Records what the monitors of an organisation were told of, and has it checked. Returns its id. */
export async function told(
  stage: Stage,
  [writer, checker]: readonly [Actor, Actor],
  { from = '2026-05-01', to = '2026-05-04', men = 23 }: Told = {},
): Promise<string> {
  const id = await record(stage, writer, [
    { ...writtenPages.place, fromOn: from, toOn: to },
    { ...writtenPages.people, people: { men: { low: men, high: men + 5 } } },
  ]);
  await assess(stage, checker, id);
  return id;
}

/** The pairs as they are told to the organisation of this monitor. */
export const pairsOf = (stage: Stage, actor: Actor): Promise<ComparisonRow[]> =>
  stage.as(actor, ({ tx, actionId }) => listComparisonsOf(tx, actionId, 100));

/** Answers each pair of a monitor's organisation, of one own incident or all. */
export async function answerAll(
  stage: Stage,
  actor: Actor,
  answer: ComparisonAnswer,
  of?: (row: ComparisonRow) => boolean,
): Promise<void> {
  for (const row of await pairsOf(stage, actor))
    if (of?.(row) ?? true)
      await stage.as(actor, (work) => answerComparison(work, { comparisonId: row.id, answer }));
}
