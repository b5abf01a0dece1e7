import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { painFormats } from '../../payment-files/rules.ts';
import type { PayingAccount } from '../queries.ts';
import { AccountThatWaits } from './account-that-waits.tsx';
import { PayingAccountLine } from './paying-account-line.tsx';

/** Entering the account that one's own partner pays from. */
export function ProposeAccountPage({
  context,
  state,
  accounts: { current, proposed },
}: {
  context: ActingContext;
  state: FormState;
  accounts: { readonly current: PayingAccount | undefined; readonly proposed: PayingAccount | undefined };
}) {
  const { t } = context.language;
  const title = t('grants.paying_account.title');
  if (proposed && Object.keys(state.errors).length === 0)
    return (
      <>
        <Heading>{title}</Heading>
        <p class="govuk-body">
          <AccountThatWaits context={context} account={proposed} />
        </p>
      </>
    );
  return (
    <FormPage
      {...state}
      title={title}
      action={context.url.pathname}
      token={context.token}
      intro={
        <>
          <p class="govuk-body">{t('grants.paying_account.intro')}</p>
          {current ? (
            <InsetText>
              {t('grants.paying_account.pays_from')} <PayingAccountLine account={current} />
            </InsetText>
          ) : null}
        </>
      }
    >
      <TextInput
        name="holder"
        label={t('grants.paying_account.holder')}
        hint={t('grants.paying_account.holder.hint')}
      />
      <TextInput name="iban" label="IBAN" />
      <TextInput name="bic" label="BIC" hint={t('grants.paying_account.bic.hint')} width={20} optional />
      <Radios
        name="format"
        label={t('grants.paying_account.format')}
        hint={t('grants.paying_account.format.hint')}
        choices={painFormats.map((value) => ({ value, text: value }))}
      />
      <Button>{t('grants.paying_account.propose')}</Button>
    </FormPage>
  );
}
