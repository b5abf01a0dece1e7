import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { degreeOptions } from '../options.ts';
import { DegreeFields, ReviewField } from './risk-fields.tsx';
import { ShownVersion } from './shown-version.tsx';

type Props = { context: ActingContext; state: FormState; caption: string };

/** A risk is looked at again: what changed, how heavy it is now, what is done, and when it is looked at next. */
export function ReviewPage({
  context: { language, url, token },
  state,
  caption,
  stored,
}: Props & { stored: Readonly<Record<string, string>> }) {
  const { t } = language;
  return (
    <FormPage
      {...state}
      action={url.pathname}
      token={token}
      title={t('results.risk.review.title')}
      caption={caption}
    >
      <ShownVersion state={state} stored={stored} options={degreeOptions(language)} />
      <TextArea
        name="remark"
        label={t('results.risk.review.remark')}
        hint={t('results.risk.remark_hint')}
        rows={4}
      />
      <SafetyRail />
      <DegreeFields />
      <TextArea
        name="measures"
        label={t('results.risk.measures')}
        hint={t('results.risk.measures_hint')}
        rows={4}
      />
      <ReviewField />
      <Button>{t('results.risk.review.title')}</Button>
    </FormPage>
  );
}

/** A risk is open again: why, and when it is looked at. */
export function ReopenPage({ context: { language, url, token }, state, caption }: Props) {
  const { t } = language;
  return (
    <FormPage
      {...state}
      action={url.pathname}
      token={token}
      title={t('results.risk.reopen.title')}
      caption={caption}
    >
      <TextArea name="reason" label={t('common.reason')} hint={t('results.risk.remark_hint')} rows={3} />
      <SafetyRail />
      <ReviewField />
      <Button>{t('results.risk.reopen.title')}</Button>
    </FormPage>
  );
}
