import type { Context } from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { vaultPermissions } from './permissions.ts';
import { listOpenIn } from './queries.ts';

/** Where this reader finds the documents of an organisation; undefined for those who may not look. */
export async function vaultHrefFor(
  { tx, actor }: Pick<Context, 'tx' | 'actor'>,
  organisationId: string,
): Promise<string | undefined> {
  const openIn = await listOpenIn(tx, organisationId);
  return may(actor, vaultPermissions.readOfApplicant, { organisationId, openIn })
    ? `/staff/organisations/${organisationId}/documents`
    : undefined;
}
