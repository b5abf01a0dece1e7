import type { Selectable } from 'kysely';
import type { DB } from '../platform/database/tables.ts';
import { newId } from '../platform/ids.ts';
import type { Tx } from '../platform/work.ts';
import { zone } from '../platform/zone.ts';

const at = '2026-01-01T08:00:00.000Z';

type Side = { readonly actionId: string; readonly organisations: { readonly partner: string } };

/** What a column takes. */
type TakenBy<T extends keyof DB, C extends keyof Selectable<DB[T]>> = Selectable<DB[T]>[C];

/** A gathering of the tests: a national round table in Serbia on 10 March 2026 that nobody attended yet. Returns its id. */
export async function buildGathering(
  tx: Tx,
  { actionId, organisations }: Side,
  overrides: {
    kind?: TakenBy<'training.gathering', 'kind'>;
    scope?: TakenBy<'training.gathering', 'scope'>;
    title?: string;
    jurisdiction?: string | null;
    startsOn?: string;
    endsOn?: string;
    otherWomen?: number;
    otherMen?: number;
    withdrawnAt?: string;
    /** Null is a draft. */
    publishedAt?: string | null;
    place?: string;
    placeFor?: 'everybody' | 'participants';
    /** Who came: the organisation, then women and men. */
    came?: readonly (readonly [organisationId: string, women: number, men: number])[];
  } = {},
): Promise<string> {
  const id = newId();
  const { came = [], startsOn = '2026-03-10', endsOn = startsOn, ...given } = overrides;
  await tx
    .insertInto('training.gathering')
    .values({
      id,
      actionId,
      kind: 'round_table',
      scope: 'national',
      title: 'Round table of the tests',
      hostId: organisations.partner,
      jurisdiction: 'RS',
      place: 'Belgrade',
      recordedBy: organisations.partner,
      createdAt: at,
      updatedAt: at,
      publishedAt: at,
      startsOn,
      endsOn,
      ...given,
    })
    .execute();
  for (const [organisationId, women, men] of came)
    await tx
      .insertInto('training.attendance')
      .values({ gatheringId: id, organisationId, women, men })
      .execute();
  return id;
}

/** An organisation of the tests: a confirmed CSO in Serbia. Returns its id. */
export async function buildOrganisation(
  tx: Tx,
  actionId: string,
  overrides: { kind?: TakenBy<'network.organisation', 'kind'>; name?: string; jurisdiction?: string } = {},
): Promise<string> {
  const id = newId();
  const name = overrides.name ?? `Club ${id.slice(0, 8)}`;
  await tx
    .insertInto('network.organisation')
    .values({
      id,
      actionId,
      kind: 'cso',
      jurisdiction: 'RS',
      searchKey: name,
      sortKey: name,
      confirmedAt: at,
      createdAt: at,
      updatedAt: at,
      ...overrides,
      name,
    })
    .execute();
  return id;
}

type Terms = {
  scope?: TakenBy<'grants.subGrantAgreement', 'scope'>;
  jurisdiction?: string | null;
  amountMinor?: number;
  state?: TakenBy<'grants.subGrantAgreement', 'state'>;
  signedOn?: string | null;
  withholdName?: boolean;
  delayUntil?: string;
};

