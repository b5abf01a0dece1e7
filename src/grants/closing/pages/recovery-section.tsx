import type { Context } from '../../../platform/http/route.ts';
import { money } from '../../../platform/money.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { Day } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { Recovery } from '../queries.ts';
import { leftMinorOf } from '../rules.ts';

/** What the sub-grantee pays back: why, by when, the note of debit, and what came in. */
export function RecoverySection({
  context,
  agreementId,
  recovery,
  receives,
}: {
  context: Context;
  agreementId: string;
  recovery: Recovery;
  receives: boolean;
}) {
  const { language } = context;
  const { t } = language;
  const base = `/agreements/${agreementId}`;
  const amount = (minor: number) => language.money(money(minor, recovery.currency));
  return (
    <section id="recovery">
      <Heading level={2}>{t('grants.closing.recovery')}</Heading>
      <SummaryList
        rows={[
          { key: t('grants.closing.recoverable'), value: amount(recovery.amountMinor) },
          { key: t('common.reason'), value: <TypedText text={recovery.reason} /> },
          { key: t('grants.closing.due_on'), value: <Day date={recovery.dueOn} /> },
          { key: t('grants.closing.still_open'), value: amount(leftMinorOf(recovery)) },
        ]}
      />
      <Table
        caption={t('grants.closing.receipts')}
        rows={recovery.receipts}
        empty={t('grants.closing.receipts.none')}
        columns={[
          { head: t('common.date'), cell: ({ receivedOn }) => <Day date={receivedOn} /> },
          { head: t('common.amount'), numeric: true, cell: ({ amountMinor }) => amount(amountMinor) },
          { head: t('grants.closing.reference'), cell: ({ reference }) => <bdi>{reference}</bdi> },
        ]}
      />
      <ButtonRow>
        {receives ? (
          <ButtonLink href={`${base}/recovery/receive`}>{t('grants.closing.receive.action')}</ButtonLink>
        ) : null}
        <ButtonLink look="secondary" href={`${base}/debit-note`}>
          {t('grants.debit_note.action')}
        </ButtonLink>
      </ButtonRow>
    </section>
  );
}
