import type { EvaluationGrid } from '../../../action/index.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import type { Tie } from '../queries.ts';

/** The evaluation grid of a call, frozen with it, and which modules of the curriculum teach what each criterion asks for. */
export function GridPage({
  caption,
  grid,
  ties,
}: {
  caption: string;
  grid: EvaluationGrid;
  ties: readonly Tie[];
}) {
  const { t, number, locale } = useLanguage();
  return (
    <>
      <Heading caption={caption}>{t('training.loop.grid')}</Heading>
      <p class="govuk-body-l">{t('training.loop.grid.intro')}</p>
      {grid.sections.map((section) => (
        <>
          <Heading level={2}>{inLanguage(section.title, locale)}</Heading>
          <Table
            caption={inLanguage(section.title, locale)}
            hideCaption
            rows={section.criteria}
            columns={[
              {
                head: t('training.loop.criterion'),
                names: true,
                cell: ({ title }) => inLanguage(title, locale),
              },
              {
                head: t('training.loop.points'),
                numeric: true,
                cell: ({ maximum, weight }) => number(maximum * weight),
              },
              {
                head: t('training.loop.modules'),
                cell: ({ key }) => <Modules ties={ties.filter(({ criterion }) => criterion === key)} />,
              },
            ]}
          />
        </>
      ))}
    </>
  );
}

function Modules({ ties }: { ties: readonly Tie[] }) {
  const { t } = useLanguage();
  if (ties.length === 0) return <>{t('training.loop.modules.none')}</>;
  return (
    <ul class="govuk-list">
      {ties.map(({ code, title }) => (
        <li>
          {code} <bdi>{title}</bdi>
        </li>
      ))}
    </ul>
  );
}
