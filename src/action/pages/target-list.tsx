import { inLanguage } from '../../platform/language/language.ts';
import type { Shown } from '../../platform/suppression.ts';
import { useLanguage } from '../../ui/language-context.ts';
import { ProgressMeter } from '../../ui/progress-meter.tsx';
import type { ActionTarget } from '../definition/schema.ts';
import type { Standing } from '../rules.ts';

/** Targets and where they stand; each leads to its indicator, its rule and the records behind it. */
export function TargetList({
  targets,
  standing,
  indicatorPath,
}: {
  targets: readonly ActionTarget[];
  standing: Standing;
  indicatorPath(code: string): string;
}) {
  const { t, locale } = useLanguage();
  return (
    <ul class="govuk-list m-targets">
      {targets.map((target) => (
        <li>
          <Progress
            label={inLanguage(target.name, locale)}
            target={target.number}
            now={standing.get(target.indicator)}
          />
          <p class="govuk-body-s">
            <a class="govuk-link" href={indicatorPath(target.indicator)}>
              {t('action.target.how_counted')}
              <span class="govuk-visually-hidden">: {inLanguage(target.name, locale)}</span>
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}

function Progress({ label, target, now }: { label: string; target: number | null; now: Shown | undefined }) {
  const { t, number } = useLanguage();
  if (target !== null && now && 'shown' in now)
    return <ProgressMeter label={label} now={now.shown} target={target} />;
  const aim =
    target === null ? t('action.target.no_number') : t('action.target.aim', { target: number(target) });
  return (
    <p class="m-meter__label">
      {label} <strong class="m-meter__figure">{standingInWords(now, t, number)}</strong>{' '}
      <span class="govuk-body-s">{aim}</span>
    </p>
  );
}

function standingInWords(
  now: Shown | undefined,
  t: (key: string) => string,
  number: (value: number) => string,
): string {
  if (now === undefined) return t('action.target.not_counted');
  return 'shown' in now ? number(now.shown) : t('action.target.few');
}
