import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import type { Notice } from '../../../privacy/index.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { PrivacyNotice } from '../../../ui/privacy-notice.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Tick } from '../../../ui/tick.tsx';
import { OnWhatGround } from '../../attendance-list/pages/presence-parts.tsx';
import type { Basis } from '../../attendance-list/schema.ts';
import { AboutOneself } from '../../participants/pages/about-oneself.tsx';

/** Registering for a gathering, or accepting an invitation to it: without an account, on a phone. */
export function RegisterPage({
  context,
  state,
  title,
  caption,
  basis,
  notice,
  full,
  invited = false,
  isFromAccount = false,
}: {
  context: ActingContext;
  state: FormState;
  title: string;
  caption: string;
  basis: Basis;
  notice: Notice;
  full: boolean;
  invited?: boolean;
  /** Name, address and organisation were filled in from the reader's account. */
  isFromAccount?: boolean;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={title}
      caption={caption}
      intro={
        <>
          {full ? <InsetText>{t('training.event.full')}</InsetText> : null}
          {isFromAccount ? <p class="govuk-body">{t('training.register.from_account')}</p> : null}
        </>
      }
    >
      <AboutOneself {...(invited ? {} : { mail: 'asked' })} />
      {invited ? null : (
        <Tick
          name="shared_mail"
          label={t('training.participant.shared_mail')}
          hint={t('training.participant.shared_mail_hint')}
        />
      )}
      <SafetyRail />
      <OnWhatGround basis={basis} />
      {basis === 'consent' ? <Tick name="consent" label={t('training.consent.own')} /> : null}
      <PrivacyNotice {...notice} />
      <Button>{t(invited ? 'training.accept.action' : 'training.register.action')}</Button>
    </FormPage>
  );
}
