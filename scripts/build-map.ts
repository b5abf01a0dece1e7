import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { geoMercator, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';

// Draws src/ui/map-shapes.ts once from Natural Earth's 1:10m lines (world-atlas). Run it after changing the map; its output is committed,
// so that no server reads 3 MB at its start and no page depends on what a data set calls a place.

type Point = [number, number];
type Named = GeometryObject<{ name?: string }>;

/** Our own codes by the data set's numeric ids. Kosovo* is drawn there without an id. */
const codes: Record<string, string> = {
  '008': 'AL',
  '070': 'BA',
  '499': 'ME',
  '807': 'MK',
  '688': 'RS',
};
const width = 420;
const tolerance = 0.35;

const root = join(import.meta.dirname, '..');
const world = JSON.parse(
  await readFile(join(root, 'node_modules/world-atlas/countries-10m.json'), 'utf8'),
) as Topology<{ countries: GeometryCollection<{ name?: string }> }>;

const wanted = world.objects.countries.geometries.filter((geometry) => codeOf(geometry) !== undefined);
if (wanted.length !== 6) throw new Error(`the map needs six shapes, the data set gives ${wanted.length}`);
const six: GeometryCollection<{ name?: string }> = { type: 'GeometryCollection', geometries: wanted };

const projection = geoMercator().fitWidth(width, feature(world, six));
const height = Math.ceil(geoPath(projection).bounds(feature(world, six))[1][1]);
const flat: Topology = { ...world, transform: undefined, arcs: decode().map((arc) => simplify(arc)) };

const path = geoPath().digits(1);
const shapes = wanted
  .map((geometry) => {
    const shape = feature(flat, geometry);
    const [x, y] = path.centroid(shape).map(Math.round);
    return { code: codeOf(geometry)!, d: path(shape)!, x: x!, y: y! };
  })
  .sort((a, b) => a.code.localeCompare(b.code));
const isShared = (a: Named, b: Named) => [codeOf(a), codeOf(b)].sort().join() === 'RS,XK';
const lines = six as GeometryCollection;
const borders = path(mesh(flat, lines, (a, b) => a !== b && !isShared(a as Named, b as Named)))!;
const shared = path(mesh(flat, lines, (a, b) => a !== b && isShared(a as Named, b as Named)))!;

await writeFile(
  join(root, 'src/ui/map-shapes.ts'),
  `// Made by scripts/build-map.ts from Natural Earth (public domain). Do not edit.

/** One jurisdiction's outline and the middle of it, in the map's own units. */
export type MapShape = { readonly code: string; readonly d: string; readonly x: number; readonly y: number };

export const mapSize = { width: ${width}, height: ${height} } as const;
export const mapShapes: readonly MapShape[] = ${JSON.stringify(shapes, null, 2)};
/** Lines between the six, but the one drawn dashed. */
export const mapBorders = ${JSON.stringify(borders)};
/** The line between Serbia and Kosovo*: drawn dashed, without prejudice to positions on status. */
export const mapDashedLine = ${JSON.stringify(shared)};
`,
);

function codeOf(geometry: Named): string | undefined {
  if (geometry.id !== undefined) return codes[String(geometry.id)];
  const { name } = (geometry.properties ?? {}) as { name?: string };
  return name === 'Kosovo' ? 'XK' : undefined;
}

/** The world's lines as points on the sheet. */
function decode(): Point[][] {
  const { scale, translate } = world.transform!;
  return world.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]) => {
      x += dx;
      y += dy;
      return projection([x * scale[0] + translate[0], y * scale[1] + translate[1]]) as Point;
    });
  });
}

/** Leaves out points nearer to the line than the tolerance (Ramer, Douglas and Peucker). */
function simplify(points: Point[]): Point[] {
  if (points.length < 3) return points;
  const [first, last] = [points[0]!, points.at(-1)!];
  const distances = points.map((point) => distance(point, first, last));
  const furthest = distances.indexOf(Math.max(...distances));
  if (distances[furthest]! <= tolerance) return [first, last];
  return [...simplify(points.slice(0, furthest + 1)).slice(0, -1), ...simplify(points.slice(furthest))];
}

function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = Math.hypot(bx - ax, by - ay);
  if (length === 0) return Math.hypot(x - ax, y - ay);
  return Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
}
