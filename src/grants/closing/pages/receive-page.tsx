import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { money } from '../../../platform/money.ts';
import { Button } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { MoneyInput } from '../../../ui/money-input.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { Agreement } from '../../agreements/queries.ts';

/** Recording what the sub-grantee paid back. */
export function ReceivePage({
  context,
  agreement,
  state,
  leftMinor,
}: {
  context: ActingContext;
  agreement: Agreement;
  state: FormState;
  leftMinor: number;
}) {
  const { language } = context;
  const { t } = language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.closing.receive.title')}
      caption={`${agreement.number} · ${agreement.organisationName}`}
      intro={
        <InsetText>
          {t('grants.closing.left', { amount: language.money(money(leftMinor, agreement.currency)) })}
        </InsetText>
      }
    >
      <MoneyInput name="amount" label={t('common.amount')} currency={agreement.currency} />
      <DateInput name="received_on" label={t('grants.closing.received_on')} />
      <TextInput
        name="reference"
        label={t('grants.closing.reference')}
        hint={t('grants.instalment.reference_hint')}
        width={20}
      />
      <Button>{t('grants.closing.receive.action')}</Button>
    </FormPage>
  );
}
