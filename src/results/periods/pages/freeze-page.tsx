import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import type { Period } from '../queries.ts';

/** Asks once more: what is frozen stays. */
export function FreezePage({
  context,
  state,
  period,
}: {
  context: ActingContext;
  state: FormState;
  period: Period;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('results.period.freeze')}
      caption={period.name}
      intro={
        <>
          <p class="govuk-body">{t('results.period.freeze.what')}</p>
          <WarningText>{t('results.period.freeze.warning')}</WarningText>
        </>
      }
    >
      <ButtonRow>
        <Button look="warning">{t('results.period.freeze')}</Button>
        <a class="govuk-link" href={`/staff/periods/${period.id}`}>
          {t('common.cancel')}
        </a>
      </ButtonRow>
    </FormPage>
  );
}
