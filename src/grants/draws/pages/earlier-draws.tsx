import { Details } from '../../../ui/details.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { DateTime } from '../../../ui/time.tsx';
import type { DrawPlan } from '../plan-draw.ts';
import { drawAssessors } from '../rules.ts';

/** The draws that were made: when, by whom, with which seed, and who was left out. */
export function EarlierDraws({ plan, zone }: { plan: DrawPlan; zone: string }) {
  const { t, number, list } = useLanguage();
  const numbers = new Map(plan.applications.map((one) => [one.id, one.number]));
  if (plan.earlier.length === 0) return null;
  const names = new Map(plan.pool.map(({ id, name }) => [id, name]));
  return (
    <Table
      caption={t('grants.draw.earlier')}
      rows={plan.earlier}
      columns={[
        { head: t('grants.draw.number'), numeric: true, cell: (draw) => number(draw.number) },
        {
          head: t('grants.draw.at'),
          names: true,
          cell: ({ drawnAt }) => <DateTime at={drawnAt} zone={zone} />,
        },
        { head: t('grants.draw.by'), cell: ({ drawnByName }) => <bdi>{drawnByName}</bdi> },
        {
          head: t('grants.draw.assigned'),
          cell: ({ drawnFrom, seed }) => {
            const drawn = drawAssessors(drawnFrom, seed);
            const given = Map.groupBy(drawn, ({ applicationId }) => applicationId);
            return (
              <Details summary={number(drawn.length)}>
                <ul class="govuk-list">
                  {[...given].map(([id, own]) => (
                    <li>
                      {numbers.get(id) ?? t('grants.draw.gone_application')}:{' '}
                      <bdi>
                        {list(own.map(({ assessorId }) => names.get(assessorId) ?? t('grants.draw.gone')))}
                      </bdi>
                    </li>
                  ))}
                </ul>
              </Details>
            );
          },
        },
        {
          head: t('grants.draw.left_out'),
          cell: ({ drawnFrom }) => (
            <bdi>{list(drawnFrom.leftOut.map((id) => names.get(id) ?? t('grants.draw.gone')))}</bdi>
          ),
        },
        { head: t('grants.draw.seed'), cell: ({ seed }) => <code class="m-hash">{seed}</code> },
      ]}
    />
  );
}