/** A signed national sub-grant of 20 000 EUR of 15 February 2026 with everything it stands on. Returns its id. */
export async function buildSubGrant(
  tx: Tx,
  { actionId, organisations }: Side,
  organisationId: string,
  terms: Terms = {},
): Promise<string> {
  const [id, callId, lotId, applicationId, formVersionId] = [newId(), newId(), newId(), newId(), newId()];
  const people = { createdBy: organisations.partner, createdAt: at, updatedAt: at };
  await tx
    .insertInto('forms.formVersion')
    .values({
      id: formVersionId,
      actionId,
      key: `form-${id}`,
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
      id: callId,
      actionId,
      partnerId: organisations.partner,
      number: `C-${id.slice(0, 8)}`,
      scope: 'regional',
      title: JSON.stringify({ en: 'Call of the tests' }),
      summary: JSON.stringify({ en: 'Bridges.' }),
      state: 'published',
      opensAt: at,
      deadlineAt: '2026-02-01T13:00:00.000Z',
      deadlineZone: zone,
      rules: '{}',
      grid: '{}',
      formVersionId,
      reportFormVersionId: formVersionId,
      contactName: 'Desk',
      contactEmail: 'calls@south.example',
      publishedAt: at,
      ...people,
    })
    .execute();
  await tx
    .insertInto('grants.lot')
    .values({
      id: lotId,
      callId,
      number: 1,
      title: JSON.stringify({ en: 'Lot' }),
      envelopeMinor: 9_000_000,
      minimumMinor: 1,
      maximumMinor: 9_000_000,
    })
    .execute();
  await tx
    .insertInto('grants.application')
    .values({
      id: applicationId,
      actionId,
      callId,
      lotId,
      organisationId,
      state: 'awarded',
      number: `A-${id.slice(0, 8)}`,
      submittedAt: at,
      ...people,
    })
    .execute();
  await tx
    .insertInto('grants.subGrantAgreement')
    .values({
      id,
      actionId,
      callId,
      applicationId,
      organisationId,
      partnerId: organisations.partner,
      number: `S-${id.slice(0, 8)}`,
      title: 'Safe crossings',
      scope: 'national',
      jurisdiction: 'RS',
      amountMinor: 2_000_000,
      currency: 'EUR',
      startsOn: '2026-03-01',
      endsOn: '2027-02-28',
      rules: '{}',
      budget: '{}',
      state: 'signed',
      signedOn: '2026-02-15',
      ...people,
      ...terms,
    })
    .execute();
  return id;
}

/** An instalment of a sub-grant, paid on a day. */
export async function buildPayment(
  tx: Tx,
  agreementId: string,
  organisationId: string,
  { amountMinor, paidOn, number = 1 }: { amountMinor: number; paidOn: string | null; number?: number },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('grants.instalment')
    .values({
      id,
      agreementId,
      organisationId,
      number,
      kind: 'interim',
      amountMinor,
      currency: 'EUR',
      state: paidOn ? 'paid' : 'planned',
      paidOn,
    })
    .execute();
  return id;
}

/** A report of a sub-grantee for the half-year that ends on 30 June 2026, approved unless told otherwise, with its values by key. */
export async function buildReport(
  tx: Tx,
  actionId: string,
  agreementId: string,
  organisationId: string,
  values: Readonly<Record<string, number>>,
  { state = 'approved' as TakenBy<'grants.report', 'state'>, endsOn = '2026-06-30', number = 1 } = {},
): Promise<string> {
  const [id, periodId] = [newId(), newId()];
  await tx
    .insertInto('grants.reportingPeriod')
    .values({
      id: periodId,
      agreementId,
      organisationId,
      number,
      startsOn: '2026-01-01',
      endsOn,
      dueOn: '2026-12-31',
    })
    .execute();
  await tx
    .insertInto('grants.report')
    .values({ id, actionId, periodId, agreementId, organisationId, state, updatedAt: at })
    .execute();
  for (const [key, value] of Object.entries(values))
    await tx.insertInto('grants.reportValue').values({ reportId: id, organisationId, key, value }).execute();
  return id;
}

/** A policy brief of the tests with its authors. Returns its id. */
export async function buildOutput(
  tx: Tx,
  actionId: string,
  authors: readonly string[],
  {
    kind = 'policy_brief' as TakenBy<'network.output', 'kind'>,
    publishedOn = '2026-05-05',
    title = 'Brief of the tests',
  } = {},
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('network.output')
    .values({ id, actionId, title, kind, publishedOn, createdAt: at })
    .execute();
  for (const organisationId of authors)
    await tx.insertInto('network.outputAuthor').values({ outputId: id, organisationId }).execute();
  return id;
}

