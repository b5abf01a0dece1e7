import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { Assignment } from '../queries.ts';

/** Stepping back from an assessment, with a reason. */
export function RefusePage({
  context,
  assignment,
  state,
}: {
  context: ActingContext;
  assignment: Assignment;
  state: FormState;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.declaration.refuse')}
      caption={assignment.applicationNumber}
    >
      <SafetyRail />
      <TextArea name="reason" label={t('common.reason')} hint={t('grants.declaration.refuse_hint')} />
      <Button look="warning">{t('grants.declaration.refuse')}</Button>
    </FormPage>
  );
}
