import { inLanguage } from '../../../platform/language/language.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import type { Assignment } from '../queries.ts';
import { criteriaOf } from '../rules.ts';

/** Points and reasons, criterion by criterion, one column an assessor. */
export function ScoresTable({
  assessments,
}: {
  assessments: readonly (Pick<Assignment, 'grid' | 'scores' | 'totalPoints'> & { name: string })[];
}) {
  const { t, locale, number } = useLanguage();
  const grid = assessments[0]?.grid;
  if (!grid) return null;
  return (
    <Table
      caption={t('grants.assessment.scores')}
      rows={criteriaOf(grid)}
      columns={[
        { head: t('grants.assessment.criterion'), cell: (criterion) => inLanguage(criterion.title, locale) },
        ...assessments.map(({ name, scores }) => ({
          head: name,
          cell: (criterion: ReturnType<typeof criteriaOf>[number]) => {
            const score = scores[criterion.key];
            return score ? (
              <>
                <strong>{number(score.points * criterion.weight)}</strong>{' '}
                <span dir="auto">{score.justification}</span>
              </>
            ) : (
              '–'
            );
          },
        })),
      ]}
      foot={[
        t('common.total'),
        ...assessments.map(({ totalPoints }) =>
          totalPoints === null ? '–' : number(totalPoints / 100, { decimals: 2 }),
        ),
      ]}
    />
  );
}
