import { z } from 'zod';
import { dayIn, type PlainDate } from '../platform/dates.ts';
import { jurisdictionCode } from '../platform/language/jurisdictions.ts';
import { columnsOf } from '../platform/public-tables/columns.ts';
import { publicTable } from '../platform/public-tables/public-table.ts';
import { zone } from '../platform/zone.ts';
import { grantedBy } from './granted-by.ts';
import type { OpenDataParts } from './parts.ts';
import { openDataPermissions } from './permissions.ts';
import { applyProtection } from './protect.ts';
import type { PublishedAction, PublishedGrant } from './published.ts';
import { getPublishedAction } from './queries.ts';
import { listPublishedGrants } from './queries-grants.ts';

type Row = {
  readonly grant: PublishedGrant;
  readonly action: Pick<PublishedAction, 'lead' | 'partners' | 'funder'>;
  readonly today: PlainDate;
};
const { text, coded, date, code, jurisdiction, money, boolean } = columnsOf<Row>();

/** What the page of sub-grants is narrowed to (`portal/schema.ts`): its file is asked the same. */
const grantFilter = z.object({
  jurisdiction: jurisdictionCode.optional().catch(undefined),
  scope: z.enum(['national', 'regional']).optional().catch(undefined),
  sort: z.enum(['newest', 'amount', 'ends']).optional().catch(undefined),
});

/** The sub-grants that may be shown now, with what was paid. */
export function grantsTable(parts: OpenDataParts) {
  return publicTable<Row>({
    key: 'grants',
    theme: 'money',
    path: '/open-data/grants',
    page: '/grants',
    may: openDataPermissions.see,
    query: grantFilter,
    method: 'recorded',
    licence: 'ours',
    columns: [
      code('id', '#meta+id', 'opendata.column.id', ({ grant }) => grant.id),
      text('number', '#activity+code', 'opendata.column.number', ({ grant }) => grant.number),
      text('title', '#activity+name', 'portal.grant.project', ({ grant }) => grant.title),
      text(
        'sub_grantee',
        '#org+impl+name',
        'portal.grant.organisation',
        ({ grant }) => grant.recipient?.name,
      ),
      text(
        'sub_grantee_identifier',
        '#org+impl+code',
        'opendata.column.organisation_identifier',
        ({ grant }) => grant.recipient?.identifier,
      ),
      text(
        'granted_by',
        '#org+prog+name',
        'opendata.column.granted_by',
        ({ action, grant }) => grantedBy(action, grant).name,
      ),
      text('funder', '#org+funder+name', 'opendata.column.funder', ({ action }) => action.funder.name),
      text('call', '#activity+call', 'opendata.column.call', ({ grant }) => grant.call?.number),
      ...coded(
        'scope',
        '#activity+scope',
        'portal.scope',
        ({ grant }) => grant.scope,
        (one, { t }) => t(`portal.scope.${one}`),
      ),
      ...jurisdiction(({ grant }) => grant.jurisdiction, { elsewhere: 'portal.region' }),
      text('place', '#loc+name', 'portal.grant.place', ({ grant }) => grant.place),
      date('signed_on', '#date+signed', 'portal.grant.signed_on', ({ grant }) => grant.awardedOn),
      date('starts_on', '#date+start', 'opendata.column.starts_on', ({ grant }) => grant.startsOn),
      date('ends_on', '#date+end', 'opendata.column.ends_on', ({ grant }) => grant.endsOn),
      ...coded(
        'status',
        '#status',
        'matrix.status',
        ({ grant }) => grant.status,
        (one, { t }) => t(`portal.grant.state.${one}`),
      ),
      code('currency', '#currency+code', 'opendata.column.currency', ({ grant }) => grant.amount.currency),
      money('amount', '#value+awarded', 'opendata.column.amount', ({ grant }) => grant.amount),
      money('paid', '#value+paid', 'opendata.column.paid', paidOf),
      boolean('rounded', '#meta+rounded', 'opendata.column.rounded', ({ grant }) => grant.coarse === true),
      boolean(
        'name_withheld',
        '#meta+withheld',
        'opendata.column.name_withheld',
        ({ grant }) => grant.recipient === undefined,
      ),
    ],
    async rows({ tx, actionId, now, query }) {
      const action = await getPublishedAction(tx, actionId, parts);
      const rows = grantRows(action, await listPublishedGrants(tx, actionId), now);
      return narrowed(rows, grantFilter.parse(query));
    },
  });
}

/** The rows of the sub-grants that may be shown at this moment. */
export function grantRows(action: PublishedAction, grants: readonly PublishedGrant[], now: string): Row[] {
  const today = dayIn(zone, now);
  return applyProtection(grants, now, action.currency).grants.map((grant) => ({ grant, action, today }));
}

/** The rows that the page shows for the same question, in its order. */
function narrowed(rows: readonly Row[], { jurisdiction, scope, sort }: z.infer<typeof grantFilter>): Row[] {
  const asked = rows.filter(
    ({ grant }) =>
      (!jurisdiction || grant.jurisdiction === jurisdiction) && (!scope || grant.scope === scope),
  );
  if (sort === 'amount') return asked.sort((a, b) => b.grant.amount.minor - a.grant.amount.minor);
  if (sort === 'ends')
    return asked.sort((a, b) =>
      b.grant.endsOn < a.grant.endsOn ? -1 : Number(b.grant.endsOn > a.grant.endsOn),
    );
  return asked;
}

/** What was paid until today; of a rounded sub-grant it would tell the amount. */
function paidOf({ grant: { payments, amount, coarse }, today }: Row) {
  if (coarse) return null;
  const paid = payments.filter(({ paidOn }) => paidOn <= today);
  return { minor: paid.reduce((total, one) => total + one.amount.minor, 0), currency: amount.currency };
}
