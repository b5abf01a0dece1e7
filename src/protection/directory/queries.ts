import { sql } from 'kysely';
import type { PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { ServiceContent } from './content.ts';
import type { ServiceState } from './rules.ts';

export type AreaRow = {
  readonly id: string;
  readonly jurisdiction: string;
  readonly slug: string;
  readonly name: string;
};

export type ServiceRow = {
  readonly id: string;
  readonly areaId: string;
  readonly areaName: string;
  readonly jurisdiction: string;
  readonly version: number;
  readonly state: ServiceState;
  readonly content: ServiceContent;
  /** The organisation whose people wrote the content. */
  readonly writerId: string;
  readonly writerName: string | null;
  readonly checkerName: string | null;
  readonly discreet: string | null;
  readonly listed: ServiceContent | null;
  readonly checkedOn: PlainDate | null;
  readonly checkDays: number | null;
  readonly agreedOn: PlainDate | null;
};

/** Row-level security leaves the services of the places of one's duties. */
const services = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('directory.service as s')
    .innerJoin('directory.area as a', 'a.id', 's.areaId')
    .leftJoin('protection.organisation as w', 'w.id', 's.writerId')
    .leftJoin('protection.organisation as c', 'c.id', 's.checkerId')
    .select([
      's.id',
      's.areaId',
      'a.name as areaName',
      's.jurisdiction',
      's.version',
      's.state',
      's.writerId',
      'w.name as writerName',
      'c.name as checkerName',
      's.discreet',
      's.checkedOn',
      's.checkDays',
      's.agreedOn',
      sql<ServiceContent>`s.content`.as('content'),
      sql<ServiceContent | null>`s.listed`.as('listed'),
    ])
    .where('s.actionId', '=', actionId);

export async function listOwnServices(tx: Tx, actionId: string): Promise<ServiceRow[]> {
  return services(tx, actionId).orderBy('s.jurisdiction').orderBy('a.name').orderBy('s.id').execute();
}

export async function findService(tx: Tx, actionId: string, id: string): Promise<ServiceRow | undefined> {
  return services(tx, actionId).where('s.id', '=', id).executeTakeFirst();
}

/** The same, held until the transaction ends. */
export async function lockService(tx: Tx, actionId: string, id: string): Promise<ServiceRow | undefined> {
  await tx
    .selectFrom('directory.service')
    .select('id')
    .where('id', '=', id)
    .where('actionId', '=', actionId)
    .forUpdate()
    .execute();
  return findService(tx, actionId, id);
}

/** The jurisdictions in which the person at work keeps services. */
export async function listOwnPlaces(tx: Tx, actionId: string): Promise<string[]> {
  const { rows } = await sql<{ place: string }>`
    select place from unnest(protection.jurisdictions_of_duty(${actionId}::uuid, 'keeper')) place order by place`.execute(
    tx,
  );
  return rows.map(({ place }) => place);
}

export async function listAreasOfDuty(tx: Tx, actionId: string): Promise<AreaRow[]> {
  return tx
    .selectFrom('directory.area')
    .select(['id', 'jurisdiction', 'slug', 'name'])
    .where('actionId', '=', actionId)
    .orderBy('jurisdiction')
    .orderBy('name')
    .execute();
}

/** Undefined when another area of the jurisdiction has this address already. */
export async function insertArea(tx: Tx, row: AreaRow & { readonly actionId: string }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('directory.area')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function insertService(
  tx: Tx,
  row: {
    readonly id: string;
    readonly actionId: string;
    readonly areaId: string;
    readonly jurisdiction: string;
    readonly content: ServiceContent;
    readonly writerId: string;
    readonly discreet: string;
  },
): Promise<void> {
  await tx
    .insertInto('directory.service')
    .values({ ...row, content: JSON.stringify(row.content) })
    .execute();
}

export type ServiceChange = {
  readonly state?: ServiceState;
  readonly areaId?: string;
  readonly content?: ServiceContent;
  readonly writerId?: string;
  readonly discreet?: string | null;
  readonly listed?: ServiceContent;
  readonly listedWriterId?: string;
  readonly checkerId?: string;
  readonly checkedOn?: PlainDate;
  readonly checkDays?: number;
  readonly agreedOn?: PlainDate;
  readonly suspendedOn?: PlainDate | null;
  readonly closedOn?: PlainDate;
  readonly shownUntil?: PlainDate;
};

export async function saveService(tx: Tx, id: string, change: ServiceChange): Promise<void> {
  const { content, listed, ...rest } = change;
  await tx
    .updateTable('directory.service')
    .set((eb) => ({
      ...rest,
      ...(content ? { content: JSON.stringify(content) } : {}),
      ...(listed ? { listed: JSON.stringify(listed) } : {}),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}
