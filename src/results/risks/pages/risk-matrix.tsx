import { useLanguage } from '../../../ui/language-context.ts';
import { type Column, Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { Risk } from '../queries.ts';
import { type Degree, degrees, levelOf } from '../rules.ts';
import { levelTones } from './risk-tags.tsx';

/** Likelihood across, impact down, the heaviest first: in each cell its level and the risks that are there. */
export function RiskMatrix({ risks }: { risks: readonly Risk[] }) {
  const { t } = useLanguage();
  const columns: Column<Degree>[] = [
    { head: t('results.risk.impact'), cell: (impact) => t(`results.risk.impact.${impact}`) },
    ...degrees.map(
      (likelihood): Column<Degree> => ({
        head: t(`results.risk.likelihood.${likelihood}`),
        cell: (impact) => (
          <Cell
            weighed={{ likelihood, impact }}
            risks={risks.filter((one) => one.likelihood === likelihood && one.impact === impact)}
          />
        ),
      }),
    ),
  ];
  return <Table caption={t('results.risk.matrix')} rows={degrees.toReversed()} columns={columns} />;
}

function Cell({
  weighed,
  risks,
}: {
  weighed: { likelihood: number; impact: number };
  risks: readonly Risk[];
}) {
  const { t } = useLanguage();
  const level = levelOf(weighed);
  const words = t(`results.risk.level.${level}`);
  if (risks.length === 0)
    return (
      <span class="m-grid-only">
        <Tag tone="plain">{words}</Tag>
      </span>
    );
  return (
    <>
      <Tag tone={levelTones[level]}>{words}</Tag>
      <ul class="govuk-list">
        {risks.map(({ id, title }) => (
          <li>
            <a class="govuk-link" href={`/staff/risks/${id}`} dir="auto">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
