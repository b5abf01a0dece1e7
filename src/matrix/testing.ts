import { newId } from '../platform/ids.ts';
import type { Tx } from '../platform/work.ts';
import type { Area, InstrumentStatus, SeriesKind } from './schema.ts';

const built = '2026-01-15T09:00:00.000Z';

/** A standard with one provision of a treaty of the tests, binding unless said otherwise. */
export async function buildStandard(
  tx: Tx,
  {
    actionId,
    key = `standard-${newId().slice(-12)}`,
    area = 'protection',
    title = 'Nobody is punished for crossing a bridge',
    status = 'binding',
    seenInSource = false,
    position = 0,
  }: {
    actionId: string;
    key?: string;
    area?: Area;
    title?: string;
    status?: InstrumentStatus;
    seenInSource?: boolean;
    position?: number;
  },
): Promise<{ standardId: string; provisionId: string; instrumentId: string }> {
  const [standardId, provisionId, instrumentId] = [newId(), newId(), newId()];
  await tx
    .insertInto('matrix.instrument')
    .values({
      id: instrumentId,
      actionId,
      key: `instrument-${key}`,
      name: 'Treaty of Bridges',
      shortName: 'Treaty of Bridges',
      kind: 'treaty',
      status,
      checkedOn: '2026-01-10',
      position,
      updatedAt: built,
    })
    .execute();
  await tx
    .insertInto('matrix.provision')
    .values({
      id: provisionId,
      actionId,
      instrumentId,
      key: `P-${instrumentId.slice(-12).toUpperCase()}`,
      article: 'Art. 1',
      summary: 'Whoever crosses a bridge is left in peace.',
      area,
      seenInSource,
      position,
      updatedAt: built,
    })
    .execute();
  await tx
    .insertInto('matrix.standard')
    .values({ id: standardId, actionId, key, position, createdAt: built, updatedAt: built, version: 1 })
    .execute();
  await tx
    .insertInto('matrix.standardVersion')
    .values({
      standardId,
      number: 1,
      area,
      title: JSON.stringify({ en: title }),
      statement: JSON.stringify({ en: `${title}.` }),
      changedAt: built,
    })
    .execute();
  await tx
    .insertInto('matrix.standardProvision')
    .values({ standardId, number: 1, provisionId, position: 0 })
    .execute();
  return { standardId, provisionId, instrumentId };
}

/** A law of a jurisdiction in one version of the tests, whose place can be cited. */
export async function buildLawVersion(
  tx: Tx,
  {
    actionId,
    jurisdiction = 'RS',
    language = 'en',
  }: { actionId: string; jurisdiction?: string; language?: string },
): Promise<{ lawId: string; lawVersionId: string }> {
  const [lawId, lawVersionId] = [newId(), newId()];
  await tx
    .insertInto('matrix.law')
    .values({
      id: lawId,
      actionId,
      key: `law-${lawId.slice(-12)}`,
      jurisdiction,
      title: 'Law on Bridges',
      eli: '/eli/tests/bridges',
      titleLanguage: 'en',
      field: 'other',
      source: 'Invented for the tests',
      verified: true,
      checkedOn: '2026-01-10',
      position: 0,
      updatedAt: built,
    })
    .execute();
  await tx
    .insertInto('matrix.lawVersion')
    .values({
      id: lawVersionId,
      lawId,
      key: 'first',
      language,
      translation: 'original',
      name: 'As first published',
      source: 'Invented for the tests',
      updatedAt: built,
    })
    .execute();
  return { lawId, lawVersionId };
}

/** A series of words that a publisher of the tests gives. Returns its id. */
export async function buildSeries(
  tx: Tx,
  { actionId, kind = 'level' }: { actionId: string; kind?: SeriesKind },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('matrix.series')
    .values({
      id,
      actionId,
      key: `series-${id.slice(-12)}`,
      publisher: 'Office of Bridges',
      name: 'Readiness of bridges',
      kind,
      definition: 'Invented for the tests.',
      definedSha256: '0'.repeat(64),
      position: 0,
      updatedAt: built,
    })
    .execute();
  return id;
}
