import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { ApprovalFacts } from '../gather-approval.ts';
import type { InstalmentRecord } from '../queries.ts';
import { approvalRows } from './approval-rows.tsx';

/** What is refused, as its approval shows it, and why: the sub-grantee reads the reason. */
export function RefuseInstalmentPage({
  context,
  state,
  title,
  caption,
  instalment,
  facts,
}: {
  context: ActingContext;
  state: FormState;
  title: string;
  caption: string;
  instalment: InstalmentRecord;
  facts: ApprovalFacts;
}) {
  const { language, url, token } = context;
  const { t } = language;
  return (
    <FormPage {...state} action={url.pathname} token={token} title={title} caption={caption}>
      <SummaryList rows={approvalRows(language, instalment, facts)} />
      <SeenField state={state} now={String(instalment.version)} />
      <TextArea
        name="reason"
        label={t('common.reason')}
        hint={t('grants.instalment.refuse.reason_hint')}
        rows={3}
      />
      <SafetyRail />
      <Button look="warning">{title}</Button>
    </FormPage>
  );
}
