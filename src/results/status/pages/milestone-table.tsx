import { Text } from '../../../action/index.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import type { MilestoneView } from '../../workplan/milestones.ts';
import { When } from '../../workplan/pages/standing.tsx';

export function Milestones({
  caption,
  none,
  rows,
}: {
  caption: string;
  none: string;
  rows: readonly MilestoneView[];
}) {
  const { t } = useLanguage();
  return (
    <Table
      caption={caption}
      rows={rows}
      empty={none}
      columns={[
        {
          head: t('action.work_plan.milestone'),
          cell: ({ milestone, activity }) => (
            <a class="govuk-link" href={`/work-plan/${activity.key}`}>
              <Text text={milestone.title} />
            </a>
          ),
        },
        {
          head: t('action.work_plan.when'),
          cell: ({ plan, source }) => <When plan={plan} source={source} />,
        },
      ]}
    />
  );
}
