import {
  AnswersView,
  type Draft,
  type FormContext,
  type FormDefinition,
  type Open,
  StillOpen,
} from '../../../forms/index.ts';
import type { Context } from '../../../platform/http/route.ts';
import { may } from '../../../platform/permissions.ts';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { WarningText } from '../../../ui/warning-text.tsx';
import { OpenCommentsWarning } from '../../draft-comments/pages/open-comments.tsx';
import type { CommentedSection } from '../../draft-comments/shown-comments.ts';
import { deadlineDay } from '../../eligibility/fits-of-application.ts';
import { MisfitWarning } from '../../eligibility/pages/misfit-warning.tsx';
import { applicantRulesOf, type Fit } from '../../eligibility/rules.ts';
import { applicationPermissions } from '../permissions.ts';
import type { Application } from '../queries.ts';

type Props = {
  context: Context;
  application: Application;
  form: FormDefinition;
  draft: Draft;
  formContext: FormContext;
  /** What is still open, with the page on which it can be mended. */
  open: readonly Open[];
  fits: readonly Fit[];
  comments: readonly CommentedSection[];
};

/** All answers before they are submitted, with what is still open on top. */
export function CheckPage({ context, application, form, draft, formContext, ...props }: Props) {
  const { open, fits, comments } = props;
  const { t } = context.language;
  const base = `/applications/${application.id}`;
  return (
    <>
      <StillOpen open={open} />
      <Heading caption={application.callNumber}>{t('grants.application.check.title')}</Heading>
      <MisfitWarning
        rules={applicantRulesOf(application.rules)}
        deadline={deadlineDay(application)}
        fits={fits}
      />
      <OpenCommentsWarning applicationId={application.id} sections={comments} />
      <ExpiryWarnings application={application} files={formContext.attachments} />
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

/** The documents that expire before the deadline of the call. It warns; their validity is decided in the check. */
function ExpiryWarnings({
  application,
  files,
}: {
  application: Application;
  files: FormContext['attachments'];
}) {
  const { t, day } = useLanguage();
  if (!application.deadlineAt) return null;
  const deadline = deadlineDay(application);
  return (
    <>
      {Object.values(files)
        .flat()
        .map(({ name, about }) =>
          about?.validUntil && about.validUntil < deadline ? (
            <WarningText>
              {t('grants.application.expires_before', { name, until: day(about.validUntil) })}
            </WarningText>
          ) : null,
        )}
    </>
  );
}
