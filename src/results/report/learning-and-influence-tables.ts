import { criteriaOfGrids } from '../../action/index.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { staffPath } from '../record-paths.ts';
import type { AnnexTable } from './annex-table.ts';
import type { LearningAndInfluence } from './learning-and-influence.ts';
import type { Cell } from './report-table.ts';
import type { ReportContent } from './report-tables.ts';

const few = (value: number | null): Cell => (value === null ? null : { count: value });

/** Learning and influence as tables, written once for page, DOCX, PDF and XLSX. */
export function learningAndInfluenceTables(
  { language, definition }: ReportContent,
  annexes: LearningAndInfluence,
): AnnexTable[] {
  const { t, locale, percent } = language;
  const criterion = (key: string) => {
    const known = criteriaOfGrids(definition.grids).find((one) => one.key === key);
    return known ? inLanguage(known.title, locale) : key;
  };
  const head = (key: string, width?: number, numeric = false) => ({
    head: t(`results.annex.${key}`),
    numeric,
    ...(width ? { width } : {}),
  });
  const table = <Row>(
    key: keyof LearningAndInfluence,
    columns: AnnexTable['columns'],
    rows: readonly Row[],
    cells: (row: Row) => Cell[],
    href: (row: Row) => string | undefined,
  ): AnnexTable => ({
    key,
    columns,
    caption: t(`results.annex.${key}`),
    rows: rows.map(cells),
    hrefs: rows.map(href),
  });
  return [
    table(
      'learning',
      [head('training', 3), head('tested', 1, true), head('gained', 1, true), head('evaluated', 1, true)],
      annexes.learning,
      (one) => [one.title, few(one.paired), few(one.gained), few(one.given)],
      ({ id }) => `/staff/gatherings/${id}`,
    ),
    table(
      'changes',
      [
        { head: t('training.loop.criterion'), width: 2 },
        { head: t('training.loop.change.group'), width: 2 },
        { head: t('training.loop.change.organisations'), numeric: true },
        { head: t('training.loop.change.before'), numeric: true },
        { head: t('training.loop.change.after'), numeric: true },
      ],
      annexes.changes ?? [],
      (one) => [
        criterion(one.criterion),
        t(`training.loop.change.${one.wasTaught ? 'were_taught' : 'were_not'}`),
        { count: one.organisations },
        percent(one.before, 100),
        percent(one.after, 100),
      ],
      () => '/learning-change',
    ),
    table(
      'concluded',
      [head('gathering', 3), head('held_on'), head('conclusions', 1, true), head('became', 1.2, true)],
      annexes.concluded,
      (one) => [one.title, { day: one.startsOn }, { count: one.conclusions }, { count: one.became }],
      ({ id }) => `/staff/gatherings/${id}/conclusions`,
    ),
    table(
      'engagements',
      [head('kind', 3), head('number', 1, true)],
      annexes.engagements,
      (one) => [t(`results.rule.value.kind.${one.kind}`), { count: one.number }],
      () => '/staff/logframe/engagements_held',
    ),
    table(
      'outcomes',
      [head('change', 3), head('direction'), head('came_about'), head('confirmed', 1.4)],
      annexes.outcomes,
      (one) => [
        one.title,
        t(`results.rule.value.direction.${one.direction}`),
        { day: one.happenedOn },
        t(`results.annex.outcome.${one.state}`),
      ],
      ({ id }) => `/staff/outcomes/${id}`,
    ),
    table(
      'echoes',
      [head('report', 3), head('published_on')],
      annexes.echoes,
      (one) => [one.label, { day: one.appearedOn }],
      staffPath,
    ),
    table(
      'practices',
      [head('practice', 3), head('adopted', 1, true), head('ended', 1, true)],
      annexes.practices,
      (one) => [one.title, { count: one.adopted }, { count: one.ended }],
      ({ id }) => `/staff/practices/${id}`,
    ),
  ];
}
