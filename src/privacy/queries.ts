import { sql } from 'kysely';
import { getDefinition, type PrivacyFile } from '../action/index.ts';
import type { Tx } from '../platform/work.ts';

/** What the Action's `privacy.yaml` says; nothing for an Action that was stored without one. */
export async function findPrivacy(tx: Tx, actionId: string): Promise<PrivacyFile | undefined> {
  const { privacy } = (await getDefinition(tx, actionId)) as { privacy?: PrivacyFile };
  return privacy;
}

export type Responsible = {
  readonly id: string;
  readonly key: string | null;
  readonly name: string;
  readonly role: 'coordinator' | 'implementing_partner';
  readonly jurisdictions: readonly string[];
};

/** The coordinator and the partners, with where each works: who answers for personal data of the Action. */
export async function listResponsible(tx: Tx, actionId: string): Promise<Responsible[]> {
  const { rows } = await sql<Responsible>`
    select id, key, name, role, jurisdictions from published.organisation
    where action_id = ${actionId} and role in ('coordinator', 'implementing_partner')
    order by role <> 'coordinator', position`.execute(tx);
  return rows;
}
