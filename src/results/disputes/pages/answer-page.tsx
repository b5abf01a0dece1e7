import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { valueText } from '../dispute-text.ts';
import type { GatheredDispute } from '../gather-dispute.ts';
import { changesToName } from '../rules.ts';
import { recordText } from './moves-table.tsx';

/** Answering a dispute with what was changed: one of the records that moved since, or the value. */
export function AnswerPage({
  context: { language, url, token },
  state,
  dispute,
  caption,
  back,
}: {
  context: ActingContext;
  state: FormState;
  dispute: GatheredDispute;
  caption: string;
  back: string;
}) {
  const { t } = language;
  const { before, now, moves } = dispute.changes;
  const write = (value: number) => valueText(language, dispute, value);
  const fromTo = (change: { readonly before: number | null; readonly now: number | null }) =>
    change.before === null || change.now === null
      ? []
      : [t('results.dispute.from_to', { before: write(change.before), now: write(change.now) })];
  const choices = changesToName(dispute.changes).map((value) => {
    const move = moves.find(({ kind, id }) => value === `${kind}.${id}`);
    return {
      value,
      text: move
        ? recordText(language, move)
        : t(dispute.frozenAt ? 'results.dispute.changed.period' : 'results.dispute.changed.value'),
      hint: [
        ...fromTo(move ?? { before, now }),
        ...(!move && dispute.recordStays ? [t('results.dispute.record_stays')] : []),
      ].join(' · '),
    };
  });
  return (
    <FormPage
      {...state}
      action={url.pathname}
      token={token}
      title={t('results.dispute.change.title')}
      caption={caption}
    >
      <Radios name="change" label={t('results.dispute.changed')} choices={choices} />
      <SafetyRail />
      <TextArea name="reason" label={t('results.dispute.change.text')} rows={4} />
      <ButtonRow>
        <Button>{t('results.dispute.change.title')}</Button>
        <a class="govuk-link" href={back}>
          {t('common.cancel')}
        </a>
      </ButtonRow>
    </FormPage>
  );
}
