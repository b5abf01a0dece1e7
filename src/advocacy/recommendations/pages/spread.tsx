import type { LadderStep } from '../../../action/index.ts';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { Day } from '../../../ui/time.tsx';
import type { Asked } from '../queries.ts';
import { stepName, toneOf } from '../words.ts';

/** Where each body stands that was asked the same, the one that came least far first; nothing where only one was asked. */
export function Spread({
  addressees,
  ladder,
}: {
  addressees: readonly Asked[];
  ladder: readonly LadderStep[];
}) {
  const language = useLanguage();
  const { t } = language;
  if (addressees.length < 2) return null;
  const rows = addressees.toSorted((one, other) => (one.value ?? 0) - (other.value ?? 0));
  return (
    <>
      <Heading level={2}>{t('advocacy.spread.title')}</Heading>
      <Table
        caption={t('advocacy.spread.title')}
        hideCaption
        rows={rows}
        columns={[
          {
            head: t('advocacy.recommendation.addressee'),
            names: true,
            cell: ({ name }) => <bdi>{name}</bdi>,
          },
          {
            head: t('advocacy.recommendation.status'),
            cell: ({ step, value }) => <Tag tone={toneOf(value)}>{stepName(ladder, step, language)}</Tag>,
          },
          {
            head: t('advocacy.evidence.points'),
            numeric: true,
            cell: ({ value }) => language.number(value ?? 0),
          },
          {
            head: t('advocacy.recommendation.step_on'),
            cell: ({ stepOn }) => (stepOn ? <Day date={stepOn} /> : t('ui.not_given')),
          },
          {
            head: t('advocacy.response.title'),
            cell: ({ stance }) => (stance ? t(`advocacy.stance.${stance}`) : t('advocacy.response.none')),
          },
        ]}
      />
    </>
  );
}
