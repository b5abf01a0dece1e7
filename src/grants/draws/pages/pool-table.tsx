import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import type { DrawPlan } from '../plan-draw.ts';

/** The assessors with what they have, what they are drawn for and both together; each can be left out, and taken in again. */
export function PoolTable({ plan, base }: { plan: DrawPlan; base: string }) {
  const { t, number } = useLanguage();
  const { pool, from, drawn } = plan;
  const rows = pool.map(({ id, name, organisationName }) => {
    const part = from.assessors.find((one) => one.id === id);
    const before = part?.load ?? plan.asked.filter(({ assessorId }) => assessorId === id).length;
    return {
      ...{ id, name, organisationName, before },
      isOut: !part,
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
          cell: ({ name, organisationName }) => (
            <>
              <bdi>{name}</bdi>, <bdi>{organisationName}</bdi>
            </>
          ),
        },
        { head: t('grants.draw.before'), numeric: true, cell: ({ before }) => number(before) },
        {
          head: t('grants.draw.given'),
          numeric: true,
          cell: ({ isOut, given }) => (isOut ? t('grants.draw.left_out') : number(given)),
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
