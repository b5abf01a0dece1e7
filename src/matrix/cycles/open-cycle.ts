import { audit } from '../../platform/audit/audit.ts';
import { inLanguage, type Locale } from '../../platform/language/language.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { nextCycleState } from './lifecycle.ts';
import { cyclePermissions } from './permissions.ts';
import { listCycleStandards, listPlaces, listQuestions, lockCycle, updateCycle } from './queries.ts';
import { listSeats } from './queries-seats.ts';
import { mustBeReadyToOpen } from './rules.ts';

/** Opens a cycle to its assessors: from now on its questionnaire stays. Problems: `not_permitted`, `cycle_not_in_state` and those of `mustBeReadyToOpen`. */
export async function openCycle(work: Work, { cycleId }: { cycleId: string }): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const cycle = await lockCycle(tx, actionId, cycleId);
  mustBeAbleTo(actor, cyclePermissions.open, undefined);
  const state = nextCycleState(cycle.state, 'open');
  const questions = await listQuestions(tx, { cycleId });
  const seats = await listSeats(tx, cycleId);
  mustBeReadyToOpen({
    standards: (await listCycleStandards(tx, cycleId)).map(({ id, title }) => ({
      title: inLanguage(title, cycle.language as Locale),
      questions: questions.filter(({ cycleStandardId }) => cycleStandardId === id),
    })),
    places: (await listPlaces(tx, cycleId)).map(({ id, code }) => ({
      code,
      seats: seats.filter(({ placeId }) => placeId === id).length,
    })),
  });
  await updateCycle(tx, cycleId, { state }, now);
  await work.enqueue('cycle.open', { cycleId });
  await audit(work, 'cycle.open', { kind: 'cycle', id: cycleId });
}
