import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { money } from '../../../platform/money.ts';
import { Button } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { AccountFact } from '../../account-proofs/pages/account-fact.tsx';
import type { AccountProof } from '../../account-proofs/queries.ts';
import type { InstalmentRecord } from '../queries.ts';
import { seenOfInstalment } from '../rules.ts';
import { CorrectedSince } from './corrected-since.tsx';

/** Recording what the bank paid. */
export function PayPage({
  context,
  instalment,
  state,
  account,
}: {
  context: ActingContext;
  instalment: InstalmentRecord;
  state: FormState;
  /** The account that was confirmed before the signature; none of agreements from before that. */
  account: AccountProof | undefined;
}) {
  const { language } = context;
  const { t } = language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.instalment.pay.title')}
      caption={`${instalment.agreementNumber} · ${instalment.organisationName}`}
      intro={
        <InsetText>
          {t('grants.instalment.pay.amount', {
            amount: language.money(money(instalment.amountMinor, instalment.currency)),
            number: instalment.number,
          })}
          {account ? (
            <div>
              {`${t('grants.account.title')}: `}
              <AccountFact proof={account} />
            </div>
          ) : null}
          <CorrectedSince instalment={instalment} />
        </InsetText>
      }
    >
      <SeenField state={state} now={seenOfInstalment(instalment)} />
      <DateInput name="paid_on" label={t('grants.instalment.paid_on')} />
      <TextInput
        name="reference"
        label={t('grants.instalment.reference')}
        hint={t('grants.instalment.reference_hint')}
        width={20}
      />
      <Button>{t('grants.instalment.pay.action')}</Button>
    </FormPage>
  );
}
