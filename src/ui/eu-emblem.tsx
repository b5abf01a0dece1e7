import { html, raw } from 'hono/html';

/** Twelve upright stars, circle of a third of the height, each within a circle of an eighteenth (graphical specifications of the European emblem). */
const stars = Array.from({ length: 12 }, (_, hour) => {
  const angle = (hour * Math.PI) / 6;
  return star(27 + 12 * Math.sin(angle), 18 - 12 * Math.cos(angle), 2);
}).join('');

/** A five-pointed star drawn in one line, point upwards. */
function star(x: number, y: number, radius: number): string {
  const points = [0, 2, 4, 1, 3].map((corner) => {
    const angle = (corner * 2 * Math.PI) / 5;
    return `${round(x + radius * Math.sin(angle))} ${round(y - radius * Math.cos(angle))}`;
  });
  return `M${points.join('L')}z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

const flag =
  raw(`<svg class="m-eu__flag" viewBox="0 0 54 36" width="60" height="40" role="img" aria-label="European Union">
<path fill="#003399" d="M0 0h54v36H0z"/><path fill="#FFCC00" d="${stars}"/></svg>`);

/** The European emblem and the funding statement, which never stand apart. At least 40 px high: a centimetre. */
export function EuEmblem({ statement }: { statement: string }) {
  return html`<p class="m-eu">${flag}<span class="m-eu__statement">${statement}</span></p>`;
}
