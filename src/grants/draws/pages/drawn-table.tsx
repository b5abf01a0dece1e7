import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import type { DrawPlan } from '../plan-draw.ts';

/** Who is drawn for which application, and where somebody is lacking. */
export function DrawnTable({ plan, short }: { plan: DrawPlan; short: ReadonlyMap<string, number> }) {
  const { t, list } = useLanguage();
  const names = new Map(plan.pool.map(({ id, name }) => [id, name]));
  const given = Map.groupBy(plan.drawn, ({ applicationId }) => applicationId);
  const needing = new Set(plan.from.applications.map(({ id }) => id));
  return (
    <Table
      caption={t('grants.draw.result')}
      rows={plan.applications.filter(({ id }) => needing.has(id))}
      columns={[
        {
          head: t('grants.application.title'),
          cell: ({ id, number, title, organisationName }) => (
            <>
              <a class="govuk-link" href={`/staff/applications/${id}`}>
                {number}
              </a>{' '}
              <bdi>{title}</bdi>, <bdi>{organisationName}</bdi>
            </>
          ),
        },
        {
          head: t('grants.assignment.list.title'),
          cell: ({ id }) => (
            <>
              <bdi>{list((given.get(id) ?? []).map(({ assessorId }) => names.get(assessorId)!))}</bdi>
              {short.has(id) ? (
                <>
                  {' '}
                  <strong>{t('grants.draw.lacks', { count: short.get(id)! })}</strong>
                </>
              ) : null}
            </>
          ),
        },
      ]}
    />
  );
}
