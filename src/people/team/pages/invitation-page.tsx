import type { FormState } from '../../../platform/http/route.ts';
import type { Notice } from '../../../privacy/index.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { PrivacyNotice } from '../../../ui/privacy-notice.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { PasswordInput } from '../../pages/password-input.tsx';
import type { OpenInvitation } from '../queries.ts';
import { RoleName } from './role-name.tsx';

function Offer({ invitation }: { invitation: OpenInvitation }) {
  const { t } = useLanguage();
  return (
    <>
      <p class="govuk-body-l">
        {t('people.invitation.intro', { organisation: invitation.organisationName })}
      </p>
      <p class="govuk-body">
        <strong>
          <RoleName {...invitation} />
        </strong>{' '}
        · {invitation.email}
      </p>
    </>
  );
}

type Props = FormState & {
  readonly action: string;
  readonly token: string;
  readonly invitation: OpenInvitation;
};

/** For somebody new: a name and a password, and the role is theirs. */
export function InvitationPage({ action, token, invitation, notice, ...state }: Props & { notice: Notice }) {
  const { t } = useLanguage();
  return (
    <FormPage
      action={action}
      token={token}
      {...state}
      title={t('people.invitation.title')}
      intro={<Offer invitation={invitation} />}
    >
      <TextInput name="name" label={t('people.field.name')} autocomplete="name" />
      <PasswordInput />
      <PrivacyNotice {...notice} />
      <Button>{t('people.invitation.button')}</Button>
    </FormPage>
  );
}

/** For somebody who has an account: they sign in as themselves first. */
export function InvitationSignInPage({ invitation, href }: { invitation: OpenInvitation; href: string }) {
  const { t } = useLanguage();
  return (
    <>
      <Heading>{t('people.invitation.title')}</Heading>
      <Offer invitation={invitation} />
      <p class="govuk-body">{t('people.invitation.has_account')}</p>
      <ButtonLink href={href}>{t('people.invitation.go_on')}</ButtonLink>
    </>
  );
}

/** For somebody signed in: one press. */
export function AcceptPage({ action, token, invitation, ...state }: Props) {
  const { t } = useLanguage();
  return (
    <FormPage
      action={action}
      token={token}
      {...state}
      title={t('people.invitation.title')}
      intro={<Offer invitation={invitation} />}
    >
      <Button>{t('people.invitation.accept')}</Button>
    </FormPage>
  );
}
