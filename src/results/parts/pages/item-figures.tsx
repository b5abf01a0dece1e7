import { Text } from '../../../action/index.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { figureText } from '../../figure-text.ts';
import { StandingOf, When } from '../../workplan/pages/standing.tsx';
import type { CountedMilestone, ItemView } from '../gather-part.ts';

/** What was planned of an activity, how far it is, and what was counted in the period; each milestone leads to its records. */
export function ItemFigures({ item, currency }: { item: ItemView; currency: string }) {
  const language = useLanguage();
  const { t } = language;
  if (item.milestones.length === 0) return null;
  return (
    <Table
      caption={`${t('results.part.figures')}: ${item.title}`}
      hideCaption
      rows={item.milestones}
      columns={[
        {
          head: t('results.part.planned'),
          cell: ({ view }: CountedMilestone) => (
            <a class="govuk-link" href={`/staff/work-plan/${item.activity}#${view.milestone.key}`}>
              <Text text={view.milestone.title} />
            </a>
          ),
        },
        {
          head: t('action.work_plan.when'),
          cell: ({ view }) => <When plan={view.plan} source={view.source} />,
        },
        { head: t('action.work_plan.how_far'), cell: ({ view }) => <StandingOf view={view} /> },
        {
          head: t('results.part.counted'),
          numeric: true,
          cell: ({ view: { indicator }, inPeriod }) =>
            indicator && inPeriod !== null ? figureText(language, indicator, inPeriod, currency) : '–',
        },
      ]}
    />
  );
}
