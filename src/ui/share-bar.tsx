/** A part of a whole as a bar beside the figure that says it; red where it is more than the whole. For the eye alone. */
export function ShareBar({ part, whole }: { part: number; whole: number }) {
  const over = part > whole;
  const share = whole > 0 ? Math.min(Math.max(part / whole, 0), 1) : Number(over);
  return (
    <svg
      class="m-meter__bar"
      viewBox="0 0 200 8"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="m-meter__track" width="200" height="8" />
      <rect class={over ? 'm-meter__over' : 'm-meter__value'} width={Math.round(share * 200)} height="8" />
    </svg>
  );
}
