import { subkey } from '../../platform/http/tokens.ts';
import { macOf } from '../../platform/mac.ts';
import { hashParticipantSecret, linkSecretOf } from '../participants/secret.ts';

/** The secret of a door's link: 130 bits that follow from its id under the instance's key, so that the host finds it again and the database never holds it. */
export function doorSecret(secret: string, doorId: string): string {
  return linkSecretOf(macOf(subkey(secret, 'training door'), doorId).digest());
}

/** What is kept of it: a keyed hash, as of every link that is presented. */
export const hashDoorSecret = hashParticipantSecret;
