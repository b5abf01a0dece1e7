import { useLanguage } from './language-context.ts';
import { MeterLabel } from './meter-label.tsx';

/** Where a figure stands against its target: a bar for the eye, the words for everybody. Beyond the target the bar is full. */
export function ProgressMeter({
  label,
  href,
  now,
  target,
  unit,
}: {
  label: string;
  /** What stands behind the figure. */
  href?: string;
  now: number;
  target: number;
  unit?: string;
}) {
  const language = useLanguage();
  const share = target > 0 ? Math.min(Math.max(now / target, 0), 1) : 0;
  const words = language.t(unit ? 'ui.progress.of_unit' : 'ui.progress.of', {
    now: language.number(now),
    target: language.number(target),
    unit: unit ?? '',
  });
  return (
    <div class="m-meter">
      <MeterLabel label={label} href={href} figure={words} />
      <svg
        class="m-meter__bar"
        viewBox="0 0 200 8"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect class="m-meter__track" width="200" height="8" />
        <rect class="m-meter__value" width={Math.round(share * 200)} height="8" />
      </svg>
    </div>
  );
}
