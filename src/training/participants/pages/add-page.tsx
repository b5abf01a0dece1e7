import { AbsentOrganisation } from '../../../network/index.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import type { Notice } from '../../../privacy/index.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
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
  full,
}: {
  context: ActingContext;
  state: FormState;
  caption: string;
  organisations: readonly { readonly id: string; readonly name: string }[];
  basis: Basis;
  notice: Notice;
  /** How many places there are, where all of them are taken. */
  full: number | undefined;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('training.participants.add')}
      caption={caption}
      intro={
        full === undefined ? null : <InsetText>{t('training.participants.full', { places: full })}</InsetText>
      }
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
