import {
  type Answer,
  type Draft,
  draftOf,
  earlierAnswer,
  type FormDefinition,
  factOf,
  getForm,
  keyOf,
  type Question,
  type Section,
  visibleQuestions,
} from '../../forms/index.ts';
import { canonicalJson } from '../../platform/canonical.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx, Work } from '../../platform/work.ts';
import { profileOfApplication } from './profile-of.ts';
import type { Application } from './queries.ts';
import { findEarlier } from './queries-earlier.ts';
import { openSection, storeDraft } from './save-section.ts';

/** Where answers are taken from: the profile, or another application of the same organisation by its id. */
export const fromProfile = 'profile';

/** A question of a section with what can be taken for it. */
export type Offered = { readonly question: Question; readonly answer: Answer };

/** What a source can say in answer to the questions that a section asks now, but for what they say already. Throws `not_found` for what is not the applicant's own. */
export async function offeredBy(
  tx: Tx,
  application: Application,
  { form, section, draft, from }: { form: FormDefinition; section: Section; draft: Draft; from: string },
): Promise<readonly Offered[]> {
  const say =
    from === fromProfile ? await ofProfile(tx, application) : await ofEarlier(tx, application, from);
  return visibleQuestions(form, section, draft.answers).flatMap((question) => {
    const answer = say(question);
    if (answer === undefined) return [];
    const now = draft.answers[question.key];
    return isSame(withRequested(answer, now), now) ? [] : [{ question, answer }];
  });
}

const isSame = (answer: Answer, now: Answer | undefined) =>
  now !== undefined && canonicalJson(answer) === canonicalJson(now);

async function ofProfile(tx: Tx, application: Application) {
  const profile = await profileOfApplication(tx, application);
  return (question: Question) => factOf(question, profile);
}

async function ofEarlier(tx: Tx, { id, organisationId }: Application, earlierId: string) {
  const earlier = await findEarlier(tx, { organisationId, but: id }, earlierId);
  if (!earlier) throw problem('not_found');
  const { definition } = await getForm(tx, earlier.formVersionId);
  const { answers } = draftOf(earlier.answers);
  return (question: Question) => earlierAnswer(question, { form: definition, answers });
}

/**
 * Takes the answers to some questions of a section from the profile or from an earlier application, in place of what is there. Problems:
 * those of `openSection`, `earlier_none` when nothing is chosen, `not_found` for a source that is not the applicant's own.
 */
export async function takeEarlier(
  work: Work,
  input: {
    readonly applicationId: string;
    readonly section: string;
    readonly seen: string;
    readonly from: string;
    readonly keys: readonly string[];
  },
): Promise<void> {
  const opened = await openSection(work, input);
  const { application, definition: form, section, stored } = opened;
  const offered = await offeredBy(work.tx, application, { form, section, draft: stored, from: input.from });
  const taken = offered.filter(({ question }) => input.keys.includes(question.key));
  if (taken.length === 0) throw problem('earlier_none');
  const keys = new Set(taken.map(({ question }) => question.key));
  const raw = Object.fromEntries(Object.entries(stored.raw).filter(([name]) => !keys.has(keyOf(name))));
  const answers = { ...stored.answers };
  for (const { question, answer } of taken)
    answers[question.key] = withRequested(answer, answers[question.key]);
  await storeDraft(work, { ...opened, draft: { answers, raw } });
}

/** Lines are taken into a budget; the amount that it asks for stays. */
function withRequested(taken: Answer, before: Answer | undefined): Answer {
  const isBudget = typeof taken === 'object' && 'lines' in taken;
  const asked = typeof before === 'object' && 'lines' in before ? before.requestedMinor : undefined;
  return isBudget && asked !== undefined ? { ...taken, requestedMinor: asked } : taken;
}
