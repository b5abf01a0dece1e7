import type { FormState } from '../../../platform/http/route.ts';
import { jurisdictionCodes, jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { locales } from '../../../platform/language/language.ts';
import { localeName } from '../../../platform/language/locales.ts';
import type { Role } from '../../../platform/permissions.ts';
import type { Notice } from '../../../privacy/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { PrivacyNotice } from '../../../ui/privacy-notice.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextInput } from '../../../ui/text-input.tsx';

type Props = FormState & {
  readonly action: string;
  readonly token: string;
  readonly organisationName: string;
  /** The roles this person may give here. */
  readonly roles: readonly Role[];
  readonly notice: Notice;
};

export function InvitePage({ action, token, organisationName, roles, notice, ...state }: Props) {
  const { t, locale } = useLanguage();
  return (
    <FormPage
      action={action}
      token={token}
      {...state}
      title={t('people.invite.title')}
      caption={organisationName}
    >
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
