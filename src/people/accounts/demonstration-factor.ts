import { createHmac } from 'node:crypto';
import { symmetricEncrypt } from 'better-auth/crypto';
import { subkey } from '../../platform/http/tokens.ts';
import { newId } from '../../platform/ids.ts';
import type { Accounts } from './open-accounts.ts';
import { listWithFactor, replaceFactor } from './queries.ts';
import { makeRecoveryCodes, storeRecoveryCodes } from './recovery-codes.ts';

/**
 * The second factor of an invented person: its secret is derived from the instance's, so that the demonstration's pages can show
 * what an authenticator would show. The caller has made sure that this is a demonstration.
 */
export async function giveDemonstrationFactor(accounts: Accounts, account: { id: string; email: string }) {
  const { secretConfig } = await accounts.auth.$context;
  await replaceFactor(accounts.db, {
    id: newId(),
    userId: account.id,
    secret: await symmetricEncrypt({ key: secretConfig, data: secretOf(accounts, account.email) }),
    backupCodes: await storeRecoveryCodes(accounts.secret).encrypt(JSON.stringify(makeRecoveryCodes())),
    verified: true,
  });
}

/** What the authenticators of these invented people show now, by address; nobody who has no second factor is in it. */
export async function demonstrationCodes(
  accounts: Accounts,
  emails: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const having = await listWithFactor(accounts.db, emails);
  const codes = having.map(async (email) => {
    const { code } = await accounts.auth.api.generateTOTP({ body: { secret: secretOf(accounts, email) } });
    return [email, code] as const;
  });
  return new Map(await Promise.all(codes));
}

function secretOf({ secret }: Accounts, email: string): string {
  const key = subkey(secret, 'authenticators of the demonstration');
  return createHmac('sha256', key).update(email).digest('base64url').slice(0, 32);
}
