import type { FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { PasskeyField, PasskeyParts } from '../../pages/passkey-field.tsx';

type Props = FormState & {
  readonly action: string;
  readonly token: string;
  /** The way to sign in without a passkey. */
  readonly other: string;
  readonly options: string | undefined;
};

export function PasskeySignInPage({ action, token, other, options, errors }: Props) {
  const { t } = useLanguage();
  return (
    <>
      <ErrorSummary errors={errors} />
      <Heading>{t('people.passkeys.sign_in')}</Heading>
      <PasskeyParts options={options}>
        <p class="govuk-body">{t('people.passkeys.sign_in_text')}</p>
        <PasskeyButton action={action} token={token} options={options} />
      </PasskeyParts>
      <p class="govuk-body">
        <a class="govuk-link" href={other}>
          {t('people.passkeys.with_password')}
        </a>
      </p>
    </>
  );
}

/** One press: the device asks who holds it, and signs. */
export function PasskeyButton(props: { action: string; token: string; options: string | undefined }) {
  const { t } = useLanguage();
  return (
    <Form action={props.action} token={props.token}>
      <PasskeyField kind="get" options={props.options} />
      <Button look="secondary">{t('people.passkeys.use')}</Button>
    </Form>
  );
}
