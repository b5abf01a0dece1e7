import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';

type Props = { context: ActingContext; state: FormState; name: string; back: string };

/** Returning the submitted version, with the reason. */
export function ReturnPage({ context, state, name, back }: Props) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('results.report.return')}
      caption={name}
    >
      <SafetyRail />
      <TextArea name="text" label={t('results.report.return.reason')} rows={6} />
      <ButtonRow>
        <Button look="warning">{t('results.report.return')}</Button>
        <a class="govuk-link" href={back}>
          {t('common.cancel')}
        </a>
      </ButtonRow>
    </FormPage>
  );
}
