import { type SealKeys, seal, unseal } from '../sealed.ts';
import type { Discreet } from './rules.ts';

/** What the discreet part is sealed with, as the instance's settings have it. */
export type DirectoryKeys = SealKeys;

const purpose = 'discreet part of services';

/** The discreet part of one service, sealed; in another row it does not open. */
export function sealDiscreet(keys: DirectoryKeys, serviceId: string, discreet: Discreet): string {
  return seal(purpose, keys, serviceId, discreet);
}

/** Undefined when it was sealed under a SECRET that is not known here, for another row, or altered. */
export function openDiscreet(
  keys: DirectoryKeys,
  serviceId: string,
  sealed: string | null,
): Discreet | undefined {
  return unseal<Discreet>(purpose, keys, serviceId, sealed);
}
