import { markShapes } from './mark-shapes.ts';

/** The house's mark, beside its name. */
export function Mark() {
  return (
    <svg class="m-mark" viewBox="0 0 32 32" width="40" height="40" aria-hidden="true" focusable="false">
      <path class="m-mark__tile" d={markShapes.tile} />
      <path class="m-mark__bridge" d={markShapes.bridge} />
      <path class="m-mark__sun" d={markShapes.sun} />
    </svg>
  );
}
