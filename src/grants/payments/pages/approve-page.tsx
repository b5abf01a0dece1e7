import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import type { ApprovalFacts } from '../gather-approval.ts';
import type { InstalmentRecord } from '../queries.ts';
import { approvalRows } from './approval-rows.tsx';

/** What is approved, with what speaks for it: the request, what was paid and accepted before, the reports and the account. */
export function ApprovePage({
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
  const { language } = context;
  return (
    <FormPage {...state} action={context.url.pathname} token={context.token} title={title} caption={caption}>
      <p class="govuk-body">{language.t('grants.instalment.approve.text')}</p>
      <SummaryList rows={approvalRows(language, instalment, facts)} />
      <SeenField state={state} now={String(instalment.version)} />
      <Button>{title}</Button>
    </FormPage>
  );
}
