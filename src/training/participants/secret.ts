import { subkey } from '../../platform/http/tokens.ts';
import { macOf } from '../../platform/mac.ts';

/** Letters and digits that nobody takes for another (Crockford's base 32), small: they stand in a link. */
const signs = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * The secret of a participant's link: 130 bits that follow from their id under the instance's key, so that every mail can hold the
 * link and the database never does.
 */
export function participantSecret(secret: string, participantId: string): string {
  return linkSecretOf(macOf(subkey(secret, 'training link'), participantId).digest());
}

/** 130 bits as they stand in a link, of at least 26 bytes. */
export function linkSecretOf(bytes: Uint8Array): string {
  return Array.from({ length: 26 }, (_, at) => signs[bytes[at]! % 32]).join('');
}

/** What is kept of a link's secret: a keyed hash. */
export function hashParticipantSecret(secret: string, typed: string): string {
  return macOf(subkey(secret, 'training participant'), typed).digest('base64url');
}

/**
 * The key by which somebody is counted once over several trainings: a keyed hash of their mail address. It stays when the name goes.
 * Without the instance's secret nobody can try addresses against it.
 */
export function traineeKey(secret: string, mail: string): string {
  return macOf(subkey(secret, 'trainee'), mail.normalize('NFKC').trim().toLowerCase()).digest('base64url');
}
