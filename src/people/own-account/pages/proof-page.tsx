import type { FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { TextInput } from '../../../ui/text-input.tsx';
import { PasskeyParts } from '../../pages/passkey-field.tsx';
import { PasskeyButton } from '../../sign-in/pages/passkey-sign-in-page.tsx';

type Props = FormState & {
  readonly action: string;
  readonly token: string;
  readonly secondFactor: boolean;
  /** What a passkey is asked for; undefined for whoever has none. */
  readonly passkey: string | undefined;
  /** In a demonstration: what the authenticator of this invented person shows, if it has one. */
  readonly demonstration: { readonly code: string | undefined } | undefined;
};

/** Asks who it is: the password or, for whoever has one, a code or a passkey. */
export function ProofPage({ action, token, secondFactor, passkey, demonstration, ...state }: Props) {
  const { t } = useLanguage();
  return (
    <>
      <FormPage
        action={action}
        token={token}
        {...state}
        title={t('people.prove.title')}
        intro={
          <>
            <p class="govuk-body">{t('people.prove.intro')}</p>
            {demonstration ? (
              <InsetText>
                {demonstration.code
                  ? t('people.second_step.demonstration', { code: demonstration.code })
                  : t('people.prove.demonstration')}{' '}
                <a class="govuk-link" href="/demonstration#sign-in">
                  {t('people.prove.demonstration_link')}
                </a>
              </InsetText>
            ) : null}
          </>
        }
      >
        <TextInput
          name="password"
          label={t('people.field.current_password')}
          type="password"
          autocomplete="current-password"
        />
        {secondFactor ? (
          <TextInput
            name="code"
            label={t('people.prove.code')}
            hint={t('people.second_step.hint')}
            autocomplete="one-time-code"
            width={20}
            spellcheck={false}
          />
        ) : null}
        <Button>{t('people.second_step.button')}</Button>
      </FormPage>
      {passkey ? (
        <PasskeyParts options={passkey}>
          <PasskeyButton action={action} token={token} options={passkey} />
        </PasskeyParts>
      ) : null}
    </>
  );
}
