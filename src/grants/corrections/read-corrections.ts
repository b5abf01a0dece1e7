import { type Actor, may } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import type { Report } from '../reports/queries.ts';
import { correctionPermissions } from './permissions.ts';
import { type Correction, listCorrections } from './queries.ts';

/** The corrections of a report that this reader may read, the first first, whatever the connection would show. */
export async function readCorrections(
  { tx, actor }: { readonly tx: Tx; readonly actor: Actor | undefined },
  { id, partnerId, jurisdiction }: Pick<Report, 'id' | 'partnerId' | 'jurisdiction'>,
): Promise<Correction[]> {
  const all = await listCorrections(tx, id);
  return all.filter((one) => may(actor, correctionPermissions.read, { ...one, partnerId, jurisdiction }));
}
