import type { Instant } from '../platform/dates.ts';
import { isJurisdiction } from '../platform/language/jurisdictions.ts';
import { inLanguage, type Multilingual } from '../platform/language/language.ts';
import type { Tx } from '../platform/work.ts';
import type { PublishedCall } from './published.ts';

type Given = { readonly actionId: string; readonly now: Instant; readonly baseUrl: string };

/** One page of the published calls, the last changed first, as CommonGrants orders them. Pages count from 1. */
export async function listPublishedCalls(
  tx: Tx,
  given: Given,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<PublishedCall[]> {
  const rows = await callsOf(tx, given.actionId)
    .orderBy('updatedAt', 'desc')
    .orderBy('id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return withLots(tx, given, rows);
}

/** The published call of this id in this Action, if there is one. */
export async function findPublishedCall(
  tx: Tx,
  given: Given,
  id: string,
): Promise<PublishedCall | undefined> {
  const rows = await callsOf(tx, given.actionId).where('id', '=', id).execute();
  return (await withLots(tx, given, rows))[0];
}

function callsOf(tx: Tx, actionId: string) {
  return tx.selectFrom('published.call').selectAll().where('actionId', '=', actionId);
}
type CallRow = Awaited<ReturnType<ReturnType<typeof callsOf>['execute']>>[number];

async function withLots(tx: Tx, given: Given, calls: readonly CallRow[]): Promise<PublishedCall[]> {
  if (calls.length === 0) return [];
  const ids = calls.map(({ id }) => id!);
  const rows = await tx
    .selectFrom('published.lot')
    .selectAll()
    .where('callId', 'in', ids)
    .orderBy('number')
    .execute();
  const lots = Map.groupBy(rows, ({ callId }) => callId!);
  return calls.map((call) => callOf(call, lots.get(call.id!) ?? [], given));
}

type LotRow = {
  id: string | null;
  number: number | null;
  title: unknown;
  envelopeMinor: number | null;
  minimumMinor: number | null;
  maximumMinor: number | null;
  currency: string | null;
};

function callOf(call: CallRow, lots: readonly LotRow[], { now, baseUrl }: Given): PublishedCall {
  const title = call.title as Multilingual;
  return {
    id: call.id!,
    number: call.number!,
    title: inLanguage(title, 'en'),
    status: now < call.opensAt! ? 'forecasted' : now < call.deadlineAt! ? 'open' : 'closed',
    summary: inLanguage(call.summary as Multilingual, 'en'),
    opensAt: call.opensAt!,
    deadlineAt: call.deadlineAt!,
    zone: call.deadlineZone!,
    scope: call.scope as PublishedCall['scope'],
    jurisdiction: call.jurisdiction && isJurisdiction(call.jurisdiction) ? call.jurisdiction : undefined,
    lots: lots.map((lot) => {
      const amount = (minor: number | null) => ({ minor: minor!, currency: lot.currency! });
      return {
        id: lot.id!,
        number: lot.number!,
        title: inLanguage(lot.title as Multilingual, 'en'),
        envelope: amount(lot.envelopeMinor),
        minimum: amount(lot.minimumMinor),
        maximum: amount(lot.maximumMinor),
      };
    }),
    languages: Object.keys(title),
    issuer: call.partnerName!,
    contactEmail: call.contactEmail ?? undefined,
    page: `${baseUrl}/calls/${call.id}`,
    createdAt: call.publishedAt!,
    lastModifiedAt: call.updatedAt!,
  };
}
