import { networksOf } from '../../platform/http/networks.ts';
import type { Visitor } from '../../platform/http/route.ts';
import { keyOfTries } from '../../platform/tries/key.ts';
import { type Counted, countTry, forgetTries, takeBackTry } from '../../platform/tries/queries.ts';
import { markOfBrowser } from './known-browser.ts';
import type { Accounts } from './open-accounts.ts';
import { tries } from './rules.ts';

export type PasswordTry = Counted & {
  /** The password was right: what was counted is forgotten, or taken back. */
  forget(): Promise<void>;
};

/**
 * Counts one try of a password. Somebody else's tries keep nobody out: each network waits for what it tried itself, and a browser in which
 * the person signed in before waits for its own alone. Over all other browsers and networks together so many are tried within a day; then a
 * passkey, a known browser or a new password by mail lets the person in.
 */
export async function countPassword(
  accounts: Accounts,
  address: string,
  visitor: Visitor,
): Promise<PasswordTry> {
  const key = (kind: string, value: string) => keyOfTries(accounts.secret, kind, `${address}\n${value}`);
  const { perAccount: limit, minutes } = tries;
  const mark = markOfBrowser(accounts, visitor.cookies, address);
  const own = mark
    ? [{ key: key('account in a known browser', mark), times: 1 }]
    : networksOf(visitor.address).map((one) => ({
        key: key('account from a network', one.key),
        times: one.times,
      }));
  const wholeDay = mark ? undefined : key('account within a day', '');
  const forget = async () => {
    for (const one of own) await forgetTries(accounts.db, one.key);
    if (wholeDay) await takeBackTry(accounts.db, wholeDay);
  };
  for (const one of own) {
    const counted = await countTry(accounts.db, one.key, { limit: limit * one.times, minutes, grows: true });
    if (counted.until) return { ...counted, forget };
  }
  const free = { until: null, begins: false };
  const counted = wholeDay
    ? await countTry(accounts.db, wholeDay, { limit: tries.perAccountInADay, minutes: 1440, rests: true })
    : free;
  return { ...counted, forget };
}

/** Whether the person is told of a wait that began: twice a day at most, however many networks wait. */
export async function mayTellOfWait(accounts: Accounts, address: string): Promise<boolean> {
  const key = keyOfTries(accounts.secret, 'told of a wait', address.trim().toLowerCase());
  const { until } = await countTry(accounts.db, key, { limit: 2, minutes: 1440, rests: true });
  return until === null;
}
