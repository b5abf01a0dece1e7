import { AbsentOrganisation } from '../../../network/index.ts';
import { chosenBodies } from '../../../platform/bodies.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { jurisdictionCodes, jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { locales } from '../../../platform/language/language.ts';
import { localeFacts } from '../../../platform/language/locales.ts';
import type { Notice } from '../../../privacy/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { typedOne } from '../../../ui/form-context.ts';
import { FormPage } from '../../../ui/form-page.tsx';
import { PrivacyNotice } from '../../../ui/privacy-notice.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { Tick } from '../../../ui/tick.tsx';
import { OnWhatGround } from '../../attendance-list/pages/presence-parts.tsx';
import type { Basis } from '../../attendance-list/schema.ts';

/** Inviting people by mail: each gets a link of their own. */
export function InvitePage({
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
  const { t, locale } = context.language;
  const letter = typedOne(state.typed, 'letter');
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('training.invite.title')}
      caption={caption}
      intro={<p class="govuk-body">{t(letter ? 'training.invite.nominees' : 'training.invite.intro')}</p>}
    >
      {letter ? <input type="hidden" name="letter" value={letter} /> : null}
      <TextArea
        name="mails"
        label={t('training.invite.mails')}
        hint={t('training.invite.mails_hint')}
        rows={8}
      />
      {state.errors.mails ? <Tick name="skip_wrong" label={t('training.invite.skip_wrong')} /> : null}
      <SafetyRail />
      <OnWhatGround basis={basis} />
      <Select
        name="organisationId"
        absent={<AbsentOrganisation />}
        label={t('training.participant.registry')}
        hint={t('training.invite.registry_hint')}
        empty={t('training.participant.not_in_registry')}
        options={organisations.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <Radios
        name="organisationKind"
        label={t('training.body_kind')}
        choices={chosenBodies.map((kind) => ({ value: kind, text: t(`training.body_kind.${kind}`) }))}
      />
      <Select
        name="jurisdiction"
        label={t('common.jurisdiction')}
        empty={t('training.participant.elsewhere')}
        options={jurisdictionCodes.map((code) => ({ value: code, text: jurisdictionName(code, locale) }))}
      />
      <Select
        name="locale"
        label={t('training.invite.locale')}
        options={locales.map((one) => ({ value: one, text: localeFacts(one).name }))}
      />
      <TextArea
        name="note"
        label={t('training.invite.note')}
        hint={t('training.invite.note_hint')}
        rows={4}
        optional
      />
      <PrivacyNotice {...notice} />
      <Button>{t('training.participants.invite')}</Button>
    </FormPage>
  );
}
