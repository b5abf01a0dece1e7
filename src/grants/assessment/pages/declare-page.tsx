import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import type { Notice } from '../../../privacy/index.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { PrivacyNotice } from '../../../ui/privacy-notice.tsx';
import { Tick } from '../../../ui/tick.tsx';
import type { Assignment } from '../queries.ts';

/** The gate: nothing of the application is shown until its assessor declares impartiality and confidentiality. */
export function DeclarePage({
  context,
  assignment,
  organisationName,
  notice,
  state,
}: {
  context: ActingContext;
  assignment: Assignment;
  organisationName: string;
  notice: Notice;
  state: FormState;
}) {
  const { t, locale } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.declaration.title')}
      caption={`${assignment.applicationNumber} · ${inLanguage(assignment.callTitle, locale)}`}
      intro={
        <>
          <p class="govuk-body">{t('grants.declaration.applicant', { organisation: organisationName })}</p>
          <ul class="govuk-list govuk-list--bullet">
            {['interest', 'family', 'employment', 'confidential'].map((item) => (
              <li>{t(`grants.declaration.${item}`)}</li>
            ))}
          </ul>
        </>
      }
    >
      <Tick name="declared" label={t('grants.declaration.confirm')} />
      <PrivacyNotice {...notice} />
      <Button>{t('grants.declaration.action')}</Button>
      <p class="govuk-body">
        <a class="govuk-link" href={`/assignments/${assignment.id}/refuse`}>
          {t('grants.declaration.refuse')}
        </a>
      </p>
    </FormPage>
  );
}
