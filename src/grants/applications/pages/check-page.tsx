import { AnswersView, type Draft, type FormContext, type FormDefinition } from '../../../forms/index.ts';
import type { Context } from '../../../platform/http/route.ts';
import { may } from '../../../platform/permissions.ts';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { applicationPermissions } from '../permissions.ts';
import type { Application } from '../queries.ts';

type Props = {
  context: Context;
  application: Application;
  form: FormDefinition;
  draft: Draft;
  formContext: FormContext;
  /** What is still open, with the page on which it can be mended. */
  open: readonly { text: string; href: string }[];
};

/** All answers before they are submitted, with what is still open on top. */
export function CheckPage({ context, application, form, draft, formContext, open }: Props) {
  const { t } = context.language;
  const base = `/applications/${application.id}`;
  return (
    <>
      {open.length > 0 ? (
        <div class="govuk-error-summary">
          <h2 class="govuk-error-summary__title">
            {t('grants.application.check.open', { count: open.length })}
          </h2>
          <ul class="govuk-list govuk-error-summary__list">
            {open.map(({ text, href }) => (
              <li>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <Heading caption={application.callNumber}>{t('grants.application.check.title')}</Heading>
      <AnswersView
        form={form}
        answers={draft.answers}
        context={formContext}
        changeHref={(section) => `${base}/sections/${section.key}`}
        fileHref={(file) => `/attachments/${file.id}`}
      />
      {open.length > 0 ? null : may(context.actor, applicationPermissions.submit, application) ? (
        <ButtonForm action={`${base}/begin`} token={context.token}>
          {t('grants.application.begin.action')}
        </ButtonForm>
      ) : (
        <InsetText>{t('grants.application.certifier_submits')}</InsetText>
      )}
    </>
  );
}
