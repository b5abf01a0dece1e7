import { inLanguage } from '../../platform/language/language.ts';
import type { Shown } from '../../platform/suppression.ts';
import { useLanguage } from '../../ui/language-context.ts';
import { PlainFigure } from '../../ui/plain-figure.tsx';
import { ProgressMeter } from '../../ui/progress-meter.tsx';
import type { ActionTarget } from '../definition/schema.ts';
import type { Standing } from '../rules.ts';

/** Targets and where they stand; the name of each leads to its indicator, its rule and the records behind it. */
export function TargetList({
  targets,
  standing,
  indicatorPath,
  columns,
}: {
  targets: readonly ActionTarget[];
  standing: Standing;
  indicatorPath(code: string): string;
  /** The list has the width of the page. */
  columns?: boolean;
}) {
  const { locale } = useLanguage();
  return (
    <ul class={`govuk-list m-targets${columns ? ' m-targets--columns' : ''}`}>
      {targets.map((target) => (
        <li>
          <Progress
            label={inLanguage(target.name, locale)}
            href={indicatorPath(target.indicator)}
            target={target.number}
            now={standing.get(target.indicator)}
          />
        </li>
      ))}
    </ul>
  );
}

function Progress({
  label,
  href,
  target,
  now,
}: {
  label: string;
  href: string;
  target: number | null;
  now: Shown | undefined;
}) {
  const { t, number } = useLanguage();
  const counted = now && 'shown' in now ? now.shown : undefined;
  if (target !== null && counted !== undefined)
    return <ProgressMeter label={label} href={href} now={counted} target={target} />;
  const aim =
    target === null ? t('action.target.no_number') : t('action.target.aim', { target: number(target) });
  if (counted !== undefined)
    return <PlainFigure label={label} href={href} figure={number(counted)} note={aim} />;
  const why = t(now ? 'action.target.few' : 'action.target.not_counted');
  return <PlainFigure label={label} href={href} figure={why} words note={aim} />;
}
