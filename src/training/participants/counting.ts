import { subkey } from '../../platform/http/tokens.ts';
import { searchKey } from '../../platform/language/search-key.ts';
import { macOf } from '../../platform/mac.ts';
import { traineeKey } from './secret.ts';

/** What the key rests on by which somebody is counted once over several trainings. */
export const keyBases = ['mail', 'shared_mail', 'alone'] as const;
export type KeyBasis = (typeof keyBases)[number];
export type Counting = { readonly traineeKey: string; readonly keyBasis: KeyBasis };

type Someone = {
  readonly id: string;
  readonly name: string;
  readonly mail: string | null;
  /** Others are reached at the same address. */
  readonly sharedMail: boolean;
};

/**
 * The key of somebody, none of which can be turned back: of their address; where several share one, of it and the name, in whichever
 * script it is written; without an address of the participation alone, for nothing tells that two of the same name are one person.
 */
export function countingOf(secret: string, { id, name, mail, sharedMail }: Someone): Counting {
  if (mail === null) return { traineeKey: keyed(secret, 'alone', id), keyBasis: 'alone' };
  if (!sharedMail) return { traineeKey: traineeKey(secret, mail), keyBasis: 'mail' };
  const both = JSON.stringify([mail.normalize('NFKC').trim().toLowerCase(), folded(name)]);
  return { traineeKey: keyed(secret, 'shared mail', both), keyBasis: 'shared_mail' };
}

/** Whoever was written down at this address under this name before is that person, whatever their key rested on then. */
export function countingAsBefore(
  name: string,
  atAddress: readonly (Counting & { readonly name: string })[],
): Counting | undefined {
  const before = atAddress.find((one) => one.name !== '' && folded(one.name) === folded(name));
  return before && { traineeKey: before.traineeKey, keyBasis: before.keyBasis };
}

const folded = (name: string) => searchKey(name) || name.normalize('NFKC').trim().toLowerCase();
const keyed = (secret: string, kind: string, of: string) =>
  macOf(subkey(secret, `trainee ${kind}`), of).digest('base64url');
