import { audit } from '../../platform/audit/audit.ts';
import { addSeconds } from '../../platform/dates.ts';
import type { JobDefinition } from '../../platform/jobs/jobs.ts';
import { mustBeAbleTo, nobody } from '../../platform/permissions.ts';
import { seal, unseal } from '../../platform/seal.ts';
import type { Work } from '../../platform/work.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { lifetimes } from '../accounts/rules.ts';
import { mail } from '../mail.ts';
import { makeMailedSecret } from '../mailed-secret.ts';
import { registerAnotherPermission } from '../permissions.ts';
import { findPerson } from '../queries.ts';
import { placeOrganisation } from './place-organisation.ts';
import { insertMailedToken } from './queries.ts';
import type { NewOrganisation } from './schema.ts';

const purpose = 'registration of another organisation';
type Form = NewOrganisation & { readonly personId: string };

/**
 * A person who is signed in registers one more CSO of theirs: answered before anything is looked up, as for a stranger. A number that is
 * taken and a free one have the same answer at the same time; what is registered already is said behind the mailed link alone.
 */
export async function askForAnother(
  work: Work,
  { secret }: Pick<Accounts, 'secret'>,
  form: NewOrganisation,
): Promise<void> {
  mustBeAbleTo(work.actor, registerAnotherPermission, undefined);
  const kept: Form = { ...form, personId: work.actor.personId };
  const sealed = seal(secret, purpose, JSON.stringify(kept)).toString('base64url');
  await work.enqueue('organisation.mail_another', { sealed });
}

/** The job behind it, which alone opens what was typed. */
export function mailAnotherJob(accounts: Accounts): JobDefinition {
  return {
    word: 'organisation.mail_another',
    run: async (work, { sealed }) => {
      const { personId, ...form } = JSON.parse(
        unseal(accounts.secret, purpose, Buffer.from(String(sealed), 'base64url')),
      ) as Form;
      await registerAnother({ ...work, actor: { ...nobody, personId } }, accounts, form);
    },
  };
}

/**
 * Keeps what was typed and mails the link that finishes it to the person's own address. Nobody has a role in it before. Returns the
 * token of the link; nothing when the person is gone.
 */
export async function registerAnother(
  work: Work,
  { baseUrl }: Pick<Accounts, 'baseUrl'>,
  form: NewOrganisation,
): Promise<{ organisationId: string; token: string } | undefined> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, registerAnotherPermission, undefined);
  const person = await findPerson(tx, { id: actor.personId });
  // Erased or disabled since they asked.
  if (!person?.confirmedAt) return undefined;
  const organisationId = await placeOrganisation(work, person, form);
  const { token, sha256 } = makeMailedSecret();
  const expiresAt = addSeconds(now, lifetimes.confirmHours * 3600);
  await insertMailedToken(tx, {
    tokenSha256: sha256,
    actionId,
    personId: person.id,
    organisationId,
    expiresAt,
  });
  await mail(work, {
    template: 'confirm_another',
    to: { email: person.email, locale: person.locale, personId: person.id },
    args: { link: `${baseUrl}/confirm/another/${token}`, hours: lifetimes.confirmHours },
  });
  await audit(work, 'organisation.register', { kind: 'organisation', id: organisationId });
  return { organisationId, token };
}
