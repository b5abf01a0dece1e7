import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { Report } from '../queries.ts';

type Form = { context: ActingContext; state: FormState };

/** Giving a report back with what is to be mended. */
export function ReturnPage({ context, state, report, sha256 }: Form & { report: Report; sha256: string }) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.report.return.title')}
      caption={report.agreementNumber}
    >
      <SeenField state={state} now={sha256} />
      <SafetyRail />
      <TextArea name="reason" label={t('grants.report.return.reason')} rows={6} />
      <Button>{t('grants.report.return.action')}</Button>
    </FormPage>
  );
}
