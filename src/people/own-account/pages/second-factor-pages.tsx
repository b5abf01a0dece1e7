import type { FormState } from '../../../platform/http/route.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Form } from '../../../ui/form.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { QrCode } from '../../../ui/qr-code.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import type { SecondFactor } from '../../accounts/second-factor.ts';

type Props = FormState & { readonly action: string; readonly token: string };

/**
 * Begins the set-up of an authenticator with the password. `required` when the person's role must have a second factor and there is
 * none; `on` when there is one already, by passkeys; `passkeys` is where these are.
 */
export function BeginSecondFactorForm({
  required,
  on,
  passkeys,
  ...props
}: Props & { required: boolean; on: boolean; passkeys: string }) {
  const { t } = useLanguage();
  return (
    <>
      <FormPage
        {...props}
        title={t('people.second_factor.title')}
        intro={
          <>
            {required ? <WarningText>{t('people.second_factor.required')}</WarningText> : null}
            <p class="govuk-body">{t('people.second_factor.begin.intro')}</p>
          </>
        }
      >
        <PasswordField />
        <Button>{t('people.second_factor.begin.button')}</Button>
      </FormPage>
      <p class="govuk-body">
        <a class="govuk-link" href={passkeys}>
          {t('people.second_factor.passkeys_instead')}
        </a>
      </p>
      {on ? (
        <p class="govuk-body">
          <a class="govuk-link" href="/account/second-factor/end">
            {t('people.second_factor.end.button')}
          </a>
        </p>
      ) : null}
    </>
  );
}

/** Ends it, with the password and a code; whoever must have it sets it up anew at once. */
export function EndSecondFactorForm({ required, ...props }: Props & { required: boolean }) {
  const { t } = useLanguage();
  return (
    <FormPage
      {...props}
      title={t('people.second_factor.title')}
      intro={
        <p class="govuk-body">
          {t(required ? 'people.second_factor.end.required' : 'people.second_factor.end.intro')}
        </p>
      }
    >
      <PasswordField />
      <TextInput
        name="code"
        label={t('people.second_step.code')}
        hint={t('people.second_step.hint')}
        autocomplete="one-time-code"
        width={20}
        spellcheck={false}
      />
      <Button look="warning">{t('people.second_factor.end.button')}</Button>
    </FormPage>
  );
}

function PasswordField() {
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

/** The secret, once: as a picture to scan, a link for the same phone, and letters to type; then the recovery codes; then the first code. */
export function SecondFactorSetup({
  factor,
  ...form
}: {
  factor: SecondFactor;
  action: string;
  token: string;
}) {
  const { t } = useLanguage();
  return (
    <>
      <Heading>{t('people.second_factor.setup')}</Heading>
      <Heading level={2}>{t('people.second_factor.scan')}</Heading>
      <p class="govuk-body">{t('people.second_factor.scan_text')}</p>
      <QrCode text={factor.uri} title={t('people.second_factor.picture')} />
      <p class="govuk-body">
        <a class="govuk-link" href={factor.uri}>
          {t('people.second_factor.same_phone')}
        </a>
      </p>
      <p class="govuk-body">
        {t('people.second_factor.type')}{' '}
        <code dir="ltr" class="m-code">
          {factor.secret.match(/.{1,4}/g)?.join(' ')}
        </code>
      </p>
      <Heading level={2}>{t('people.second_factor.recovery')}</Heading>
      <WarningText>{t('people.second_factor.recovery_text')}</WarningText>
      <RecoveryCodes codes={factor.recovery} />
      <Heading level={2}>{t('people.second_factor.first_code')}</Heading>
      <Form {...form}>
        <CodeField />
      </Form>
    </>
  );
}

/** The codes, and the same as a file of text. They are in no address and in no table of ours. */
function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const { t } = useLanguage();
  const file = `${t('people.second_factor.file_title')}\n\n${codes.join('\n')}\n`;
  return (
    <>
      <ul class="govuk-list" dir="ltr">
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a
          class="govuk-link"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(file)}`}
          download="mostura-recovery-codes.txt"
        >
          {t('people.second_factor.download_codes')}
        </a>
      </p>
    </>
  );
}

/** Asks for the password before new recovery codes take the place of the old. */
export function RenewCodesForm({ left, ...props }: Props & { left: number }) {
  const { t } = useLanguage();
  return (
    <FormPage
      {...props}
      title={t('people.second_factor.recovery_codes')}
      intro={
        <>
          <p class="govuk-body">{t('people.second_factor.codes_left', { left })}</p>
          <p class="govuk-body">{t('people.second_factor.renew_text')}</p>
        </>
      }
    >
      <PasswordField />
      <Button>{t('people.second_factor.renew')}</Button>
    </FormPage>
  );
}

/** New recovery codes, once; `next` is where one goes when they are kept. */
export function NewCodesPage({ codes, next }: { codes: readonly string[]; next?: string }) {
  const { t } = useLanguage();
  return (
    <>
      <Heading>{t('people.second_factor.new_codes')}</Heading>
      <WarningText>{t('people.second_factor.recovery_text')}</WarningText>
      <RecoveryCodes codes={codes} />
      {next ? <ButtonLink href={next}>{t('people.second_factor.codes_kept')}</ButtonLink> : null}
    </>
  );
}

/** Asks for the first code again when it was wrong. */
export function ConfirmSecondFactorForm({ again, ...props }: Props & { again: string }) {
  const { t } = useLanguage();
  return (
    <>
      <FormPage {...props} title={t('people.second_factor.first_code')}>
        <CodeField />
      </FormPage>
      <p class="govuk-body">
        <a class="govuk-link" href={again}>
          {t('people.second_factor.start_again')}
        </a>
      </p>
    </>
  );
}

function CodeField() {
  const { t } = useLanguage();
  return (
    <>
      <TextInput
        name="code"
        label={t('people.second_factor.code')}
        inputmode="numeric"
        autocomplete="one-time-code"
        width={10}
      />
      <Button>{t('people.second_factor.confirm')}</Button>
    </>
  );
}
