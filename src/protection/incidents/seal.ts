import { type SealKeys, seal, unseal } from '../sealed.ts';

const purpose = 'notes of incidents';

/** The note of one incident, sealed; null where there is none. */
export function sealNote(keys: SealKeys, incidentId: string, note: string): string | null {
  return note === '' ? null : seal(purpose, keys, incidentId, note);
}

/** Undefined when it was sealed under a SECRET that is not known here; '' when there is none. */
export function openNote(keys: SealKeys, incidentId: string, sealed: string | null): string | undefined {
  return sealed === null ? '' : unseal<string>(purpose, keys, incidentId, sealed);
}
