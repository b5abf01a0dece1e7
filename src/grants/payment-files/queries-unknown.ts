import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import type { Queries } from '../../platform/work.ts';

/** A file for the bank by what tells it from another: its partner's name, its number, when it was made, and what it pays (`SG-2026-007/1`). */
type MadeFile = {
  readonly id: string;
  readonly partner: string;
  readonly number: number;
  readonly madeAt: Instant;
  readonly pays: readonly string[];
};

/** Every file that was made, in a database that a backup replaces, as the owner of its tables. */
export async function listMadeFiles(db: Queries): Promise<MadeFile[]> {
  return db
    .selectFrom('grants.paymentFile as file')
    .innerJoin('network.organisation as partner', 'partner.id', 'file.partnerId')
    .select(['file.id', 'file.number', 'file.madeAt', 'partner.name as partner'])
    .select([
      sql<string[]>`array(select agreement.number || '/' || instalment.number
        from grants.payment_file_item item join grants.instalment instalment on instalment.id = item.instalment_id
        join grants.sub_grant_agreement agreement on agreement.id = item.agreement_id
        where item.file_id = file.id order by agreement.number, instalment.number)`.as('pays'),
    ])
    .orderBy('partner.name')
    .orderBy('file.number')
    .execute();
}

/** Those of them that the restored database does not know: the bank may have them. */
export async function listUnknownFiles(db: Queries, made: readonly MadeFile[]): Promise<MadeFile[]> {
  const known = await db.selectFrom('grants.paymentFile').select('id').execute();
  const ids = new Set(known.map(({ id }) => id));
  return made.filter(({ id }) => !ids.has(id));
}
