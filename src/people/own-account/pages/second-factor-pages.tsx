import type { FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { Form } from '../../../ui/form.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { TextInput } from '../../../ui/text-input.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import type { SecondFactor } from '../../accounts/second-factor.ts';
import { QrCode } from './qr-code.tsx';

type Props = FormState & { readonly action: string; readonly token: string };

/** Begins or ends the second factor: either way the password is asked for first. */
export function SecondFactorForm({ on, ...props }: Props & { on: boolean }) {
  const { t } = useLanguage();
  const key = on ? 'people.second_factor.end' : 'people.second_factor.begin';
  return (
    <FormPage
      {...props}
      title={t('people.second_factor.title')}
      intro={<p class="govuk-body">{t(`${key}.intro`)}</p>}
    >
      <TextInput
        name="password"
        label={t('people.field.current_password')}
        type="password"
        autocomplete="current-password"
      />
      <Button look={on ? 'warning' : 'main'}>{t(`${key}.button`)}</Button>
    </FormPage>
  );
}

/** The secret, once: as a picture to scan, a link for the same phone, and letters to type; then the recovery codes; then the first code. */
export function SecondFactorSetup({ factor, token }: { factor: SecondFactor; token: string }) {
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
      <Form action="/account/second-factor/confirm" token={token}>
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
      <TextInput
        name="password"
        label={t('people.field.current_password')}
        type="password"
        autocomplete="current-password"
      />
      <Button>{t('people.second_factor.renew')}</Button>
    </FormPage>
  );
}

/** New recovery codes, once. */
export function NewCodesPage({ codes }: { codes: readonly string[] }) {
  const { t } = useLanguage();
  return (
    <>
      <Heading>{t('people.second_factor.new_codes')}</Heading>
      <WarningText>{t('people.second_factor.recovery_text')}</WarningText>
      <RecoveryCodes codes={codes} />
    </>
  );
}

/** Asks for the first code again when it was wrong. */
export function ConfirmSecondFactorForm(props: Props) {
  const { t } = useLanguage();
  return (
    <>
      <FormPage {...props} title={t('people.second_factor.first_code')}>
        <CodeField />
      </FormPage>
      <p class="govuk-body">
        <a class="govuk-link" href="/account/second-factor">
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
