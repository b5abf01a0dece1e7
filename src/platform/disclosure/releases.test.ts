import { expect, test } from 'vitest';
import { boundsBySecond } from '../../../tests/support/second-solver.ts';
import { type Contribution, insidersOf } from './insiders.ts';
import { protectAndAudit } from './protect-and-audit.ts';
import { publishedCells } from './system.ts';
import { countTable } from './table.ts';
import { chances, countsAlone, names, partners, proofSize, tell } from './testing.ts';
import type { Atom, Linked, Rule, SystemCell } from './types.ts';

const limits = { protect: 10_000, audit: 20_000, integers: 20_000 };
const organisations = 4;
/** A table's rows, columns and cells. */
function gridOf(height: number, width: number) {
  const cells = Array.from({ length: height * width }, (_, cell) => cell);
  return { height, width, cells, rows: names('r', height), columns: names('c', width) };
}
type Grid = ReturnType<typeof gridOf>;
/** Small tables leave an attacker the fewest unknowns, and let many sequences be tried; the first of each hundred are larger ones. */
const gridAt = (at: number): Grid => {
  const nth = at % 100;
  return gridOf(nth === 0 ? 3 : 2, nth < 10 ? 3 : 2);
};

/** What a half-year counted: what was right at once, what a correction removes, and what it adds. */
const kinds = ['right', 'removed', 'added'] as const;
type Kind = (typeof kinds)[number];
type Half = 0 | 1;
const memberOf = ({ cells }: Grid, half: Half, kind: Kind, cell: number) =>
  (half * kinds.length + kinds.indexOf(kind)) * cells.length + cell;
type Release = { readonly name: string; readonly parts: readonly (readonly [Half, Kind])[] };
const first = (half: Half) =>
  [
    [half, 'right'],
    [half, 'removed'],
  ] as const;
const corrected = (half: Half) =>
  [
    [half, 'right'],
    [half, 'added'],
  ] as const;

function releasesOf(next: () => number): Release[] {
  const halves: Release[] = [
    { name: 'first half', parts: first(0) },
    { name: 'second half', parts: first(1) },
  ];
  const later: Release[] = [
    { name: 'year', parts: [...first(0), ...first(1)] },
    { name: 'first half, corrected', parts: corrected(0) },
    { name: 'second half, corrected', parts: corrected(1) },
    { name: 'year, corrected', parts: [...corrected(0), ...corrected(1)] },
  ];
  return [
    ...halves,
    ...later
      .map((one) => ({ one, at: next() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ one }) => one),
  ];
}

function contributionsOf(grid: Grid, next: () => number): Contribution[] {
  const size: Record<Kind, number> = { right: 8, removed: 0.8, added: 1.2 };
  return ([0, 1] as const).flatMap((half) =>
    kinds.flatMap((kind) =>
      grid.cells.flatMap((cell) =>
        Array.from({ length: organisations }, (_, source) => ({
          member: memberOf(grid, half, kind, cell),
          source,
          value: Math.floor(2 * size[kind] * next() ** 2),
        })),
      ),
    ),
  );
}

/** What a correction added and removed must not be known either. */
function differences(grid: Grid, rule: Rule): SystemCell[] {
  const { width, cells, rows, columns } = grid;
  return ([0, 1] as const).flatMap((half) =>
    (['removed', 'added'] as const).flatMap((kind) =>
      cells.map((cell) => ({
        table: `${kind} ${half}`,
        row: rows[Math.floor(cell / width)]!,
        column: columns[cell % width]!,
        members: [memberOf(grid, half, kind, cell)],
        shown: null,
        primary: true,
        width: rule.least,
      })),
    ),
  );
}

function linkedTo(
  grid: Grid,
  release: Release,
  contributions: readonly Contribution[],
  published: readonly SystemCell[],
): Linked {
  const { height, width } = grid;
  const all = (length: number) => Array.from({ length }, (_, i) => i);
  const members = all(height + 1).map((r) =>
    all(width + 1).map((c) =>
      (r === height ? all(height) : [r]).flatMap((i) =>
        (c === width ? all(width) : [c]).flatMap((j) =>
          release.parts.map(([half, kind]) => memberOf(grid, half, kind, i * width + j)),
        ),
      ),
    ),
  );
  return { name: release.name, members, cells: published, insiders: insidersOf(contributions, []) };
}

test('No release after any others brings a hidden number below its threshold', async () => {
  const { size, seed } = proofSize('releases', 1);
  const next = chances(seed + 3);
  const count = { published: 0, refused: 0, intervals: 0, narrowest: Number.POSITIVE_INFINITY };
  for (let at = 0; at < size; at++) {
    const rule = at % 2 ? { ...partners, sources: 2 } : countsAlone;
    const grid = gridAt(at);
    const { width, cells, rows, columns } = grid;
    const contributions = contributionsOf(grid, next);
    const published: SystemCell[] = differences(grid, rule);
    for (const release of releasesOf(next)) {
      const linked = linkedTo(grid, release, contributions, published);
      const atoms = contributions.flatMap(({ member, source, value }): Atom[] => {
        const part = release.parts.find(
          ([half, kind]) => Math.floor(member / cells.length) === half * kinds.length + kinds.indexOf(kind),
        );
        const cell = member % cells.length;
        return part
          ? [{ row: rows[Math.floor(cell / width)]!, column: columns[cell % width]!, source, value }]
          : [];
      });
      const table = countTable(rows, columns, atoms);
      const disclosed = await protectAndAudit({ table, rule, limits, linked });
      if ('refused' in disclosed) {
        expect(['nothing_left', 'audit_failed']).toContain(disclosed.refused);
        count.refused++;
        continue;
      }
      count.published++;
      published.push(...publishedCells(table, rule, disclosed.shown, linked));
      const whole = { cells: published, insiders: [] };
      for (const cell of published.filter(({ primary, shown }) => primary && shown === null)) {
        const bounds = boundsBySecond(whole, cell)!;
        const wide = (bounds.high ?? Number.POSITIVE_INFINITY) - bounds.low;
        expect(wide).toBeGreaterThanOrEqual(cell.width - 1e-6);
        if (cell.zero !== false) expect(bounds.low).toBeLessThan(1e-6);
        count.intervals++;
        count.narrowest = Math.min(count.narrowest, Math.round(wide));
      }
    }
  }
  // As many as there are sequences and more: what refuses everything would prove nothing.
  expect(count.published).toBeGreaterThan(size);
  tell(`releases: ${size} sequences, ${JSON.stringify(count)}`);
}, 36_000_000);
