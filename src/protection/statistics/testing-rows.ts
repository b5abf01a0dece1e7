import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import type { ReleaseContent } from './content.ts';
import { all, linesOf, type TableKey, tables, unitOf } from './rules/families.ts';
import { countedStandings, ruleOf } from './rules/rule.ts';

const at = '2026-09-01T10:00:00.000Z';
const signed = {
  ...{ number: 'R-2026-0001-0a1b2c', sha256: 'a'.repeat(64), signature: 'signature', signedOn: '2026-09-01' },
} as const;

/** A half-year that was counted, as the owner of the tables, with an atom and what is behind it. Returns its id. */
export async function buildPeriod(
  tx: Tx,
  {
    actionId,
    organisationId,
    startsOn = '2025-07-01',
    endsOn = '2025-12-31',
    place = 'RS',
    answerBy = '2026-03-01',
    countedOn = '2026-03-02',
  }: {
    actionId: string;
    organisationId: string;
    startsOn?: string;
    endsOn?: string;
    place?: string;
    answerBy?: string;
    countedOn?: string | null;
  },
): Promise<string> {
  const id = newId();
  const askedOn = startsOn.endsWith('07-01') ? '2026-02-15' : '2026-08-15';
  await tx
    .insertInto('release.period')
    .values({ id, actionId, startsOn, endsOn, askedOn, answerBy, countedOn })
    .execute();
  if (countedOn === null) return id;
  const counted = { actionId, periodId: id, family: 'acts', organisationId } as const;
  await tx
    .insertInto('release.atom')
    .values({ ...counted, what: 'pushback', place, doer: 'border_police', value: 23 })
    .execute();
  await tx
    .insertInto('release.behind')
    .values({ ...counted, people: 23 })
    .execute();
  return id;
}

/** What an organisation is asked of a half-year, as the owner of the tables. Returns its id. */
export async function buildContribution(
  tx: Tx,
  row: { actionId: string; periodId: string; organisationId: string },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('release.contribution')
    .values({ id, ...row })
    .execute();
  return id;
}

/** A release in a state, as the owner of the tables: all its numbers hidden but the total. Returns its id. */
export async function buildRelease(
  tx: Tx,
  {
    state = 'ready',
    tableKey = 'acts_by_place',
    places = ['RS', 'AL'],
    number = signed.number,
    signedBy = newId(),
    signedFor = newId(),
    startsOn = '2025-07-01',
    endsOn = '2025-12-31',
    ...row
  }: {
    actionId: string;
    preparedBy: string;
    preparedFor: string;
    state?: 'building' | 'ready' | 'returned' | 'set_aside' | 'refused' | 'signed' | 'withdrawn';
    tableKey?: TableKey;
    places?: string[];
    number?: string;
    signedBy?: string;
    signedFor?: string;
    startsOn?: string;
    endsOn?: string;
  },
): Promise<string> {
  const id = newId();
  const { family, rows, columns } = tables[tableKey];
  const unit = unitOf[family];
  const lines = { rows: linesOf(rows, places), columns: linesOf(columns, places) };
  const cells = [...lines.rows, all].flatMap((line) =>
    [...lines.columns, all].map((column) => ({
      ...{ row: line, column, value: line === all && column === all ? 123 : null },
    })),
  );
  const content: ReleaseContent = {
    ...{ format: 'mostura-release-1', table: tableKey, family, unit, from: startsOn },
    ...{ until: endsOn, ...lines, cells, organisations: 3, standings: countedStandings },
    ...{ rule: ruleOf(unit), demonstration: false },
  };
  const isPublic = state === 'signed' || state === 'withdrawn';
  const shown = isPublic ? { ...content, number, signedOn: '2026-09-01' } : content;
  // Cells are built before the table is ready, and stay.
  const early = state === 'ready';
  await tx
    .insertInto('release.release')
    .values({
      ...{ id, ...row, tableKey, family, startsOn, endsOn, places, state: early ? 'building' : state },
      ...{ preparedAt: at, phase: state === 'building' || early ? 'waiting' : 'done', phaseAt: at },
      reason: state === 'refused' ? 'not_safe' : null,
      ...(state === 'signed' || state === 'returned' ? { content: JSON.stringify(shown) } : {}),
      ...(state === 'returned' || state === 'set_aside'
        ? {
            ...{ returnedBy: signedBy, returnedFor: signedFor },
            returnedOn: '2026-09-01',
            returnReason: 'Which unit?',
          }
        : {}),
      ...(state === 'set_aside'
        ? { setAsideBy: row.preparedBy, setAsideOn: '2026-09-02', setAsideReason: 'The unit was wrong.' }
        : {}),
      ...(isPublic ? { ...signed, number, signedBy, signedFor } : {}),
      ...(state === 'withdrawn'
        ? { withdrawnBy: signedBy, withdrawnOn: '2026-09-02', withdrawalReason: 'Records were corrected.' }
        : {}),
    })
    .execute();
  if (!early) return id;
  await tx
    .insertInto('release.cell')
    .values(
      cells.map(({ row: rowKey, column: columnKey, value }) => ({
        ...{ actionId: row.actionId, releaseId: id, rowKey, columnKey, value },
      })),
    )
    .execute();
  await tx
    .updateTable('release.release')
    .set({ state, phase: 'done', content: JSON.stringify(shown) })
    .where('id', '=', id)
    .execute();
  return id;
}
