import type { ActionDefinition } from '../../../action/index.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { Folded } from '../../../ui/details.tsx';
import { Figure } from '../../../ui/figure.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { type Gantt, isTooEarly, keyOfView } from '../gantt.ts';
import { headingText, type MilestoneView } from '../milestones.ts';
import { When } from './standing.tsx';

const width = 360;
const row = 52;
const top = 22;
const barTop = 20;
const barHeight = 10;
/** Letters that fit above a bar beside its state, and below it. */
const longest = 44;
const longestBelow = 62;

/** The work plan as bars over the days of the Action, and the same as a table. The first line of each row is its name. */
export function GanttFigure({
  gantt,
  milestones,
  definition,
  base,
  today,
}: {
  gantt: Gantt | undefined;
  /** All that the table lists: also those that cannot be drawn. */
  milestones: readonly MilestoneView[];
  definition: ActionDefinition;
  base: string;
  today: string;
}) {
  const { t } = useLanguage();
  const table = (
    <Folded summary={t('results.gantt.table')} rows={milestones.length}>
      <PlanTable milestones={milestones} definition={definition} base={base} />
    </Folded>
  );
  if (!gantt)
    return (
      <>
        <p class="govuk-body">{t('results.gantt.none')}</p>
        {table}
      </>
    );
  return (
    <Figure
      title={t('results.gantt.title')}
      source={t('results.gantt.source')}
      date={today}
      note={gantt.undrawn > 0 ? t('results.gantt.undrawn', { count: gantt.undrawn }) : undefined}
      table={table}
    >
      <Drawing gantt={gantt} definition={definition} />
    </Figure>
  );
}

function Drawing({ gantt, definition }: { gantt: Gantt; definition: ActionDefinition }) {
  const language = useLanguage();
  const { t, locale } = language;
  const { bars, ticks, links, today } = gantt;
  const height = top + bars.length * row + 6;
  const x = (share: number) => Math.round((share * width) / 1000);
  const y = (at: number) => top + at * row;
  const titleOf = ({ milestone }: MilestoneView) => inLanguage(milestone.title, locale);
  return (
    <svg
      class="m-gantt"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby="gantt-title gantt-desc"
      focusable="false"
    >
      <title id="gantt-title">{t('results.gantt.title')}</title>
      <desc id="gantt-desc">
        {t('results.gantt.days', { from: language.day(gantt.startsOn), until: language.day(gantt.endsOn) })}
      </desc>
      {ticks.map(({ day, at }) => (
        <>
          <line class="m-gantt__tick" x1={x(at)} x2={x(at)} y1={14} y2={height} />
          <text class="m-gantt__month" x={Math.min(x(at), width - 36)} y={11}>
            {`${day.slice(5, 7)}/${day.slice(0, 4)}`}
          </text>
        </>
      ))}
      {bars.map(({ view, from, to, row: at }) => (
        <>
          <text class="m-gantt__label" x={0} y={y(at) + 14}>
            {shortened(titleOf(view), longest)}
          </text>
          <text class="m-gantt__state" x={width} y={y(at) + 14}>
            {t(`action.milestone.${view.state}`)}
          </text>
          <rect
            class={`m-gantt__bar m-gantt__bar--${view.state}`}
            x={x(from)}
            y={y(at) + barTop}
            width={Math.max(x(to) - x(from), 3)}
            height={barHeight}
          />
          <text class="m-gantt__about" x={0} y={y(at) + 43}>
            {shortened(
              [view.partnerName ?? t('results.status.nobody_named'), headingText(view, definition, locale)]
                .filter(Boolean)
                .join(' · '),
              longestBelow,
            )}
          </text>
        </>
      ))}
      {links.map(({ from, to, clashes }) => {
        const [end, begin] = [x(bars[from]!.to), x(bars[to]!.from)];
        const [begins, ends] = [y(from) + barTop + barHeight / 2, y(to) + barTop + barHeight / 2];
        return (
          <path
            class={clashes ? 'm-gantt__link m-gantt__link--clash' : 'm-gantt__link'}
            d={`M${end} ${begins}H${Math.min(end + 5, width - 1)}V${ends}H${begin}`}
          />
        );
      })}
      {today === null ? null : (
        <>
          <line class="m-gantt__today" x1={x(today)} x2={x(today)} y1={14} y2={height} />
          <text class="m-gantt__now" x={Math.min(x(today) + 3, width - 40)} y={height - 4}>
            {t('results.gantt.today')}
          </text>
        </>
      )}
    </svg>
  );
}

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}

function PlanTable({
  milestones,
  definition,
  base,
}: {
  milestones: readonly MilestoneView[];
  definition: ActionDefinition;
  base: string;
}) {
  const { t, locale } = useLanguage();
  const known = new Map(milestones.map((view) => [keyOfView(view), view]));
  const unknown = <span class="m-quiet">{t('action.not_known')}</span>;
  const headingOf = (view: MilestoneView) => headingText(view, definition, locale);
  // Everybody reads no heading that people set: for staff it is a column that says what is missing.
  const headings = base === '/staff/work-plan' || milestones.some((view) => headingOf(view));
  const follows = milestones.some((view) => view.follows !== null);
  return (
    <Table
      caption={t('results.gantt.table')}
      rows={milestones}
      columns={[
        {
          head: t('action.work_plan.milestone'),
          cell: ({ milestone, activity }) => (
            <a class="govuk-link" href={`${base}/${activity.key}`}>
              {inLanguage(milestone.title, locale)}
            </a>
          ),
        },
        {
          head: t('action.work_plan.when'),
          cell: ({ plan, source }) => <When plan={plan} source={source} />,
        },
        { head: t('action.work_plan.responsible'), cell: ({ partnerName }) => partnerName ?? unknown },
        ...(headings
          ? [{ head: t('action.budget.heading'), cell: (view: MilestoneView) => headingOf(view) ?? unknown }]
          : []),
        ...(follows
          ? [
              {
                head: t('results.milestone.follows'),
                cell: (view: MilestoneView) => {
                  const before = view.follows === null ? undefined : known.get(view.follows);
                  if (!before) return '–';
                  return (
                    <>
                      {inLanguage(before.milestone.title, locale)}
                      {isTooEarly(view, before) ? (
                        <>
                          {' '}
                          <Tag tone="bad">{t('results.gantt.too_early')}</Tag>
                        </>
                      ) : null}
                    </>
                  );
                },
              },
            ]
          : []),
      ]}
    />
  );
}
