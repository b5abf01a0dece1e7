import type { FormState } from '../../../platform/http/route.ts';
import { jurisdictionCodes, jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { locales } from '../../../platform/language/language.ts';
import { localeName } from '../../../platform/language/locales.ts';
import type { Role } from '../../../platform/permissions.ts';
import type { Notice } from '../../../privacy/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { PrivacyNotice } from '../../../ui/privacy-notice.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { invitationsBefore } from '../../vouching/rules.ts';

type Props = FormState & {
  readonly action: string;
  readonly token: string;
  readonly organisationName: string;
  /** The roles this person may give here. */
  readonly roles: readonly Role[];
  /** How many more people a CSO may invite until a partner confirms it. */
  readonly left: number | undefined;
  readonly notice: Notice;
};

export function InvitePage({ action, token, organisationName, roles, left, notice, ...state }: Props) {
  const { t, locale } = useLanguage();
  const bound =
    left === undefined ? null : (
      <InsetText>{t('people.invite.before_confirmed', { left, most: invitationsBefore })}</InsetText>
    );
  if (left === 0)
    return (
      <>
        <Heading caption={organisationName}>{t('people.invite.title')}</Heading>
        {bound}
      </>
    );
  return (
    <FormPage
      action={action}
      token={token}
      {...state}
      title={t('people.invite.title')}
      caption={organisationName}
    >
      {bound}
      <TextInput name="email" label={t('people.field.email')} type="email" autocomplete="off" />
      <Radios
        name="role"
        label={t('people.field.role')}
        choices={roles.map((role) => ({
          value: role,
          text: t(`people.role.${role}`),
          hint: t(`people.role.${role}.hint`),
        }))}
      />
      {roles.includes('grant_officer') ? (
        <Select
          name="jurisdiction"
          label={t('people.invite.jurisdiction')}
          hint={t('people.invite.jurisdiction_hint')}
          empty={t('people.invite.all_jurisdictions')}
          options={jurisdictionCodes.map((code) => ({ value: code, text: jurisdictionName(code, locale) }))}
          optional
        />
      ) : null}
      <Select
        name="locale"
        label={t('people.invite.language')}
        options={locales.map((one) => ({ value: one, text: localeName(one) }))}
      />
      <PrivacyNotice {...notice} />
      <Button>{t('people.invite.button')}</Button>
    </FormPage>
  );
}
