import type { Cast, Side } from '../../../tests/support/cast.ts';
import type { Instant } from '../../platform/dates.ts';
import { recordOfficer } from './record-officer.ts';
import type { OfficerForm } from './schema.ts';

export const officerTyped: OfficerForm = {
  name: 'Vesna Mostarac',
  post: 'Chair',
  since: '2024-03-01',
  until: null,
};

/** An officer of the side's CSO, recorded by its certifier. */
export async function buildOfficer(
  cast: Cast,
  { side = cast, at, ...form }: Partial<OfficerForm> & { side?: Side; at?: Instant } = {},
): Promise<string> {
  const { organisationId } = side.besa;
  return recordOfficer(cast.work(side.besa, at), { organisationId, form: { ...officerTyped, ...form } });
}
