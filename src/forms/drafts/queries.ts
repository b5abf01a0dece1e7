import type { Instant } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { FormDefinition } from '../definition.ts';
import { type DraftGaps, gapsOf } from './gaps.ts';
import type { DraftState } from './workflow.ts';

export type Draft = {
  readonly id: string;
  readonly actionId: string;
  readonly partnerId: string;
  readonly partnerName: string;
  readonly state: DraftState;
  readonly formKey: string;
  /** May still lack sections, questions and texts; each piece of it was parsed when it was saved. */
  readonly definition: FormDefinition;
  /** The languages beside English in which it is needed. */
  readonly languages: readonly string[];
  /** Translations whose English changed since (`texts.ts`). */
  readonly outdated: readonly string[];
  readonly copiedFrom: string | null;
  readonly formVersionId: string | null;
  readonly updatedByName: string;
  readonly updatedAt: Instant;
  readonly version: number;
  readonly gaps: DraftGaps;
};

const drafts = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('forms.draft as draft')
    .innerJoin('network.organisation as partner', 'partner.id', 'draft.partnerId')
    .innerJoin('people.person as person', 'person.id', 'draft.updatedBy')
    .select(['draft.id', 'draft.actionId', 'draft.partnerId', 'draft.state', 'draft.formKey'])
    .select([
      'draft.definition',
      'draft.languages',
      'draft.outdated',
      'draft.copiedFrom',
      'draft.formVersionId',
    ])
    .select(['draft.updatedAt', 'draft.version', 'partner.name as partnerName'])
    .select('person.name as updatedByName')
    .where('draft.actionId', '=', actionId);
type Row = Omit<Draft, 'definition' | 'gaps'> & { readonly definition: unknown };

function draftOf(row: Row): Draft {
  const definition = row.definition as FormDefinition;
  return { ...row, definition, gaps: gapsOf(definition, row.languages, row.outdated) };
}

export async function findDraft(tx: Tx, actionId: string, id: string): Promise<Draft | undefined> {
  const row = await drafts(tx, actionId).where('draft.id', '=', id).executeTakeFirst();
  return row && draftOf(row);
}

/** Locks the draft until the transaction ends. Throws `not_found`. */
export async function lockDraft(
  { tx, actionId }: { readonly tx: Tx; readonly actionId: string },
  id: string,
): Promise<Draft> {
  await tx.selectFrom('forms.draft').select('id').where('id', '=', id).forUpdate().execute();
  const found = await findDraft(tx, actionId, id);
  if (!found) throw problem('not_found');
  return found;
}

/** The open drafts of the Action, or those of one partner, the last edited first: `limit` of them, those after one of them. */
export async function listDrafts(
  tx: Tx,
  actionId: string,
  { partnerId, after, limit }: { partnerId?: string | undefined; after?: string | undefined; limit: number },
): Promise<Draft[]> {
  let query = drafts(tx, actionId).where('draft.state', '=', 'open');
  if (partnerId) query = query.where('draft.partnerId', '=', partnerId);
  if (after)
    query = query.where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('draft.updatedAt', 'draft.id'),
        '<',
        selectFrom('forms.draft as last')
          .select(['last.updatedAt', 'last.id'])
          .where('last.id', '=', after)
          .$asTuple('updatedAt', 'id'),
      ),
    );
  const rows = await query
    .orderBy('draft.updatedAt', 'desc')
    .orderBy('draft.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(draftOf);
}

/** The draft of the next version of a form, if one is open. */
export async function findOpenDraft(tx: Tx, actionId: string, key: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('forms.draft')
    .select('id')
    .where('actionId', '=', actionId)
    .where('formKey', '=', key)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return row?.id;
}

export async function insertDraft(
  tx: Tx,
  {
    by,
    now,
    definition,
    languages,
    ...draft
  }: {
    readonly id: string;
    readonly actionId: string;
    readonly partnerId: string;
    readonly definition: FormDefinition;
    readonly languages: readonly string[];
    readonly copiedFrom: string | null;
    readonly by: string;
    readonly now: Instant;
  },
): Promise<void> {
  await tx
    .insertInto('forms.draft')
    .values({
      ...draft,
      formKey: definition.key,
      definition: JSON.stringify(definition),
      languages: [...languages],
      createdBy: by,
      createdAt: now,
      updatedBy: by,
      updatedAt: now,
    })
    .execute();
}

export async function saveDraft(
  tx: Tx,
  { id, version }: Pick<Draft, 'id' | 'version'>,
  {
    definition,
    languages,
    outdated,
    ...changed
  }: {
    readonly state?: DraftState;
    readonly definition?: FormDefinition;
    readonly languages?: readonly string[];
    readonly outdated?: readonly string[];
    readonly formVersionId?: string;
    readonly updatedBy: string;
    readonly updatedAt: Instant;
  },
): Promise<void> {
  await tx
    .updateTable('forms.draft')
    .set({
      ...changed,
      ...(definition && { definition: JSON.stringify(definition) }),
      ...(languages && { languages: [...languages] }),
      ...(outdated && { outdated: [...outdated] }),
      version: version + 1,
    })
    .where('id', '=', id)
    .execute();
}
