import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { lockService, type ServiceRow } from './queries.ts';

/** The service, held until the transaction ends. Problem: `not_found`. */
export async function holdService({ tx, actionId }: Work, serviceId: string): Promise<ServiceRow> {
  const found = await lockService(tx, actionId, serviceId);
  if (!found) throw problem('not_found');
  return found;
}
