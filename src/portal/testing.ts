import { buildForm } from '../forms/testing.ts';
import { newId } from '../platform/ids.ts';
import type { Tx } from '../platform/work.ts';
import { zone } from '../platform/zone.ts';

export type Of = { actionId: string; partnerId: string; csoId: string; personId: string };
const at = '2026-01-10T08:00:00.000Z';

/** Rules of a call as its publication froze them. */
const rules = {
  currency: 'EUR',
  durationMonths: { minimum: 6, maximum: 12 },
  coFinancingPercent: 10,
  indirectPercent: 7,
  thirdPartyCeilingMinor: 60_000_00,
  graceSeconds: 120,
  assessors: 2,
  divergencePercent: 20,
  passPoints: 6000,
  reserveDays: 180,
  instalments: [
    { kind: 'pre_financing', percent: 80 },
    { kind: 'balance', percent: 20 },
  ],
  reportEveryMonths: 6,
  reportDueDays: 30,
  rateRule: 'month_of_expenditure',
  spentBeforeNextPercent: 70,
};

/** A call with one lot, published and open for centuries unless said otherwise. Returns its id. */
export async function buildPublishedCall(
  tx: Tx,
  { actionId, partnerId, personId }: Of,
  call: {
    number?: string;
    state?: 'draft' | 'published' | 'cancelled';
    opensAt?: string;
    deadlineAt?: string;
  } = {},
): Promise<string> {
  const [id, formVersionId] = [newId(), newId()];
  const number = call.number ?? `T-${id.slice(0, 8)}`;
  const form = {
    id: formVersionId,
    actionId,
    key: `form-${id.slice(0, 8)}`,
    version: 1,
    purpose: 'application' as const,
    definition: JSON.stringify(buildForm()),
    sha256: '0',
    createdAt: at,
  };
  await tx.insertInto('forms.formVersion').values(form).execute();
  await tx
    .insertInto('grants.call')
    .values({
      id,
      actionId,
      partnerId,
      scope: 'national',
      jurisdiction: 'RS',
      title: JSON.stringify({ en: `Call ${number}`, sq: `Thirrja ${number}` }),
      summary: JSON.stringify({ en: 'For CSOs that keep bridges.' }),
      state: 'published',
      opensAt: at,
      deadlineAt: '2900-12-15T13:00:00.000Z',
      deadlineZone: zone,
      rules: JSON.stringify(rules),
      grid: '{}',
      formVersionId,
      reportFormVersionId: formVersionId,
      contactName: 'Calls desk',
      contactEmail: 'calls@example.org',
      publishedAt: call.state === 'draft' ? null : at,
      createdBy: personId,
      createdAt: at,
      updatedAt: at,
      ...call,
      number,
    })
    .execute();
  const lot = { envelopeMinor: 100_000_00, minimumMinor: 5_000_00, maximumMinor: 25_000_00 };
  await tx
    .insertInto('grants.lot')
    .values({ id: newId(), callId: id, number: 1, title: JSON.stringify({ en: 'Prevention' }), ...lot })
    .execute();
  return id;
}

/** A signed agreement of the CSO under the call. Returns its id. */
export async function buildSubGrant(
  tx: Tx,
  of: Of,
  callId: string,
  agreement: {
    title?: string;
    scope?: 'national' | 'regional';
    jurisdiction?: string | null;
    place?: string;
    amountMinor?: number;
    delayUntil?: string;
    generalisePlace?: boolean;
    withholdName?: boolean;
  } = {},
): Promise<string> {
  const [id, applicationId] = [newId(), newId()];
  const lot = await tx
    .selectFrom('grants.lot')
    .select('id')
    .where('callId', '=', callId)
    .executeTakeFirstOrThrow();
  const stamps = { createdBy: of.personId, createdAt: at, updatedAt: at };
  const common = { actionId: of.actionId, callId, organisationId: of.csoId, ...stamps };
  const number = `T-${id.slice(0, 8)}`;
  await tx
    .insertInto('grants.application')
    .values({ ...common, id: applicationId, lotId: lot.id, state: 'awarded', number, submittedAt: at })
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
      jurisdiction: 'RS',
      place: 'Loznica',
      amountMinor: 20_000_00,
      currency: 'EUR',
      startsOn: '2026-02-01',
      endsOn: '2027-01-31',
      rules: '{}',
      budget: '{}',
      state: 'signed',
      signedOn: '2026-01-20',
      ...agreement,
    })
    .execute();
  return id;
}
