import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkboxes } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { ReasonForm } from '../../../ui/reason-form.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { LinkedRecommendation, LinkedStandard } from '../queries-links.ts';

type Shown = { readonly context: ActingContext; readonly state: FormState; readonly caption: string };

/** Beginning the next edition: what changes is read beside it. */
export function RevisePage({ context, state, caption }: Shown) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('advocacy.material.revise.action')}
      caption={caption}
    >
      <p class="govuk-body">{t('advocacy.material.revise.text')}</p>
      <TextArea
        name="what_changed"
        label={t('advocacy.material.what_changed')}
        hint={t('advocacy.material.revise.hint')}
      />
      <SafetyRail />
      <Button>{t('advocacy.material.revise.action')}</Button>
    </FormPage>
  );
}

/** Taking a published material back, with the reason that everybody reads. */
export function WithdrawPage({ context, state, caption }: Shown) {
  const { t } = context.language;
  return (
    <ReasonForm
      context={context}
      state={state}
      title={t('advocacy.material.withdraw.action')}
      caption={caption}
      text={<p class="govuk-body">{t('advocacy.material.withdraw.text')}</p>}
      label={t('advocacy.material.withdraw.reason')}
    />
  );
}

/** Ticking the standards and recommendations that a material is about. */
export function LinksPage({
  context,
  state,
  caption,
  standards,
  recommendations,
}: Shown & {
  standards: readonly LinkedStandard[];
  recommendations: readonly LinkedRecommendation[];
}) {
  const { t, locale } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('advocacy.material.links.action')}
      caption={caption}
    >
      <Checkboxes
        name="recommendations[]"
        label={t('advocacy.material.links.recommendations')}
        small
        optional
        choices={recommendations.map(({ id, title }) => ({ value: id, text: title }))}
      />
      <Checkboxes
        name="standards[]"
        label={t('advocacy.material.links.standards')}
        small
        optional
        choices={standards.map(({ id, title }) => ({ value: id, text: inLanguage(title, locale) }))}
      />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
