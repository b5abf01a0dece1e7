import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import { Day } from '../../../ui/time.tsx';
import type { Measure } from '../queries.ts';
import type { MeasureState } from '../schema.ts';

const tones: Readonly<Record<MeasureState, Tone>> = {
  planned: 'plain',
  under_way: 'moving',
  done: 'good',
  dropped: 'over',
};

/** What is done about a recommendation, and by whom. */
export function MeasureTable({
  measures,
  href,
}: {
  measures: readonly Measure[];
  /** Where those who may correct it do so. */
  href?: (measure: Measure) => string;
}) {
  const { t } = useLanguage();
  return (
    <>
      <Heading level={2}>{t('advocacy.measure.title')}</Heading>
      <Table
        caption={t('advocacy.measure.title')}
        hideCaption
        rows={measures}
        empty={t('advocacy.measure.none')}
        columns={[
          {
            head: t('advocacy.measure.what'),
            names: true,
            cell: ({ title }) => title,
            ...(href ? { href } : {}),
          },
          { head: t('advocacy.measure.done_by'), cell: ({ office }) => <bdi>{office}</bdi> },
          {
            head: t('advocacy.measure.state'),
            cell: ({ state }) => <Tag tone={tones[state]}>{t(`advocacy.measure.state.${state}`)}</Tag>,
          },
          {
            head: t('advocacy.measure.due_on'),
            cell: ({ dueOn }) => (dueOn ? <Day date={dueOn} /> : t('ui.not_given')),
          },
        ]}
      />
    </>
  );
}
