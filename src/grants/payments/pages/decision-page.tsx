import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { Tick } from '../../../ui/tick.tsx';
import type { ApprovalFacts } from '../gather-approval.ts';
import type { InstalmentRecord } from '../queries.ts';
import { seenOfInstalment } from '../rules.ts';
import { approvalRows } from './approval-rows.tsx';

/**
 * What is approved or refused, with what speaks for it: the request, what was paid and accepted before, the reports and the account. A
 * refusal asks why: the sub-grantee reads the reason.
 */
export function DecisionPage({
  context: { language, url, token },
  state,
  title,
  caption,
  instalment,
  facts,
  refuses = false,
}: {
  context: ActingContext;
  state: FormState;
  title: string;
  caption: string;
  instalment: InstalmentRecord;
  facts: ApprovalFacts;
  refuses?: boolean;
}) {
  const { t } = language;
  return (
    <FormPage {...state} action={url.pathname} token={token} title={title} caption={caption}>
      {refuses ? null : <p class="govuk-body">{t('grants.instalment.approve.text')}</p>}
      <SummaryList rows={approvalRows(language, instalment, facts)} />
      <SeenField state={state} now={seenOfInstalment(instalment)} />
      {refuses ? (
        <>
          <TextArea
            name="reason"
            label={t('common.reason')}
            hint={t('grants.instalment.refuse.reason_hint')}
            rows={3}
          />
          <SafetyRail />
          {facts.file === undefined ? null : (
            <Tick
              name="stopped"
              label={t('grants.instalment.refuse.stopped', { file: facts.file })}
              hint={t('grants.instalment.refuse.stopped.hint')}
            />
          )}
        </>
      ) : null}
      <Button {...(refuses && { look: 'warning' })}>{title}</Button>
    </FormPage>
  );
}
