import { isJurisdiction } from '../platform/language/jurisdictions.ts';
import { inLanguage, type Multilingual } from '../platform/language/language.ts';
import type { Tx } from '../platform/work.ts';
import { listedIdentifier } from './org-id.ts';
import type { PublishedGrant } from './published.ts';

/** Every sub-grant that the published view shows, the newest first, with what was paid. */
export async function listPublishedGrants(tx: Tx, actionId: string): Promise<PublishedGrant[]> {
  const rows = await tx
    .selectFrom('published.subGrant as grant')
    .leftJoin('published.call as call', 'call.id', 'grant.callId')
    .selectAll('grant')
    .select(['call.partnerId', 'call.partnerName'])
    .where('grant.actionId', '=', actionId)
    .orderBy('grant.signedOn', 'desc')
    .orderBy('grant.id')
    .execute();
  const payments = await paymentsOf(tx, actionId);
  return rows.map(
    (row): PublishedGrant => ({
      id: row.id!,
      number: row.number ?? undefined,
      title: row.title ?? undefined,
      description: row.summary ?? undefined,
      amount: { minor: row.amountMinor!, currency: row.currency! },
      payments: payments.get(row.id!) ?? [],
      awardedOn: row.signedOn!,
      call: { number: row.callNumber!, title: inLanguage(row.callTitle as Multilingual, 'en') },
      recipient: recipientOf(row),
      ...grantedByOf(row),
      scope: row.scope as PublishedGrant['scope'],
      jurisdiction: row.jurisdiction && isJurisdiction(row.jurisdiction) ? row.jurisdiction : undefined,
      place: row.place ?? undefined,
      startsOn: row.startsOn!,
      endsOn: row.endsOn!,
      status: row.state as PublishedGrant['status'],
      updatedAt: row.updatedAt!,
      protection: {
        generalisePlace: row.generalisePlace ? 'jurisdiction' : 'no',
        withholdName: row.withholdName!,
      },
      ...(row.coarse ? { coarse: true as const } : {}),
    }),
  );
}

/** Who of the partners granted it is told where nothing about the sub-grant is protected. */
function grantedByOf(row: {
  withholdName: boolean | null;
  generalisePlace: boolean | null;
  coarse: boolean | null;
  partnerId: string | null;
  partnerName: string | null;
}): Pick<PublishedGrant, 'grantedBy'> {
  const { partnerId, partnerName } = row;
  if (row.withholdName || row.generalisePlace || row.coarse || !partnerId || !partnerName) return {};
  return { grantedBy: { id: partnerId, name: partnerName } };
}

function recipientOf(row: {
  organisationId: string | null;
  organisationName: string | null;
  organisationJurisdiction: string | null;
  registerName: string | null;
  registrationNumber: string | null;
}): PublishedGrant['recipient'] {
  if (row.organisationName === null) return undefined;
  const { organisationJurisdiction: jurisdiction, registerName, registrationNumber } = row;
  return {
    id: row.organisationId!,
    name: row.organisationName,
    identifier: listedIdentifier({ jurisdiction, registerName, registrationNumber }),
    type: '24',
  };
}

async function paymentsOf(tx: Tx, actionId: string): Promise<Map<string, PublishedGrant['payments']>> {
  const rows = await tx
    .selectFrom('published.payment as payment')
    .innerJoin('published.subGrant as grant', 'grant.id', 'payment.agreementId')
    .select([
      'payment.id',
      'payment.agreementId',
      'payment.paidOn',
      'payment.amountMinor',
      'payment.currency',
    ])
    .where('grant.actionId', '=', actionId)
    .orderBy('payment.paidOn')
    .orderBy('payment.number')
    .execute();
  const payments = rows.map(({ id, agreementId, paidOn, amountMinor, currency }) => ({
    agreementId: agreementId!,
    payment: { id: id!, paidOn: paidOn!, amount: { minor: amountMinor!, currency: currency! } },
  }));
  return new Map(
    [...Map.groupBy(payments, ({ agreementId }) => agreementId)].map(([id, some]) => [
      id,
      some.map(({ payment }) => payment),
    ]),
  );
}
