import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { zone } from '../../../platform/zone.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { DateTime } from '../../../ui/time.tsx';
import { writtenAccount } from '../../parties/rules.ts';
import type { PayingAccount } from '../queries-accounts.ts';
import { painFormats } from '../rules.ts';
import { PayingAccountLine } from './account-facts.tsx';

/** Entering the account that one's own partner pays from. */
export function AccountPage({
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
          {t('grants.paying_account.waits', { name: proposed.proposedByName ?? '–' })}{' '}
          <a class="govuk-link" href={`/staff/paying-accounts/${proposed.id}`}>
            {t('grants.paying_account.decide.title')}
          </a>
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

/** The second look at an account: everything to compare with the bank's document. */
export function DecideAccountPage({
  context,
  state,
  account,
  own,
  decided,
}: {
  context: ActingContext;
  state: FormState;
  account: PayingAccount;
  /** The reader entered it: another person confirms. */
  own: boolean;
  decided: boolean;
}) {
  const { t } = context.language;
  const facts = (
    <SummaryList
      rows={[
        { key: t('grants.paying_account.holder'), value: <bdi>{account.holder}</bdi> },
        { key: 'IBAN', value: <span class="m-code">{writtenAccount(account.iban)}</span> },
        { key: 'BIC', value: account.bic || t('ui.not_given') },
        { key: t('grants.paying_account.format'), value: account.format },
        {
          key: t('grants.paying_account.entered'),
          value: (
            <>
              <DateTime at={account.proposedAt} zone={zone} />
              {account.proposedByName ? `, ${account.proposedByName}` : ''}
            </>
          ),
        },
      ]}
    />
  );
  const title = t('grants.paying_account.decide.title');
  if (decided && Object.keys(state.errors).length === 0)
    return (
      <>
        <Heading>{title}</Heading>
        <p class="govuk-body">{t(`grants.paying_account.is.${account.state}`)}</p>
        {facts}
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
          <p class="govuk-body">
            {t(own ? 'grants.paying_account.decide.own' : 'grants.paying_account.decide.text')}
          </p>
          {facts}
        </>
      }
    >
      <ButtonRow>
        {own ? null : (
          <Button name="decision" value="confirm">
            {t('grants.paying_account.confirm')}
          </Button>
        )}
        <Button look="secondary" name="decision" value="refuse">
          {t(own ? 'grants.paying_account.withdraw' : 'grants.paying_account.refuse')}
        </Button>
      </ButtonRow>
    </FormPage>
  );
}
