import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { Agreement } from '../../agreements/queries.ts';

/** The closing goes back to the sub-grantee, with what to correct. */
export function ReturnPage({
  context,
  agreement,
  state,
}: {
  context: ActingContext;
  agreement: Agreement;
  state: FormState;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.closing.return.title')}
      caption={`${agreement.number} · ${agreement.organisationName}`}
      intro={<p class="govuk-body">{t('grants.closing.return.text')}</p>}
    >
      <SafetyRail />
      <TextArea name="reason" label={t('grants.closing.return.reason')} />
      <Button>{t('grants.closing.return.action')}</Button>
    </FormPage>
  );
}
