import type { Context } from '../../../platform/http/route.ts';
import { money } from '../../../platform/money.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Table } from '../../../ui/table.tsx';
import { DateTime, Day } from '../../../ui/time.tsx';
import { AccountThatWaits } from '../../paying-accounts/pages/account-that-waits.tsx';
import { PayingAccountLine } from '../../paying-accounts/pages/paying-account-line.tsx';
import type { PayingAccount } from '../../paying-accounts/queries.ts';
import type { PaymentFileRow } from '../queries.ts';

/** The files that were made for the bank, and the account that they are paid from. */
export function FileListPage({
  context,
  files,
  next,
  accounts: { current, proposed },
  makes,
  proposes,
}: {
  context: Context;
  files: readonly PaymentFileRow[];
  next: string | undefined;
  accounts: { readonly current: PayingAccount | undefined; readonly proposed: PayingAccount | undefined };
  makes: boolean;
  proposes: boolean;
}) {
  const { language } = context;
  const { t } = language;
  const title = t('grants.payment_file.list.title');
  return (
    <>
      <Heading>{title}</Heading>
      <p class="govuk-body">
        {t('grants.paying_account.pays_from')}{' '}
        {current ? <PayingAccountLine account={current} /> : t('grants.paying_account.none')}
      </p>
      {proposed ? (
        <InsetText>
          <AccountThatWaits context={context} account={proposed} />
        </InsetText>
      ) : null}
      <ButtonRow>
        {makes && current ? (
          <ButtonLink href="/staff/payment-files/new">{t('grants.payment_file.make.title')}</ButtonLink>
        ) : null}
        {proposes && !proposed ? (
          <ButtonLink look="secondary" href="/staff/paying-accounts/new">
            {t(current ? 'grants.paying_account.change' : 'grants.paying_account.enter')}
          </ButtonLink>
        ) : null}
      </ButtonRow>
      <Table
        caption={title}
        hideCaption
        rows={files}
        empty={t('grants.payment_file.list.empty')}
        columns={[
          {
            head: t('grants.payment_file.number'),
            names: true,
            href: ({ id }) => `/staff/payment-files/${id}`,
            cell: ({ number }) => t('grants.payment_file.title', { number }),
          },
          { head: t('grants.payment_file.format'), cell: ({ format }) => format },
          {
            head: t('grants.payment_file.payments'),
            cell: ({ payments }) => language.number(payments),
            numeric: true,
          },
          {
            head: t('common.total'),
            cell: ({ totalMinor, currency }) => language.money(money(totalMinor, currency)),
            numeric: true,
          },
          { head: t('grants.payment_file.pay_on'), cell: ({ payOn }) => <Day date={payOn} /> },
          {
            head: t('grants.payment_file.made'),
            cell: ({ madeAt, madeByName }) => (
              <>
                <DateTime at={madeAt} zone={zone} />
                {madeByName ? <div class="m-quiet">{madeByName}</div> : null}
              </>
            ),
          },
        ]}
      />
      <Pagination next={next} />
    </>
  );
}
