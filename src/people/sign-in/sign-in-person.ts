import { audit } from '../../platform/audit/audit.ts';
import type { Visitor } from '../../platform/http/route.ts';
import { newId } from '../../platform/ids.ts';
import type { JobDefinition } from '../../platform/jobs/jobs.ts';
import { mustBeAbleTo, nobody } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { mayTellOfWait } from '../accounts/count-password.ts';
import { knowBrowser } from '../accounts/known-browser.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { signInWithPasskey } from '../accounts/passkeys.ts';
import { countRecoveryCodes } from '../accounts/queries.ts';
import { tries } from '../accounts/rules.ts';
import { endAllSessions } from '../accounts/sessions.ts';
import { answerSecondStep, type SignInAnswer, signIn, type TypedCode } from '../accounts/sign-in.ts';
import { mail } from '../mail.ts';
import { signInPermission } from '../permissions.ts';
import { findPerson, type Person } from '../queries.ts';

/** What the browser is to be sent, and where the person stands. A refusal returns, so that what was recorded of it stays. */
export type Outcome = {
  readonly kind: SignInAnswer['kind'];
  readonly cookies: readonly string[];
  /** Minutes to wait after too many tries. */
  readonly minutes?: number;
};

/**
 * The first step. Refusals are recorded without the address; an unknown one, one not proved yet, a wrong password and a
 * disabled person look the same. Whoever tries too often waits, longer each time, and the person is told by mail, twice a day at most.
 */
export async function signInPerson(
  work: Work,
  accounts: Accounts,
  input: { email: string; password: string },
  visitor: Visitor,
): Promise<Outcome> {
  mustBeAbleTo(work.actor, signInPermission, undefined);
  const person = await findPerson(work.tx, { email: input.email });
  const answer = await signIn(accounts, input, visitor);
  // In a job for every address: no time tells whether this one has an account.
  if (answer.kind === 'too_many' && answer.begins && (await mayTellOfWait(accounts, input.email)))
    await work.enqueue('person.tell_of_wait', { personId: person?.accountId ? person.id : newId() });
  return conclude(work, accounts, answer, visitor, person?.id ?? null);
}

/** The second step: a code of the authenticator, or a recovery code. `over` when there is no first step to go on from. */
export async function takeSecondStep(
  work: Work,
  accounts: Accounts,
  input: TypedCode,
  visitor: Visitor,
): Promise<Outcome> {
  mustBeAbleTo(work.actor, signInPermission, undefined);
  return conclude(work, accounts, await answerSecondStep(accounts, input, visitor), visitor, null);
}

/** Both steps at once, by a passkey. A refusal says nothing of whose it was. */
export async function signInByPasskey(
  work: Work,
  accounts: Accounts,
  input: { credential: string },
  visitor: Visitor,
): Promise<Outcome> {
  mustBeAbleTo(work.actor, signInPermission, undefined);
  return conclude(
    work,
    accounts,
    await signInWithPasskey(accounts, input.credential, visitor),
    visitor,
    null,
  );
}

async function conclude(
  work: Work,
  accounts: Accounts,
  answer: SignInAnswer,
  visitor: Visitor,
  tried: string | null,
): Promise<Outcome> {
  if (answer.kind === 'too_many')
    return {
      kind: 'too_many',
      cookies: [],
      minutes: answer.until ? minutesUntil(answer.until) : tries.minutes,
    };
  if (answer.kind === 'second_step') return answer;
  if (answer.kind !== 'signed_in') {
    if (answer.kind === 'refused') await audit(work, 'person.sign_in_refused', { kind: 'person', id: tried });
    return { kind: answer.kind, cookies: [] };
  }
  const person = await findPerson(work.tx, { accountId: answer.accountId });
  if (!person || person.disabledAt) {
    await endAllSessions(accounts, answer.accountId);
    await audit(work, 'person.sign_in_refused', { kind: 'person', id: person?.id ?? null });
    return { kind: 'refused', cookies: [] };
  }
  const as = { ...work, actor: { ...nobody, personId: person.id } };
  const { byRecoveryCode = false, byPasskey = false } = answer;
  if (byRecoveryCode) await tellOfRecoveryCode(work, accounts, person);
  await audit(
    as,
    'person.sign_in',
    { kind: 'person', id: person.id },
    { ...(byRecoveryCode ? { byRecoveryCode } : {}), ...(byPasskey ? { byPasskey } : {}) },
  );
  return { ...answer, cookies: [...answer.cookies, knowBrowser(accounts, visitor.cookies, person.email)] };
}

/** Tells somebody that others tried passwords of theirs, and how they get in meanwhile. */
export function tellOfWaitJob(accounts: Pick<Accounts, 'baseUrl'>): JobDefinition {
  return {
    word: 'person.tell_of_wait',
    run: async (work, { personId }) => {
      const person = await findPerson(work.tx, { id: String(personId) });
      if (person && !person.disabledAt) await tellOfWait({ ...work, actor: nobody }, accounts, person);
    },
  };
}

async function tellOfWait(work: Work, accounts: Pick<Accounts, 'baseUrl'>, person: Person): Promise<void> {
  await mail(work, {
    template: 'sign_in_waits',
    to: { email: person.email, locale: person.locale, personId: person.id },
    args: { tries: tries.perAccount, link: `${accounts.baseUrl}/sign-in/forgotten` },
  });
  await audit(work, 'person.sign_in_waits', { kind: 'person', id: person.id });
}

async function tellOfRecoveryCode(work: Work, accounts: Accounts, person: Person): Promise<void> {
  await mail(work, {
    template: 'recovery_code_used',
    to: { email: person.email, locale: person.locale, personId: person.id },
    args: {
      left: await countRecoveryCodes(accounts.db, person.accountId!),
      link: `${accounts.baseUrl}/account/second-factor/codes`,
    },
  });
}

function minutesUntil(instant: string): number {
  return Math.max(1, Math.ceil((Date.parse(instant) - Date.now()) / 60_000));
}
