import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { HitRecord } from '../queries.ts';
import { seenOfHit } from '../seen.ts';
import { HitFacts } from './hit-page.tsx';

export type HitVerb = 'clear' | 'uphold' | 'confirm_clearing' | 'confirm_upholding';

/** What is proposed about a hit, with its reason; or the second person who confirms it. */
export function DecideHitPage({
  context: { language, url, token },
  state,
  hit,
  verb,
}: {
  context: ActingContext;
  state: FormState;
  hit: HitRecord;
  verb: HitVerb;
}) {
  const { t } = language;
  const texts = `grants.screening.${verb}`;
  return (
    <FormPage
      {...state}
      action={url.pathname}
      token={token}
      title={t(`${texts}.title`)}
      caption={hit.organisationName}
      intro={
        <>
          <p class="govuk-body">{t(`${texts}.text`)}</p>
          <HitFacts {...{ language, hit }} />
        </>
      }
    >
      <SeenField state={state} now={seenOfHit(hit)} />
      {verb === 'clear' || verb === 'uphold' ? (
        <>
          <SafetyRail />
          <TextArea name="reason" label={t('common.reason')} hint={t(`${texts}.reason_hint`)} rows={4} />
        </>
      ) : null}
      <Button>{t(`${texts}.action`)}</Button>
    </FormPage>
  );
}
