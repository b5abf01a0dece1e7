import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import type { Notice } from '../../../privacy/index.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { PrivacyNotice } from '../../../ui/privacy-notice.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { AboutOneself } from '../../participants/pages/about-oneself.tsx';

/** Registering for a gathering, or accepting an invitation to it: without an account, on a phone. */
export function RegisterPage({
  context,
  state,
  title,
  caption,
  notice,
  full,
  invited = false,
}: {
  context: ActingContext;
  state: FormState;
  title: string;
  caption: string;
  notice: Notice;
  full: boolean;
  invited?: boolean;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={title}
      caption={caption}
      intro={full ? <InsetText>{t('training.event.full')}</InsetText> : undefined}
    >
      <AboutOneself withMail={!invited} />
      <SafetyRail />
      <PrivacyNotice {...notice} />
      <Button>{t(invited ? 'training.accept.action' : 'training.register.action')}</Button>
    </FormPage>
  );
}