/** A memorandum of the tests. Returns its id. */
export async function buildPartnership(
  tx: Tx,
  actionId: string,
  { kind = 'memorandum', level = 'local', jurisdiction = 'RS', beganOn = '2026-05-05' } = {},
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('network.partnership')
    .values({
      id,
      actionId,
      kind: kind as TakenBy<'network.partnership', 'kind'>,
      level: level as TakenBy<'network.partnership', 'level'>,
      jurisdiction,
      beganOn,
      subject: 'Memorandum of the tests',
      createdAt: at,
      updatedAt: at,
    })
    .execute();
  return id;
}

/** A budget line of a partner, and what was spent under its heading, by day. Amounts in cents. */
export async function buildMoney(
  tx: Tx,
  { actionId, organisations: { partner } }: Side,
  heading: string,
  budget: number,
  spent: Readonly<Record<string, number>> = {},
): Promise<void> {
  const common = {
    actionId,
    partnerId: partner,
    heading,
    description: heading,
    currency: 'EUR',
    createdAt: at,
  };
  await tx
    .insertInto('action.budgetLine')
    .values({ ...common, id: newId(), amountMinor: budget })
    .execute();
  for (const [spentOn, amountMinor] of Object.entries(spent))
    await tx
      .insertInto('action.expenditure')
      .values({
        ...common,
        id: newId(),
        spentOn,
        amountMinor,
        documentReference: 'T-1',
        originalMinor: amountMinor,
        originalCurrency: 'EUR',
        rate: '1',
        recordedBy: partner,
      })
      .execute();
}

/** A clause of a gathering that became a published recommendation, which went forward twice and fell back once. */
export async function buildRecommendation(
  tx: Tx,
  cast: { actionId: string; elira: { personId: string } },
): Promise<string> {
  const { actionId } = cast;
  const recordedBy = cast.elira.personId;
  const stamp = { createdAt: at, updatedAt: at };
  const gathering = await tx
    .selectFrom('training.gathering')
    .select('id')
    .where('actionId', '=', actionId)
    .where('kind', '=', 'round_table')
    .executeTakeFirstOrThrow();
  const [conclusionId, addresseeId, id] = [newId(), newId(), newId()];
  const clause = { id: conclusionId, gatheringId: gathering.id, number: 1, text: 'Answer.', recordedBy };
  await tx
    .insertInto('training.conclusion')
    .values({ ...clause, ...stamp })
    .execute();
  const name = { name: 'Board', nameKey: 'board' };
  await tx
    .insertInto('advocacy.addressee')
    .values({ id: addresseeId, actionId, ...name, createdAt: at })
    .execute();
  const asked = { title: 'Answer', ask: 'Answer.', source: 'round_table' as const };
  await tx
    .insertInto('advocacy.recommendation')
    .values({
      ...{ id, actionId, conclusionId, recordedBy },
      ...asked,
      ...{ state: 'published', publishedOn: '2026-02-01' },
      ...stamp,
    })
    .execute();
  await tx.insertInto('advocacy.asked').values({ recommendationId: id, addresseeId, position: 0 }).execute();
  const steps = [
    ['2026-03-01', 20],
    ['2026-03-02', 70],
    ['2026-03-03', -50],
  ] as const;
  const evidence = steps.map(([happenedOn, value]) => ({ evidenceId: newId(), happenedOn, value }));
  await tx
    .insertInto('advocacy.statusEvidence')
    .values(
      evidence.map(({ evidenceId, happenedOn, value }) => ({
        ...{ id: evidenceId, recommendationId: id, step: String(value), value, happenedOn },
        ...{ text: 'It moved.', reference: 'Order 7', recordedBy, recordedAt: at },
      })),
    )
    .execute();
  await tx
    .insertInto('advocacy.cameTo')
    .values(evidence.map(({ evidenceId }) => ({ evidenceId, recommendationId: id, addresseeId })))
    .execute();
  return id;
}
