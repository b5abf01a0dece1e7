import { zone } from '../../platform/zone.ts';
import { Heading } from '../../ui/heading.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { SummaryList } from '../../ui/summary-list.tsx';
import { Table } from '../../ui/table.tsx';
import { DateTime } from '../../ui/time.tsx';
import { WarningText } from '../../ui/warning-text.tsx';
import type { Stuck } from './stuck.ts';

/** Emails and deletions that ought to be done and are not, and what to do about it. */
export function QueuesPage({ stuck: { mails, rules } }: { stuck: Stuck }) {
  const { t, number } = useLanguage();
  const moves = rules.length === 0 && (mails.count === 0 || mails.demonstration);
  return (
    <>
      <Heading>{t('privacy.queues.title')}</Heading>
      <p class="govuk-body">{t('privacy.queues.intro')}</p>
      {moves ? (
        <p class="govuk-body">{t('privacy.queues.moves')}</p>
      ) : (
        <WarningText>{t('privacy.queues.what_to_do')}</WarningText>
      )}
      <Heading level={2}>{t('privacy.queues.mails')}</Heading>
      {mails.demonstration ? <p class="govuk-body">{t('privacy.queues.demonstration')}</p> : null}
      <SummaryList
        rows={[
          { key: t('privacy.queues.unsent'), value: number(mails.count) },
          {
            key: t('privacy.queues.oldest'),
            value: mails.oldest ? <DateTime at={mails.oldest} zone={zone} /> : '',
          },
        ]}
      />
      <Table
        caption={t('privacy.queues.deletions')}
        rows={rules}
        empty={t('privacy.queues.no_deletions')}
        columns={[
          { head: t('privacy.register.record'), cell: ({ rule }) => t(`privacy.rule.${rule}.name`) },
          { head: t('privacy.retention.records'), numeric: true, cell: ({ count }) => number(count) },
        ]}
      />
    </>
  );
}
