import { newId } from '../platform/ids.ts';
import type { Tx } from '../platform/work.ts';

type Switch = { delayUntil?: string | null; generalisePlace?: boolean; withholdName?: boolean };
type Of = { actionId: string; partnerId: string; csoId: string; personId: string };

/** A published call with one lot, inserted as the tables' owner. Returns its id. */
export async function insertCall(
  tx: Tx,
  { actionId, partnerId, personId }: Of,
  number = 'T-AL',
): Promise<string> {
  const [id, formVersionId] = [newId(), newId()];
  const at = '2026-10-01T08:00:00.000Z';
  await tx
    .insertInto('forms.formVersion')
    .values({
      id: formVersionId,
      actionId,
      key: `form-${number}`,
      version: 1,
      purpose: 'application',
      definition: '{}',
      sha256: '0',
      createdAt: at,
    })
    .execute();
  await tx
    .insertInto('grants.call')
    .values({
      id,
      actionId,
      partnerId,
      number,
      scope: 'national',
      jurisdiction: 'AL',
      title: JSON.stringify({ en: 'National call', sq: 'Thirrje' }),
      summary: JSON.stringify({ en: 'For CSOs that keep bridges.' }),
      state: 'published',
      opensAt: at,
      deadlineAt: '2026-12-15T13:00:00.000Z',
      deadlineZone: 'Europe/Tirane',
      rules: '{}',
      grid: '{}',
      formVersionId,
      reportFormVersionId: formVersionId,
      contactName: 'Calls desk',
      contactEmail: 'calls@south.example',
      publishedAt: at,
      createdBy: personId,
      createdAt: at,
      updatedAt: at,
    })
    .execute();
  const lot = { envelopeMinor: 100_000_00, minimumMinor: 5_000_00, maximumMinor: 25_000_00 };
  await tx
    .insertInto('grants.lot')
    .values({ id: newId(), callId: id, number: 1, title: JSON.stringify({ en: 'Prevention' }), ...lot })
    .execute();
  return id;
}

/** A signed agreement of the CSO under the call, its first instalment paid. Returns its id. */
export async function insertSubGrant(
  tx: Tx,
  of: Of,
  callId: string,
  protection: Switch = {},
): Promise<string> {
  const [id, applicationId] = [newId(), newId()];
  const at = '2026-10-20T08:00:00.000Z';
  const { id: lotId } = await tx
    .selectFrom('grants.lot')
    .select('id')
    .where('callId', '=', callId)
    .executeTakeFirstOrThrow();
  const common = { actionId: of.actionId, callId, organisationId: of.csoId, createdBy: of.personId };
  const number = `T-${id.slice(0, 8)}`;
  await tx
    .insertInto('grants.application')
    .values({
      ...common,
      id: applicationId,
      lotId,
      state: 'awarded',
      number,
      submittedAt: at,
      createdAt: at,
      updatedAt: at,
    })
    .execute();
  await tx
    .insertInto('grants.subGrantAgreement')
    .values({
      ...common,
      id,
      applicationId,
      partnerId: of.partnerId,
      number: `${number}/A`,
      title: 'Safe crossings',
      summary: 'Volunteers keep a bridge safe.',
      scope: 'national',
      jurisdiction: 'AL',
      place: 'Tirana',
      amountMinor: 20_000_00,
      currency: 'EUR',
      startsOn: '2026-11-01',
      endsOn: '2027-10-31',
      rules: '{}',
      budget: '{}',
      state: 'signed',
      signedOn: '2026-10-20',
      createdAt: at,
      updatedAt: at,
      ...protection,
    })
    .execute();
  await tx
    .insertInto('grants.instalment')
    .values({
      id: newId(),
      agreementId: id,
      organisationId: of.csoId,
      number: 1,
      kind: 'pre_financing',
      amountMinor: 12_000_00,
      currency: 'EUR',
      state: 'paid',
      paidOn: '2026-11-05',
    })
    .execute();
  return id;
}
