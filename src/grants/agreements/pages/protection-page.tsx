import type { PlainDate } from '../../../platform/dates.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { Tick } from '../../../ui/tick.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import { isProtected, showsPublicTexts } from '../protection-rules.ts';
import type { Agreement } from '../queries.ts';

/** The protection switch of a sub-grant: what the public may not see, and until when; what it saw before; the ways on from here. */
export function ProtectionPage({
  context,
  agreement,
  state,
  today,
  released,
}: {
  context: ActingContext;
  agreement: Agreement;
  state: FormState;
  today: PlainDate;
  /** The mentor whose work ends by protection; '' where the reader may not know who it is. */
  released: string | undefined;
}) {
  const { t, day } = context.language;
  const base = `/agreements/${agreement.id}`;
  const { exposedFrom, exposedUntil } = agreement;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.agreement.protect.title')}
      caption={agreement.number}
      intro={
        <>
          <InsetText>{t('grants.agreement.protect.text')}</InsetText>
          {exposedFrom && exposedUntil ? (
            <WarningText>
              {t('grants.agreement.protect.exposed', { from: day(exposedFrom), until: day(exposedUntil) })}
            </WarningText>
          ) : null}
          {released === undefined ? null : (
            <WarningText>
              {released
                ? t('grants.agreement.protect.ends_mentor', { name: released })
                : t('grants.agreement.protect.ends_unnamed_mentor')}
            </WarningText>
          )}
          {showsPublicTexts(agreement) ? (
            <p class="govuk-body">
              <a class="govuk-link" href={`${base}/public-texts`}>
                {t('grants.agreement.public_texts.title')}
              </a>
            </p>
          ) : null}
          {isProtected(agreement, today) ? (
            <p class="govuk-body">
              {t('grants.agreement.protect.lift')}{' '}
              <a class="govuk-link" href={`${base}/publicity`}>
                {t('grants.agreement.publicity.title')}
              </a>
            </p>
          ) : null}
        </>
      }
    >
      <DateInput name="delay_until" label={t('grants.agreement.protect.delay_until')} optional />
      <Tick name="generalise_place" label={t('grants.agreement.protect.generalise')} />
      <Tick name="withhold_name" label={t('grants.agreement.protect.withhold')} />
      <SafetyRail />
      <TextArea
        name="reason"
        label={t('common.reason')}
        hint={t('grants.agreement.protect.reason_hint')}
        optional
      />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
