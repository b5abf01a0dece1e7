import { AnswersView, type Draft, type FormContext, type FormDefinition } from '../../../forms/index.ts';
import { Heading } from '../../../ui/heading.tsx';
import type { Application } from '../queries.ts';

/** The whole application on one page, to print or to keep. */
export function PrintPage({
  application,
  form,
  draft,
  formContext,
}: {
  application: Application;
  form: FormDefinition;
  draft: Draft;
  formContext: FormContext;
}) {
  return (
    <>
      <Heading caption={`${application.number ?? application.callNumber} · ${application.organisationName}`}>
        {application.title}
      </Heading>
      <AnswersView form={form} answers={draft.answers} context={formContext} />
    </>
  );
}
