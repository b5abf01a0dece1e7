export type Point = { readonly x: number; readonly y: number };

/** Places on a circle of that radius round its middle, the first at the top, the others clockwise, to a tenth of a unit. */
export function onCircle(count: number, radius: number): Point[] {
  return Array.from({ length: count }, (_, at) => {
    const angle = (2 * Math.PI * at) / count - Math.PI / 2;
    return { x: tenth(radius * Math.cos(angle)), y: tenth(radius * Math.sin(angle)) };
  });
}

const tenth = (value: number) => Math.round(value * 10) / 10;
