import {
  AnswersView,
  type Draft,
  type FormContext,
  type FormDefinition,
  UnscannedNote,
} from '../../../forms/index.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import type { Assignment } from '../queries.ts';

/** What an assessor reads before scoring. */
export type Read = {
  readonly assignment: Assignment;
  readonly form: FormDefinition;
  readonly draft: Draft;
  readonly formContext: FormContext;
};

/** The application as it was submitted, with its files. */
export function ReadApplication({ assignment, form, draft, formContext }: Read) {
  return (
    <>
      <p class="govuk-hint">{useLanguage().t('grants.assessment.read_hint')}</p>
      <UnscannedNote context={formContext} />
      <AnswersView
        form={form}
        answers={draft.answers}
        context={formContext}
        fileHref={(file) => `/assignments/${assignment.id}/files/${file.id}`}
      />
    </>
  );
}
