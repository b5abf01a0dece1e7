import { raw } from 'hono/html';
import { markShapes } from './mark-shapes.ts';

const { tile, bridge, sun } = markShapes;
const drawn =
  raw(`<svg class="m-mark" viewBox="0 0 32 32" width="40" height="40" aria-hidden="true" focusable="false">
<path class="m-mark__tile" d="${tile}"/><path class="m-mark__bridge" d="${bridge}"/><path class="m-mark__sun" d="${sun}"/></svg>`);

/** The platform's mark, beside its name. */
export function Mark() {
  return drawn;
}
