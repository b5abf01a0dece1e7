import type { PlainDate } from '../../../platform/dates.ts';
import { Details } from '../../../ui/details.tsx';
import { Figure } from '../../../ui/figure.tsx';
import { GrowthLine } from '../../../ui/growth-line.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Day } from '../../../ui/time.tsx';
import type { GrownMonth, TargetOfDay } from '../growth.ts';

export type Growth = {
  readonly months: readonly GrownMonth[];
  readonly targets: readonly TargetOfDay[];
  readonly startsOn: PlainDate | null;
  readonly endsOn: PlainDate | null;
  readonly today: PlainDate;
};

/** How the value of an indicator grew, against its targets: drawn, by month, and by target. */
export function GrowthFigure({
  growth: { months, targets, startsOn, endsOn, today },
  write,
}: {
  growth: Growth;
  write(value: number): string;
}) {
  const language = useLanguage();
  const { t } = language;
  const title = t('results.growth.title');
  const from = [startsOn, months[0]?.month, today].flatMap((day) => day ?? []).sort()[0]!;
  const until = [endsOn, targets.at(-1)?.on, today]
    .flatMap((day) => day ?? [])
    .sort()
    .at(-1)!;
  const [value, target] = [months.at(-1)?.soFar ?? 0, targets.at(-1)?.target];
  const asked = { count: months.length, value: write(value) };
  const description =
    target === undefined
      ? t('results.growth.description', asked)
      : t('results.growth.description_target', { ...asked, target: write(target) });
  const byMonth = (
    <Table
      caption={t('results.growth.by_month')}
      hideCaption
      rows={months.toReversed()}
      empty={t('results.growth.none')}
      columns={[
        { head: t('results.growth.month'), cell: ({ month }) => language.month(month) },
        { head: t('results.growth.added'), numeric: true, cell: ({ added }) => write(added) },
        { head: t('results.growth.so_far'), numeric: true, cell: ({ soFar }) => write(soFar) },
      ]}
    />
  );
  return (
    <Figure
      title={title}
      source={t('results.growth.source')}
      date={today}
      {...(targets.length > 0 ? { note: t('results.growth.legend') } : {})}
      table={
        <>
          {targets.length > 0 ? (
            <Table
              caption={t('results.growth.targets')}
              rows={targets}
              columns={[
                { head: t('results.interim.due_on'), cell: ({ on }) => <Day date={on} /> },
                { head: t('results.target'), numeric: true, cell: (one) => write(one.target) },
                {
                  head: t('results.growth.reached'),
                  numeric: true,
                  cell: (one) => (one.value === null ? t('results.growth.to_come') : write(one.value)),
                },
              ]}
            />
          ) : null}
          <Details summary={t('results.growth.by_month')}>{byMonth}</Details>
        </>
      }
    >
      <GrowthLine
        id="growth"
        title={title}
        description={description}
        points={months.map(({ on, soFar }) => ({ on, value: soFar }))}
        targets={targets.map((one) => ({ on: one.on, value: one.target }))}
        from={from}
        until={until}
        today={today}
        write={write}
        day={(date) => language.month(`${date.slice(0, 7)}-01`)}
      />
    </Figure>
  );
}
