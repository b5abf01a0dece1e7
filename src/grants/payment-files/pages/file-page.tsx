import type { Context } from '../../../platform/http/route.ts';
import { money } from '../../../platform/money.ts';
import { zone } from '../../../platform/zone.ts';
import { Heading } from '../../../ui/heading.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { TakeAway } from '../../../ui/take-away.tsx';
import { DateTime, Day } from '../../../ui/time.tsx';
import { writtenAccount } from '../../parties/rules.ts';
import { HolderAndIban } from '../../paying-accounts/pages/paying-account-line.tsx';
import type { FileItem, PaymentFile } from '../queries.ts';
import { referenceOf } from '../rules.ts';

/** One file for the bank: what the reader may know of what it pays, who made it and when, and its hash. */
export function FilePage({
  context: { language },
  file,
  items,
  payable,
  takes,
}: {
  context: Context;
  file: PaymentFile;
  items: readonly FileItem[];
  /** The instalments whose payment the reader can record now. */
  payable: ReadonlySet<string>;
  takes: boolean;
}) {
  const { t } = language;
  const amount = (minor: number) => language.money(money(minor, file.currency));
  const others = file.payments - items.length;
  const ofOthers = items.reduce((left, { amountMinor }) => left - amountMinor, file.totalMinor);
  return (
    <>
      <Heading>{t('grants.payment_file.title', { number: file.number })}</Heading>
      <p class="govuk-body">{t('grants.payment_file.next')}</p>
      {takes && file.content !== '' ? (
        <TakeAway href={`/staff/payment-files/${file.id}/file`}>
          {t('grants.payment_file.take', { format: file.format })}
        </TakeAway>
      ) : null}
      <SummaryList
        rows={[
          {
            key: t('grants.payment_file.made'),
            value: (
              <>
                <DateTime at={file.madeAt} zone={zone} />
                {file.madeByName ? `, ${file.madeByName}` : ''}
              </>
            ),
          },
          {
            key: t('grants.paying_account.title'),
            value: <HolderAndIban account={file.account} />,
          },
          { key: t('grants.payment_file.pay_on'), value: <Day date={file.payOn} /> },
          { key: t('common.total'), value: amount(file.totalMinor) },
          { key: 'SHA-256', value: <span class="m-code">{file.sha256}</span> },
        ]}
      />
      <Table
        caption={t('grants.payment_file.contains', { count: file.payments })}
        rows={items}
        empty={t('grants.payment_file.none_of_yours')}
        columns={[
          {
            head: t('grants.payment_file.reference'),
            names: true,
            cell: (item) => (
              <a class="govuk-link" href={`/agreements/${item.agreementId}#instalment-${item.instalmentId}`}>
                {referenceOf(item)}
              </a>
            ),
          },
          {
            head: t('grants.agreement.sub_grantee'),
            cell: ({ organisationName }) => <bdi>{organisationName}</bdi>,
          },
          {
            head: t('grants.party.account'),
            cell: ({ account }) => <span class="m-code">{writtenAccount(account)}</span>,
          },
          { head: t('common.amount'), cell: ({ amountMinor }) => amount(amountMinor), numeric: true },
          {
            head: t('common.state'),
            cell: (item) => (
              <>
                {t(`grants.instalment.state.${item.state}`)}
                {item.again ? <div class="m-quiet">{t('grants.payment_file.again.said')}</div> : null}
                {payable.has(item.instalmentId) ? (
                  <div>
                    <a class="govuk-link" href={`/instalments/${item.instalmentId}/pay`}>
                      {t('grants.instalment.pay.title')}
                      <span class="govuk-visually-hidden"> {referenceOf(item)}</span>
                    </a>
                  </div>
                ) : null}
              </>
            ),
          },
        ]}
      />
      {others > 0 ? (
        <p class="govuk-body">
          {t('grants.payment_file.others', { count: others, amount: amount(ofOthers) })}
        </p>
      ) : null}
    </>
  );
}
