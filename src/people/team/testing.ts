import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';

/** The token of the last mail's link, as the person reads it. */
export async function readMailedToken(tx: Tx, template: string): Promise<string> {
  const mail = await tx
    .selectFrom('platform.mail')
    .selectAll()
    .where('template', 'like', `people.%${template}`)
    .orderBy('createdAt', 'desc')
    .executeTakeFirstOrThrow();
  return /\/([\w-]{32})(?![\w-])/.exec(JSON.stringify(mail))![1]!;
}

/** Somebody asks to join an organisation. Returns the request's id. */
export async function buildJoinRequest(
  tx: Tx,
  request: { actionId: string; organisationId: string; personId: string },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('people.joinRequest')
    .values({ id, ...request, createdAt: '2026-11-20T09:00:00.000Z' })
    .execute();
  return id;
}

/** The words of the audit trail, in order. */
export async function listWords(tx: Tx): Promise<string[]> {
  const rows = await tx.selectFrom('platform.auditEntry').select('word').orderBy('sequence').execute();
  return rows.map(({ word }) => word);
}

/** A signed sub-grant agreement of an organisation with a partner, with the least of what must stand behind it. */
export async function buildRunningAgreement(
  tx: Tx,
  { actionId, organisationId, partnerId }: { actionId: string; organisationId: string; partnerId: string },
): Promise<void> {
  const [form, call, lot, application] = [newId(), newId(), newId(), newId()];
  const at = '2026-06-01T09:00:00.000Z';
  const by = newId();
  const sha256 = '0'.repeat(64);
  await tx
    .insertInto('forms.formVersion')
    .values({
      id: form,
      actionId,
      key: form,
      version: 1,
      purpose: 'application',
      definition: '{}',
      sha256,
      createdAt: at,
    })
    .execute();
  await tx
    .insertInto('grants.call')
    .values({
      id: call,
      actionId,
      partnerId,
      number: call,
      scope: 'regional',
      title: '{}',
      summary: '{}',
      state: 'draft',
      deadlineZone: zone,
      rules: '{}',
      grid: '{}',
      formVersionId: form,
      reportFormVersionId: form,
      contactName: 'Contact',
      contactEmail: 'contact@example.org',
      createdBy: by,
      createdAt: at,
      updatedAt: at,
    })
    .execute();
  await tx
    .insertInto('grants.lot')
    .values({
      id: lot,
      callId: call,
      number: 1,
      title: '{}',
      envelopeMinor: 2,
      minimumMinor: 1,
      maximumMinor: 2,
    })
    .execute();
  await tx
    .insertInto('grants.application')
    .values({
      id: application,
      actionId,
      callId: call,
      lotId: lot,
      organisationId,
      state: 'draft',
      createdBy: by,
      createdAt: at,
      updatedAt: at,
    })
    .execute();
  await tx
    .insertInto('grants.subGrantAgreement')
    .values({
      id: newId(),
      actionId,
      callId: call,
      applicationId: application,
      organisationId,
      partnerId,
      number: application,
      title: 'Two banks',
      scope: 'regional',
      amountMinor: 100,
      currency: 'EUR',
      startsOn: '2026-06-01',
      endsOn: '2027-05-31',
      rules: '{}',
      budget: '{}',
      state: 'signed',
      signedOn: '2026-06-01',
      createdBy: by,
      createdAt: at,
      updatedAt: at,
    })
    .execute();
}
