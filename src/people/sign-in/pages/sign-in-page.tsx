import type { FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { NotificationBanner } from '../../../ui/notification-banner.tsx';
import { TextInput } from '../../../ui/text-input.tsx';

/** What the page may be told to say above the form, by `?notice=`. */
export const notices = ['signed_out', 'reset', 'ready', 'asked', 'erased', 'recovered', 'pressed'] as const;
export type Notice = (typeof notices)[number];

type Props = FormState & {
  readonly action: string;
  readonly token: string;
  /** The page's own query: where one was on the way to. */
  readonly search: string;
  readonly notice: Notice | undefined;
  /** Somebody was on their way to another page: they learn that nothing they typed is lost. */
  readonly kept: boolean;
  /** In a demonstration the page leads to the people one can be. */
  readonly demonstration: boolean;
};

export function SignInPage({ action, token, search, notice, kept, demonstration, ...state }: Props) {
  const { t } = useLanguage();
  return (
    <>
      {notice ? (
        <NotificationBanner success={notice !== 'pressed'}>
          <p class="govuk-notification-banner__heading">{t(`people.sign_in.notice.${notice}`)}</p>
        </NotificationBanner>
      ) : null}
      {kept ? (
        <NotificationBanner>
          <p class="govuk-notification-banner__heading">{t('people.sign_in.kept')}</p>
        </NotificationBanner>
      ) : null}
      <FormPage action={action} token={token} title={t('people.sign_in.title')} {...state}>
        <TextInput name="email" label={t('people.field.email')} type="email" autocomplete="username" />
        <TextInput
          name="password"
          label={t('people.field.password')}
          type="password"
          autocomplete="current-password"
        />
        <Button>{t('people.sign_in.button')}</Button>
      </FormPage>
      <p class="govuk-body">
        <a class="govuk-link" href={`/sign-in/passkey${search}`}>
          {t('people.passkeys.sign_in')}
        </a>
      </p>
      {demonstration ? (
        <p class="govuk-body">
          <a class="govuk-link" href="/demonstration#sign-in">
            {t('people.sign_in.demonstration')}
          </a>
        </p>
      ) : null}
      <p class="govuk-body">
        <a class="govuk-link" href="/sign-in/forgotten">
          {t('people.sign_in.forgotten')}
        </a>
      </p>
      <p class="govuk-body">
        {t('people.sign_in.new')}{' '}
        <a class="govuk-link" href="/register">
          {t('people.sign_in.register')}
        </a>
      </p>
    </>
  );
}
