import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { ruleText } from '../../risks/rule-text.ts';
import { recordsOfTrigger } from '../../risks/triggers.ts';
import type { Status } from '../view.ts';

/** Risks whose trigger has come by what the status counts, with the way to the records; nothing where there is none. */
export function ComeTriggers({ status }: { status: Status }) {
  const language = useLanguage();
  const { t } = language;
  if (status.come.length === 0) return null;
  return (
    <>
      <Heading level={2} id="triggers">
        {t('results.status.triggers')}
      </Heading>
      <Table
        caption={t('results.status.triggers')}
        hideCaption
        rows={status.come}
        columns={[
          {
            head: t('results.risk.risk'),
            cell: ({ id, title }) => (
              <a class="govuk-link" href={`/staff/risks/${id}`} dir="auto">
                {title}
              </a>
            ),
          },
          {
            head: t('results.risk.trigger'),
            cell: ({ value, ...one }) => ruleText(language, one, value),
          },
          {
            head: t('results.risk.records'),
            cell: () => t('results.risk.trigger_records'),
            href: ({ triggerRule }) => recordsOfTrigger[triggerRule],
          },
        ]}
      />
    </>
  );
}
