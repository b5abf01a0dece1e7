import { AbsentOrganisation } from '../../../network/index.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import type { Notice } from '../../../privacy/index.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { PrivacyNotice } from '../../../ui/privacy-notice.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { Tick } from '../../../ui/tick.tsx';
import { OnWhatGround } from '../../attendance-list/pages/presence-parts.tsx';
import type { Basis } from '../../attendance-list/schema.ts';
import { AboutOneself } from './about-oneself.tsx';

/** Staff write somebody down who registered by letter, by phone or at the door. */
export function AddPage({
  context,
  state,
  caption,
  organisations,
  basis,
  notice,
}: {
  context: ActingContext;
  state: FormState;
  caption: string;
  organisations: readonly { readonly id: string; readonly name: string }[];
  basis: Basis;
  notice: Notice;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('training.participants.add')}
      caption={caption}
    >
      <Select
        name="organisationId"
        absent={<AbsentOrganisation />}
        label={t('training.participant.registry')}
        empty={t('training.participant.not_in_registry')}
        options={organisations.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <AboutOneself mail="optional" />
      <Tick name="shared_mail" label={t('training.participant.shared_mail')} />
      <SafetyRail />
      <OnWhatGround basis={basis} />
      {basis === 'consent' ? <Tick name="consent" label={t('training.consent.of_other')} /> : null}
      <PrivacyNotice {...notice} />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
