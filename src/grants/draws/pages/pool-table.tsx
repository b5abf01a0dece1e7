import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { SaidLanguages } from '../../assessors/pages/said-of-assessor.tsx';
import type { DrawPlan } from '../plan-draw.ts';

/** The assessors with what they have, what they are drawn for and both together; each can be left out, and taken in again. */
export function PoolTable({ plan, base }: { plan: DrawPlan; base: string }) {
  const { t, number } = useLanguage();
  const { pool, from, drawn } = plan;
  const rows = pool.map((assessor) => {
    const { id } = assessor;
    const part = from.assessors.find((one) => one.id === id);
    const before = part?.load ?? plan.asked.filter(({ assessorId }) => assessorId === id).length;
    return {
      ...assessor,
      ...{ assessor, before, isOut: from.leftOut.includes(id), takesPart: Boolean(part) },
      given: drawn.filter(({ assessorId }) => assessorId === id).length,
    };
  });
  const without = (id: string, isOut: boolean) => {
    const out = isOut ? from.leftOut.filter((one) => one !== id) : [...from.leftOut, id];
    return out.length > 0 ? `${base}?${new URLSearchParams({ out: out.join(' ') })}` : base;
  };
  return (
    <Table
      caption={t('grants.draw.pool')}
      rows={rows}
      empty={t('grants.draw.no_pool')}
      columns={[
        {
          head: t('grants.assignment.assessor'),
          cell: ({ id, name, organisationName, assessor }) => (
            <>
              <a class="govuk-link" href={`/assessors/${id}`}>
                <bdi>{name}</bdi>
              </a>
              , <bdi>{organisationName}</bdi>
              <br />
              <SaidLanguages assessor={assessor} />
            </>
          ),
        },
        { head: t('grants.draw.before'), numeric: true, cell: ({ before }) => number(before) },
        {
          head: t('grants.draw.given'),
          numeric: true,
          cell: ({ isOut, takesPart, given }) =>
            takesPart ? number(given) : t(isOut ? 'grants.draw.left_out' : 'grants.assessor.unavailable'),
        },
        { head: t('common.total'), numeric: true, cell: ({ before, given }) => number(before + given) },
        {
          head: t('grants.draw.change'),
          cell: ({ id, name, isOut }) => (
            <a class="govuk-link" href={without(id, isOut)}>
              {t(isOut ? 'grants.draw.take_in' : 'grants.draw.leave_out')}
              <span class="govuk-visually-hidden">
                : <bdi>{name}</bdi>
              </span>
            </a>
          ),
        },
      ]}
    />
  );
}
