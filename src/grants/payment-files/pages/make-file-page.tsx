import { dayIn } from '../../../platform/dates.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { money } from '../../../platform/money.ts';
import { zone } from '../../../platform/zone.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Checkboxes } from '../../../ui/choices.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SeenField } from '../../../ui/seen-field.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tick } from '../../../ui/tick.tsx';
import { writtenAccount } from '../../parties/rules.ts';
import { PayingAccountLine } from '../../paying-accounts/pages/paying-account-line.tsx';
import type { PayingAccount } from '../../paying-accounts/queries.ts';
import type { Payable } from '../queries.ts';
import { kindOf, referenceOf, seenOfFile } from '../rules.ts';

/** Choosing approved instalments for one file: by what the bank takes together, and which are not ready and why. */
export function MakeFilePage({
  context,
  state,
  account,
  payable,
}: {
  context: ActingContext;
  state: FormState;
  account: PayingAccount | undefined;
  payable: readonly Payable[];
}) {
  const { t } = context.language;
  const ready = payable.filter((one) => one.unready === undefined);
  const groups = Map.groupBy(ready, (one) => {
    const kind = kindOf({ ...one, account: one.confirmed! });
    return kind === 'pain' ? 'pain' : one.currency;
  });
  const title = t('grants.payment_file.make.title');
  if (!account || ready.length === 0)
    return (
      <>
        <Heading>{title}</Heading>
        <p class="govuk-body">
          {t(account ? 'grants.payment_file.none_ready' : 'grants.payment_file.no_account')}
        </p>
        {account ? null : (
          <ButtonLink href="/staff/payment-files">{t('grants.payment_file.list.title')}</ButtonLink>
        )}
        <Unready payable={payable} />
      </>
    );
  return (
    <>
      <FormPage
        {...sayAgain(state)}
        title={title}
        action={context.url.pathname}
        token={context.token}
        intro={
          <p class="govuk-body">
            {t('grants.paying_account.pays_from')} <PayingAccountLine account={account} />
          </p>
        }
      >
        <SeenField state={state} now={seenOfFile(account.id, ready)} />
        {[...groups].map(([group, of], at) => (
          <Group group={group} payable={of} first={at === 0} format={account.format} />
        ))}
        {ready.some(({ fileNumber }) => fileNumber !== null) ? (
          <Tick
            name="again"
            label={t('grants.payment_file.again')}
            hint={t('grants.payment_file.again.hint')}
            optional
          />
        ) : null}
        <DateInput
          name="pay_on"
          label={t('grants.payment_file.pay_on')}
          hint={t('grants.payment_file.pay_on.hint')}
        />
        <Button>{t('grants.payment_file.make.action')}</Button>
      </FormPage>
      <Unready payable={payable} />
    </>
  );
}

/** After a change another instalment may be in a file: what was said of those before is not said of it. */
function sayAgain(state: FormState): FormState {
  const { again: _said, ...typed } = state.typed;
  return state.conflict ? { ...state, typed } : state;
}

/** What goes into one file together. The first group keeps the name's id, so that an error leads to it. */
function Group({
  group,
  payable,
  first,
  format,
}: {
  group: string;
  payable: readonly Payable[];
  first: boolean;
  format: string;
}) {
  const language = useLanguage();
  const { t } = language;
  return (
    <Checkboxes
      name="instalments"
      {...(first ? {} : { id: `instalments-${group}` })}
      label={
        group === 'pain'
          ? t('grants.payment_file.group.pain', { format })
          : t('grants.payment_file.group.csv', { currency: group })
      }
      choices={payable.map((one) => ({
        value: one.id,
        text: `${referenceOf(one)} · ${one.organisationName} · ${language.money(money(one.amountMinor, one.currency))}`,
        hint: [
          writtenAccount(one.confirmed!),
          ...(one.approvedAt
            ? [t('grants.payment_file.approved', { day: language.day(dayIn(zone, one.approvedAt)) })]
            : []),
          ...(one.fileNumber === null ? [] : [t('grants.payment_file.in_file', { number: one.fileNumber })]),
        ].join(' · '),
      }))}
      whole
    />
  );
}

/** Approved instalments that no file can take, and what to do about each. */
function Unready({ payable }: { payable: readonly Payable[] }) {
  const { t } = useLanguage();
  const rows = payable.filter((one) => one.unready !== undefined);
  if (rows.length === 0) return null;
  return (
    <Table
      caption={t('grants.payment_file.unready')}
      rows={rows}
      columns={[
        {
          head: t('grants.payment_file.reference'),
          names: true,
          href: ({ agreementId }) => `/agreements/${agreementId}`,
          cell: (one) => referenceOf(one),
        },
        {
          head: t('grants.agreement.sub_grantee'),
          cell: ({ organisationName }) => <bdi>{organisationName}</bdi>,
        },
        {
          head: t('grants.payment_file.why'),
          cell: (one) => t(`grants.payment_file.unready.${one.unready!}`),
        },
      ]}
    />
  );
}
