import type { FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { TextInput } from '../../../ui/text-input.tsx';
import { PasskeyParts } from '../../pages/passkey-field.tsx';
import { PasskeyButton } from './passkey-sign-in-page.tsx';

type Props = FormState & {
  readonly action: string;
  readonly token: string;
  /** In a demonstration: what the authenticator of this invented person shows now. */
  readonly shownCode: string | undefined;
  /** Where a passkey goes, and what it is asked for; no options when the account has none. */
  readonly passkey: { readonly action: string; readonly options: string | undefined };
};

export function SecondStepPage({ action, token, shownCode, passkey, ...state }: Props) {
  const { t } = useLanguage();
  return (
    <>
      <FormPage
        action={action}
        token={token}
        {...state}
        title={t('people.second_step.title')}
        intro={
          <>
            <p class="govuk-body">{t('people.second_step.intro')}</p>
            {shownCode ? (
              <InsetText>{t('people.second_step.demonstration', { code: shownCode })}</InsetText>
            ) : null}
          </>
        }
      >
        <TextInput
          name="code"
          label={t('people.second_step.code')}
          hint={t('people.second_step.hint')}
          autocomplete="one-time-code"
          width={20}
          spellcheck={false}
        />
        <Button>{t('people.second_step.button')}</Button>
      </FormPage>
      <p class="govuk-body">
        <a class="govuk-link" href="/sign-in/lost">
          {t('people.recovery.link')}
        </a>
      </p>
      {passkey.options ? (
        <PasskeyParts options={passkey.options}>
          <PasskeyButton {...passkey} token={token} />
        </PasskeyParts>
      ) : null}
    </>
  );
}
