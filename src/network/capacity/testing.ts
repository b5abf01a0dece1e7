import type { Cast, Side } from '../../../tests/support/cast.ts';
import { newId } from '../../platform/ids.ts';
import type { Actor } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { finishAssessment } from './finish-assessment.ts';
import { findAssessment, insertAssessment, insertShare, listAssessments } from './queries.ts';
import { nextRound, type Questionnaire } from './rules.ts';
import { scoreArea } from './score-area.ts';

/** Two areas of the tests, three statements. */
export const questionnaire: Questionnaire = {
  version: 1,
  areas: [
    {
      key: 'project',
      name: { en: 'First area' },
      statements: [
        { key: 'one_a', text: { en: 'We meet.' } },
        { key: 'one_b', text: { en: 'We write it down.' } },
      ],
    },
    { key: 'two', name: { en: 'Second area' }, statements: [{ key: 'two_a', text: { en: 'We count.' } }] },
  ],
};

/** Answers a draft: one score for every statement, or a score each by its key; `na` where it does not apply. */
export async function answerAll(
  work: Work,
  assessmentId: string,
  score: string | Readonly<Record<string, string>>,
): Promise<void> {
  for (const area of questionnaire.areas) {
    const { version } = (await findAssessment(work.tx, work.actionId, assessmentId))!;
    const typed = Object.fromEntries(
      area.statements.map(({ key }) => [`score-${key}`, typeof score === 'string' ? score : score[key]!]),
    );
    await scoreArea(work, { assessmentId, area: area.key, typed: { ...typed, version } });
  }
}

/** The next assessment of an organisation, finished with these scores, or a draft without any. Returns its id. */
export async function buildAssessment(
  work: Work,
  score?: string | Readonly<Record<string, string>>,
): Promise<string> {
  const { tx, actionId, actor, now } = work;
  const { organisationId } = actor;
  const id = newId();
  await insertAssessment(tx, {
    id,
    actionId,
    organisationId,
    round: nextRound(await listAssessments(tx, actionId, organisationId)),
    mode: 'self',
    companion: '',
    questionnaire,
    createdBy: actor.personId,
    createdAt: now,
    updatedAt: now,
  });
  if (score !== undefined) {
    await answerAll(work, id, score);
    await finishAssessment(work, { assessmentId: id });
  }
  return id;
}

/** Lets the people of a body read. Returns the id. */
export async function buildShare(cast: Cast, side: Side, withId: string): Promise<string> {
  const { tx, now } = cast.work(side.besa);
  const id = newId();
  const { organisationId, personId } = side.besa;
  await insertShare(tx, {
    id,
    actionId: cast.actionId,
    organisationId,
    withId,
    givenBy: personId,
    givenAt: now,
  });
  return id;
}

/** Somebody of an organisation that was built for a test: they do whatever its member and certifier do. */
export function memberOf(cast: Cast, organisationId: string): Actor {
  return { ...cast.besa, organisationId };
}
