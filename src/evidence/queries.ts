import { sql } from 'kysely';
import type { Instant } from '../platform/dates.ts';
import type { Tx } from '../platform/work.ts';
import type { ReadFilter } from './schema.ts';

export type ReadRow = {
  readonly id: string;
  readonly firstAt: Instant;
  readonly personId: string;
  readonly personName: string | null;
  readonly organisationName: string | null;
  readonly recordKind: string;
  readonly recordId: string;
  /** The record's number, or its organisation's name; null when it has none. */
  readonly reference: string | null;
};

/** Who read what, the latest first; of a case nothing for somebody who is kept from it. Names and numbers are read beside the rows: an erased person is nameless here too. */
export async function listReads(
  tx: Tx,
  actionId: string,
  { person, record, after }: ReadFilter,
  limit: number,
): Promise<ReadRow[]> {
  const { rows } = await sql<ReadRow>`
    select r.id, r.first_at, r.person_id, r.record_kind, r.record_id, p.name as person_name, o.name as organisation_name,
      case r.record_kind
        when 'application' then (select coalesce(number, title) from grants.application where id = r.record_id)
        when 'agreement' then (select number from grants.sub_grant_agreement where id = r.record_id)
        when 'report' then (select a.number from grants.report t
          join grants.sub_grant_agreement a on a.id = t.agreement_id where t.id = r.record_id)
        when 'people' then (select name from network.organisation where id = r.record_id)
        when 'vault' then (select name from network.organisation where id = r.record_id)
      end as reference
    from platform.sensitive_read r
      left join people.person p on p.id = r.person_id
      left join network.organisation o on o.id = r.organisation_id
    where r.action_id = ${actionId}::uuid
      and (r.record_kind <> 'voice_case' or not voice.is_kept_from(r.record_id))
      and (${person ?? null}::uuid is null or r.person_id = ${person ?? null}::uuid)
      and (${record ?? null}::uuid is null or r.record_id = ${record ?? null}::uuid)
      and (${after ?? null}::uuid is null or exists (select from platform.sensitive_read last where last.id = ${after ?? null}::uuid
        and (r.first_at < last.first_at or (r.first_at = last.first_at and r.id > last.id))))
    order by r.first_at desc, r.id
    limit ${limit}`.execute(tx);
  return rows;
}

/** Everybody who has read something of others, by name: to choose from, at most 500. */
export async function listReaders(tx: Tx, actionId: string): Promise<{ id: string; name: string }[]> {
  return tx
    .selectFrom('people.person as person')
    .select(['person.id', 'person.name'])
    .where((is) =>
      is.exists(
        is
          .selectFrom('platform.sensitiveRead as read')
          .select(sql`1`.as('one'))
          .whereRef('read.personId', '=', 'person.id')
          .where('read.actionId', '=', actionId),
      ),
    )
    .orderBy('person.name')
    .orderBy('person.id')
    .limit(500)
    .execute();
}
