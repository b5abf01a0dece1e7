import type { FormState } from '../../../platform/http/route.ts';
import { zone } from '../../../platform/zone.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { DateTime } from '../../../ui/time.tsx';
import type { Passkey } from '../../accounts/queries-passkeys.ts';
import { PasskeyField, PasskeyParts } from '../../pages/passkey-field.tsx';

type Props = FormState & { readonly action: string; readonly token: string };

/** The passkeys there are, and a form that makes one more. `options` is undefined where the address of the instance allows none. */
export function PasskeysPage({
  passkeys,
  options,
  ...form
}: Props & { passkeys: readonly Passkey[]; options: string | undefined }) {
  const { t } = useLanguage();
  return (
    <>
      <Heading>{t('people.passkeys.title')}</Heading>
      <p class="govuk-body">{t('people.passkeys.intro')}</p>
      {passkeys.length > 0 ? <Passkeys passkeys={passkeys} /> : null}
      <PasskeyParts options={options}>
        <Heading level={2}>{t('people.passkeys.add')}</Heading>
        <FormPage {...form}>
          <TextInput
            name="name"
            label={t('people.passkeys.name')}
            hint={t('people.passkeys.name_hint')}
            width={20}
          />
          <CurrentPassword />
          <PasskeyField kind="create" options={options} />
          <Button>{t('people.passkeys.add_button')}</Button>
        </FormPage>
      </PasskeyParts>
    </>
  );
}

function Passkeys({ passkeys }: { passkeys: readonly Passkey[] }) {
  const { t } = useLanguage();
  return (
    <Table
      caption={t('people.passkeys.yours')}
      rows={passkeys}
      columns={[
        { head: t('people.passkeys.name'), cell: ({ name }) => name },
        { head: t('people.field.since'), cell: ({ since }) => <DateTime at={since} zone={zone} /> },
        {
          head: t('people.account.last_used'),
          cell: ({ used }) => (used ? <DateTime at={used} zone={zone} /> : t('people.passkeys.not_used')),
        },
        {
          head: t('people.passkeys.remove'),
          cell: ({ id, name }) => (
            <a class="govuk-link" href={`/account/passkeys/${id}/end`}>
              {t('people.passkeys.remove')} <span class="govuk-visually-hidden">{name}</span>
            </a>
          ),
        },
      ]}
    />
  );
}

/** Takes one away, with the password. */
export function EndPasskeyForm({ title, ...props }: Props & { title: string }) {
  const { t } = useLanguage();
  return (
    <FormPage {...props} title={title} intro={<p class="govuk-body">{t('people.passkeys.end_text')}</p>}>
      <CurrentPassword />
      <Button look="warning">{t('people.passkeys.remove')}</Button>
    </FormPage>
  );
}

function CurrentPassword() {
  const { t } = useLanguage();
  return (
    <TextInput
      name="password"
      label={t('people.field.current_password')}
      type="password"
      autocomplete="current-password"
    />
  );
}
