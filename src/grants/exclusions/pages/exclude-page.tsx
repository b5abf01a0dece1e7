import { problemText } from '../../../platform/http/problem-text.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import type { Problem } from '../../../platform/problem.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import type { Application } from '../../applications/queries.ts';

type Props = {
  context: ActingContext;
  application: Application;
  state: FormState;
  /** Why it cannot be done now. */
  missing: Problem | undefined;
};

/** Excluding an application: what follows from it, and the reason that its applicant reads. */
export function ExcludePage({ context, application, state, missing }: Props) {
  const { language } = context;
  const { t } = language;
  const title = t('grants.exclusion.title');
  const caption = `${application.number} · ${application.organisationName}`;
  if (missing)
    return (
      <>
        <Heading caption={caption}>{title}</Heading>
        <p class="govuk-body">{problemText(language, missing)}</p>
      </>
    );
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={title}
      caption={caption}
      intro={<WarningText>{t('grants.exclusion.text')}</WarningText>}
    >
      <SafetyRail />
      <TextArea name="reason" label={t('common.reason')} hint={t('grants.exclusion.reason.hint')} />
      <Button look="warning">{t('grants.exclusion.action')}</Button>
    </FormPage>
  );
}
