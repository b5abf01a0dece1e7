import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { modes, type Questionnaire, type Round } from '../rules.ts';

/** Beginning an assessment: what it asks, who will see it, and whether somebody accompanies it. */
export function StartPage({
  context,
  state,
  title,
  round,
  areas,
}: {
  context: ActingContext;
  state: FormState;
  title: string;
  round: Round;
  areas: Questionnaire['areas'];
}) {
  const { t, locale } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={title}
      caption={t(`network.capacity.round.${round}`)}
      intro={
        <>
          <p class="govuk-body">{t('network.capacity.start_intro', { count: areas.length })}</p>
          <ol class="govuk-list govuk-list--number">
            {areas.map(({ name }) => (
              <li>{inLanguage(name, locale)}</li>
            ))}
          </ol>
          <p class="govuk-body">{t('network.capacity.who_sees')}</p>
        </>
      }
    >
      <Radios
        name="mode"
        label={t('network.capacity.mode')}
        choices={modes.map((value) => ({ value, text: t(`network.capacity.mode.${value}`) }))}
      />
      <TextInput
        name="companion"
        label={t('network.capacity.companion')}
        hint={t('network.capacity.companion_hint')}
        optional
      />
      <SafetyRail />
      <Button>{t('network.capacity.start_action')}</Button>
    </FormPage>
  );
}
