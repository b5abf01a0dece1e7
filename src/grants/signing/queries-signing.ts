import { sql } from 'kysely';
import type { Signing } from './rules.ts';

const instant = (column: string) =>
  sql.raw(`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
const signature = (
  side: 'partner' | 'sub_grantee',
) => sql`(select jsonb_build_object('id', c.id, 'signedOn', c.signed_on, 'uploadedBy', c.uploaded_by,
    'files', (select coalesce(jsonb_agg(f.state order by n.position), '[]') from grants.agreement_scan_file n join platform.file f on f.id = n.file_id where n.scan_id = c.id))
  from grants.agreement_scan c where c.offer_id = o.id and c.side = ${sql.lit(side)} and c.replaced_at is null)`;

/** The signing of an agreement, as the steps ask about it; null while no text is offered. */
export const signingOf = (
  agreementId: string,
) => sql<Signing | null>`(select jsonb_build_object('offerId', o.id,
    'offeredAt', ${instant('o.offered_at')}, 'readAt', ${instant('o.read_at')}, 'agreedSha256', o.agreed_sha256, 'sourceSha256', o.source_sha256,
    'partner', ${signature('partner')}, 'subGrantee', ${signature('sub_grantee')})
  from grants.agreement_offer o where o.agreement_id = ${sql.ref(agreementId)} and o.withdrawn_at is null)`;
