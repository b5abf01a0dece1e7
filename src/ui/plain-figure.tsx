import { MeterLabel } from './meter-label.tsx';

/** A figure without a bar: it has no target, or must not be shown. `note` says so. */
export function PlainFigure({
  label,
  href,
  figure,
  words,
  note,
}: {
  label: string;
  /** What stands behind the figure. */
  href?: string;
  figure: string;
  /** The figure is told in words: it is not known, or hidden. */
  words?: boolean;
  note?: string | undefined;
}) {
  return (
    <div class="m-meter">
      <MeterLabel label={label} href={href} figure={figure} words={words ?? false} />
      {note ? <p class="m-meter__note">{note}</p> : null}
    </div>
  );
}
