import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import type { AccountProof } from '../queries.ts';
import { isComparable } from '../rules.ts';
import { AccountFact } from './account-fact.tsx';

/** What the finance officer compares before the account is confirmed. */
export function ConfirmAccountPage({
  context,
  state,
  caption,
  proof,
}: {
  context: ActingContext;
  state: FormState;
  caption: string;
  /** The document that waits; none: it was decided, or the account is another one by now. */
  proof: AccountProof | undefined;
}) {
  const { t } = context.language;
  if (!proof || !isComparable({ latestProof: proof }))
    return (
      <>
        <Heading caption={caption}>{t('grants.account.confirm.title')}</Heading>
        <p class="govuk-body">
          {t(proof ? 'problem.account_document_not_open' : 'problem.account_not_proved')}
        </p>
        {proof ? (
          <div class="govuk-body">
            <AccountFact proof={proof} />
          </div>
        ) : null}
      </>
    );
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.account.confirm.title')}
      caption={caption}
      intro={
        <>
          <p class="govuk-body">{t('grants.account.confirm.text')}</p>
          <div class="govuk-body">
            <AccountFact proof={proof} />
          </div>
          <WarningText>{t('grants.account.confirm.warning')}</WarningText>
        </>
      }
    >
      <SeenField state={state} now={proof.id} />
      <Button>{t('grants.account.confirm.action')}</Button>
    </FormPage>
  );
}
