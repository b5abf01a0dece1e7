import { audit } from '../src/platform/disclosure/audit.ts';
import { protectAndAudit } from '../src/platform/disclosure/protect-and-audit.ts';
import { chances } from '../src/platform/disclosure/testing.ts';
import type { SystemCell } from '../src/platform/disclosure/types.ts';
import { buildTable } from '../src/protection/statistics/build/build-table.ts';
import type { BuildInput } from '../src/protection/statistics/queries-build.ts';
import type { Running } from '../tests/support/built-program.ts';
import { firstVisit } from './first-visit.ts';
import { processorTimeOf } from './machine.ts';
import { goalOf } from './table.ts';

const places = ['AL', 'BA', 'XK', 'ME', 'MK', 'RS'];
const acts = ['pushback', 'asylum_denied', 'arbitrary_detention', 'physical_abuse', 'theft', 'abandoned'];
const doers = ['border_police', 'army', 'foreign_officers', 'smuggler', 'resident', 'not_known'];

/** The largest table that a half-year has: acts by jurisdiction and by who did them, of six organisations. */
function input(tableKey: 'acts_by_place' | 'acts_by_doer', seed: number): BuildInput {
  const next = chances(seed);
  const organisations = Array.from({ length: 6 }, (_, at) => `o-${at}`);
  return {
    ...{ tableKey, startsOn: '2026-01-01', endsOn: '2026-06-30', places, preparedFor: 'o-0' },
    atoms: acts.flatMap((what) =>
      places.flatMap((place) =>
        doers.flatMap((doer) =>
          organisations.map((organisationId) => ({
            ...{ what, place, doer, organisationId },
            value: Math.floor(9 * next() ** 3),
          })),
        ),
      ),
    ),
    behind: organisations.map((organisationId) => ({ organisationId, people: 400 })),
  };
}

/** Three tables over 6 × 12 × 9 × 5 joint atoms with all their totals; what is below five is hidden, zeros too. */
function linkedTables(): SystemCell[] {
  const size = [6, 12, 9, 5] as const;
  const next = chances(5);
  const all = size.reduce((product: number, one) => product * one, 1);
  const counts = Array.from({ length: all }, () => 0);
  for (let record = 0; record < 400; record++) counts[Math.floor(all * next() ** 2)]! += 1;
  const lineOf = (atom: number, dimension: number) =>
    Math.floor(atom / size.slice(dimension + 1).reduce((product: number, one) => product * one, 1)) %
    size[dimension]!;
  const atoms = counts.map((_, at) => at);
  return [
    [0, 1],
    [0, 2],
    [1, 3],
  ].flatMap(([first, second]) =>
    [...Array(size[first!]! + 1).keys()].flatMap((row) =>
      [...Array(size[second!]! + 1).keys()].map((column): SystemCell => {
        const members = atoms.filter(
          (atom) =>
            (row === size[first!] || lineOf(atom, first!) === row) &&
            (column === size[second!] || lineOf(atom, second!) === column),
        );
        const value = members.reduce((sum, atom) => sum + counts[atom]!, 0);
        const hidden = value < 5;
        const named = { table: `${first}x${second}`, row: `${row}`, column: `${column}`, members };
        return { ...named, shown: hidden ? null : value, primary: hidden, width: 5 };
      }),
    ),
  );
}

/** The largest build and the largest linked audit, in seconds. */
export async function buildFigures(): Promise<string[]> {
  const disclose = (order: Parameters<typeof protectAndAudit>[0]) => protectAndAudit(order);
  let longest = 0;
  for (const tableKey of ['acts_by_place', 'acts_by_doer'] as const)
    for (const seed of [1, 2, 3]) {
      const began = performance.now();
      await buildTable(input(tableKey, seed), { disclose, demonstration: true });
      longest = Math.max(longest, (performance.now() - began) / 1000);
    }
  const cells = linkedTables();
  const began = performance.now();
  const { ended } = await audit({ cells, insiders: [] }, { audit: 120_000, integers: 120_000 });
  const audited = (performance.now() - began) / 1000;
  const hidden = cells.filter(({ shown }) => shown === null).length;
  const named = `linked audit of 3,240 atoms, ${hidden} of ${cells.length} cells hidden${ended ? '' : ', not ended'}`;
  return [
    goalOf('largest table of statistics, built', longest, 's', { most: 480 }),
    goalOf(named, audited, 's', { most: ended ? 120 : 0 }),
  ];
}

/** The pages of areas in every language of the street: each is asked for the first time, so that none is one that was kept. */
export async function streetFigures({ address, pid }: Running): Promise<string[]> {
  const read = (path: string) => fetch(`${address}${path}`).then((answer) => answer.text());
  const locales = [...(await read('/services')).matchAll(/href="\/services\/([\w-]+)"/g)].map(
    ([, one]) => one!,
  );
  const areas: string[] = [];
  for (const place of ['X1', 'X2', 'X3', 'X4', 'X5', 'X6'])
    for (const [, area] of (await read(`/services/en/${place}`)).matchAll(
      /href="\/services\/en\/(X\d\/[a-z0-9-]+)"/g,
    ))
      areas.push(area!);
  const paths = [...new Set(locales)].flatMap((locale) =>
    [...new Set(areas)].map((area) => `/services/${locale}/${area}`),
  );
  const before = processorTimeOf(pid);
  for (const path of paths) await read(path);
  const took = before === undefined ? undefined : (processorTimeOf(pid)! - before) / paths.length;
  let largest = 0;
  for (const path of paths) largest = Math.max(largest, await firstVisit(address, path));
  return [
    goalOf(`an area of the street, processor (${paths.length} pages, each for the first time)`, took, 'ms', {
      most: 30,
    }),
    goalOf('an area of the street, largest first visit', largest / 1000, 'KB', { most: 28 }),
  ];
}
