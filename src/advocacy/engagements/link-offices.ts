import { listChoices } from '../../network/index.ts';
import type { Work } from '../../platform/work.ts';
import type { Office } from './schema.ts';

export type LinkedOffice = Office & {
  /** The institution of the registry; null where it has none of this name, or two. */
  readonly organisationId: string | null;
};

const folded = (name: string) => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Gives each office the institution of the registry whose name was typed, so that its page lists what was said to it. */
export async function linkOffices(
  { tx, actionId }: Pick<Work, 'tx' | 'actionId'>,
  offices: readonly Office[],
): Promise<LinkedOffice[]> {
  const institutions = (await listChoices(tx, actionId)).filter(({ kind }) => kind === 'institution');
  const byName = Map.groupBy(institutions, ({ name }) => folded(name));
  return offices.map(({ office, institution }) => {
    const found = byName.get(folded(institution)) ?? [];
    return { office, institution, organisationId: found.length === 1 ? found[0]!.id : null };
  });
}
