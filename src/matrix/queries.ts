import type { PlainDate } from '../platform/dates.ts';
import type { Multilingual } from '../platform/language/language.ts';
import { problem } from '../platform/problem.ts';
import type { Tx } from '../platform/work.ts';
import type { Area, InstrumentStatus } from './schema.ts';

export type Standard = {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly position: number;
  readonly area: Area;
  readonly title: Multilingual;
  readonly statement: Multilingual;
};
const standards = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('matrix.standard as standard')
    .innerJoin('matrix.standardVersion as wording', (join) =>
      join.onRef('wording.standardId', '=', 'standard.id').onRef('wording.number', '=', 'standard.version'),
    )
    .select(['standard.id', 'standard.key', 'standard.version', 'standard.position'])
    .select(['wording.area', 'wording.title', 'wording.statement'])
    .where('standard.actionId', '=', actionId);

/** The standards as they read now, in their order. */
export async function listStandards(tx: Tx, actionId: string): Promise<Standard[]> {
  return standards(tx, actionId).orderBy('standard.position').orderBy('standard.id').execute();
}

export async function findStandard(tx: Tx, actionId: string, id: string): Promise<Standard | undefined> {
  return standards(tx, actionId).where('standard.id', '=', id).executeTakeFirst();
}

/** The standard, locked until the transaction ends. Throws `not_found`. */
export async function lockStandard(tx: Tx, actionId: string, id: string): Promise<Standard> {
  await tx.selectFrom('matrix.standard').select('id').where('id', '=', id).forUpdate().execute();
  const found = await findStandard(tx, actionId, id);
  if (!found) throw problem('not_found');
  return found;
}

export type Provision = {
  readonly id: string;
  readonly key: string;
  readonly article: string;
  readonly summary: string;
  readonly area: Area;
  readonly seenInSource: boolean;
  readonly verifiedOn: PlainDate | null;
  readonly version: number;
  readonly instrumentId: string;
  readonly instrument: string;
  readonly status: InstrumentStatus;
};
/** The provisions a version of a standard gathers, in their order. */
export async function listProvisionsOfStandard(
  tx: Tx,
  standardId: string,
  number: number,
): Promise<Provision[]> {
  return tx
    .selectFrom('matrix.standardProvision as gathered')
    .innerJoin('matrix.provision as provision', 'provision.id', 'gathered.provisionId')
    .innerJoin('matrix.instrument as instrument', 'instrument.id', 'provision.instrumentId')
    .select(['provision.id', 'provision.key', 'provision.article', 'provision.summary', 'provision.area'])
    .select(['provision.seenInSource', 'provision.verifiedOn', 'provision.version', 'provision.instrumentId'])
    .select(['instrument.shortName as instrument', 'instrument.status'])
    .where('gathered.standardId', '=', standardId)
    .where('gathered.number', '=', number)
    .orderBy('gathered.position')
    .execute();
}
