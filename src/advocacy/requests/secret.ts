import { subkey } from '../../platform/http/tokens.ts';
import { macOf } from '../../platform/mac.ts';

/** The secret in the link of a request: it follows from its id under the instance's key, so the database never holds it. */
export function requestSecret(secret: string, requestId: string): string {
  return macOf(subkey(secret, 'request link'), requestId).digest('base64url').slice(0, 32);
}

/** What is kept of a link's secret: a keyed hash. */
export function hashRequestSecret(secret: string, typed: string): string {
  return macOf(subkey(secret, 'request'), typed).digest('base64url');
}
