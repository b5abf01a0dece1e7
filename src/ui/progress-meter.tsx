import { useLanguage } from './language-context.ts';
import { MeterLabel } from './meter-label.tsx';
import { ShareBar } from './share-bar.tsx';

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
  const words = language.t(unit ? 'ui.progress.of_unit' : 'ui.progress.of', {
    now: language.number(now),
    target: language.number(target),
    unit: unit ?? '',
  });
  return (
    <div class="m-meter">
      <MeterLabel label={label} href={href} figure={words} />
      <ShareBar part={Math.min(now, target)} whole={target} />
    </div>
  );
}
