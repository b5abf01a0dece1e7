import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { TextInput } from '../../../ui/text-input.tsx';
import type { Gathering } from '../../queries.ts';
import type { AttendanceRule, HalfDay } from '../rules.ts';
import { halfDayChoices, OnWhatGround, ScansAreOver } from './presence-parts.tsx';

/** Scanning codes at the door. Without the script: the phone's own camera opens each code's page, or a scanner types it here. */
export function ScanPage({
  context,
  state,
  gathering,
  rule,
  halfDays,
  frozen,
  noted,
  byHand,
}: {
  context: ActingContext;
  state: FormState;
  gathering: Gathering;
  rule: AttendanceRule;
  halfDays: readonly HalfDay[];
  /** Of a frozen period: only what was noted already is still answered, for a phone that waited. */
  frozen: boolean;
  /** Who was noted just now, without the script. */
  noted: string | undefined;
  /** Where entries are made by hand, for those who may. */
  byHand: string | undefined;
}) {
  const { language, url, token } = context;
  const { t } = language;
  return (
    <>
      <FormPage
        {...state}
        action={url.pathname}
        token={token}
        title={t('training.presence.scan.title')}
        caption={gathering.title}
        intro={
          <>
            <OnWhatGround basis={rule.basis} />
            {frozen ? (
              <ScansAreOver byHand={byHand} />
            ) : (
              <p class="govuk-body">
                {t(byHand ? 'training.presence.scan.text' : 'training.doors.scan_text')}
              </p>
            )}
            {noted ? (
              <p class="govuk-body" role="status">
                <strong>{noted}</strong>
              </p>
            ) : null}
          </>
        }
      >
        <Radios
          name="half_day"
          label={t('training.presence.half_day_head')}
          choices={halfDayChoices(language, halfDays)}
          small
        />
        <Scanner gathering={gathering} />
        <TextInput
          name="code"
          label={t('training.presence.scan.code')}
          hint={t('training.presence.scan.code_hint')}
          autocomplete="off"
        />
        <Button>{t('training.presence.scan.note')}</Button>
      </FormPage>
      {byHand ? (
        <p class="govuk-body">
          <a class="govuk-link" href={byHand}>
            {t('training.presence.by_hand.action')}
          </a>
        </p>
      ) : null}
    </>
  );
}

/** What the small script shows: the camera, what it noted, and what waits on this phone until it can be sent. */
function Scanner({ gathering }: { gathering: Gathering }) {
  const { t } = useLanguage();
  return (
    <div
      hidden
      data-scan={gathering.id}
      data-waiting={t('training.presence.scan.waiting', { count: '#' })}
      data-all-sent={t('training.presence.scan.all_sent')}
      data-noted={t('training.presence.scan.noted', { name: '#' })}
      data-known={t('training.presence.scan.known', { name: '#' })}
      data-kept={t('training.presence.scan.kept')}
      data-choose={t('training.presence.scan.choose')}
      data-no-camera={t('training.presence.scan.no_camera')}
      data-camera-refused={t('training.presence.scan.camera_refused')}
      data-camera-busy={t('training.presence.scan.camera_busy')}
    >
      <div class="govuk-inset-text">
        <p class="govuk-body" data-scan-said role="status" />
        <p class="govuk-body m-quiet" data-scan-left />
        <ul class="govuk-list" data-scan-refused />
      </div>
      <p class="govuk-body" data-scan-trouble role="status" />
      <button type="button" class="govuk-button govuk-button--secondary" data-scan-camera hidden>
        {t('training.presence.scan.camera')}
      </button>
      {/* The picture of the camera has no sound and is seen by whoever scans alone. */}
      <video class="m-scan" data-scan-picture hidden muted playsinline />
    </div>
  );
}
