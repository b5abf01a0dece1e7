import {
  type Draft,
  draftOf,
  type Filled,
  type FormContext,
  type FormDefinition,
  getForm,
  keptDocument,
  readFilled,
  seenOfDocument,
  withKeptDocument,
  withUnits,
} from '../../forms/index.ts';
import type { Language } from '../../platform/language/language.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { applicationPermissions } from './permissions.ts';
import { type Application, listAttachments, lockApplication } from './queries.ts';
import { mustBeInTime, mustBeOpen, nextStateOfOwn } from './rules.ts';
import { storeDraft } from './save-section.ts';
import { byQuestion, contextOf } from './submit-application.ts';

/** Signs that a waiting file may say in all: twice what the longest form is answered with. */
const mostSigns = 400_000;

type Opened = {
  application: Application;
  definition: FormDefinition;
  stored: Draft;
  formContext: FormContext;
};

/**
 * The application, locked, while its people may write in it, or `submit` it: whoever has to discard a file first may do so as long as
 * that. Problems: `application_not_in_state`, `call_closed`.
 */
async function openToWrite(
  work: Work,
  applicationId: string,
  until: 'write' | 'submit' = 'write',
): Promise<Opened> {
  const application = await lockApplication(work.tx, applicationId);
  mustBeAbleTo(work.actor, applicationPermissions.save, application);
  nextStateOfOwn(application, 'save');
  const { graceSeconds } = application.rules;
  if (until === 'submit')
    mustBeInTime({ ...application, graceSeconds }, application.submissionBegunAt, work.now);
  else mustBeOpen({ ...application, graceSeconds: 0 }, work.now);
  const { definition } = await getForm(work.tx, application.formVersionId);
  const formContext = contextOf(application, byQuestion(await listAttachments(work.tx, application.id)));
  return { application, definition, stored: draftOf(application.answers), formContext };
}

/**
 * Keeps what a filled file says in the draft until it is taken, or lets it go. The answers stay as they are. Problems: those of a draft
 * that is written in, `offline_too_long`.
 */
export async function keepDocument(
  work: Work,
  { applicationId, filled }: { readonly applicationId: string; readonly filled: Filled | undefined },
): Promise<void> {
  const { application, definition, stored } = await openToWrite(
    work,
    applicationId,
    filled ? 'write' : 'submit',
  );
  if (filled && JSON.stringify(filled).length > mostSigns)
    throw problem('offline_too_long', {}, { field: 'file' });
  const draft = withKeptDocument(definition, stored, filled);
  await storeDraft(work, {
    ...{ application, definition, draft },
    about: { document: filled ? 'kept' : 'let_go' },
  });
}

/**
 * Takes what the waiting file says into the answers: what nobody changed since it was written, and of the rest what is chosen in `over`,
 * by field. Problems: those of a draft that is written in, `changed_meanwhile` when a colleague saved anything since the page was shown,
 * `offline_nothing` when there is nothing to take.
 */
export async function takeDocument(
  work: Work,
  input: {
    readonly applicationId: string;
    readonly seen: string;
    readonly over: readonly string[];
    readonly language: Language;
  },
): Promise<void> {
  const { application, definition, stored, formContext } = await openToWrite(work, input.applicationId);
  if (input.seen !== seenOfDocument(definition, stored)) throw problem('changed_meanwhile');
  const filled = keptDocument(definition, stored);
  const read = filled ? readFilled(input.language, definition, stored, filled, formContext) : [];
  const taken = read.filter(
    ({ unit, outcome }) =>
      outcome.kind === 'taken' || (outcome.kind === 'both' && input.over.includes(unit.id)),
  );
  if (taken.length === 0) throw problem('offline_nothing');
  const draft = withKeptDocument(definition, withUnits(definition, stored, taken), undefined);
  await storeDraft(work, {
    ...{ application, definition, draft },
    about: { document: 'taken', fields: taken.length },
  });
}
