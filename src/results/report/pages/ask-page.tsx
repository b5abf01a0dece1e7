import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { keyOfSection, sections } from '../sections.ts';

type Props = { context: ActingContext; state: FormState; name: string; back: string };

/** A question at a section of the submitted report, or about the whole. */
export function AskPage({ context, state, name, back }: Props) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('results.report.ask')}
      caption={name}
    >
      <Select
        name="section"
        label={t('results.report.ask.section')}
        optional
        empty={t('results.report.ask.whole')}
        options={sections.map((section) => ({
          value: section,
          text: `${section} ${t(`results.report.section.${keyOfSection(section)}`)}`,
        }))}
      />
      <SafetyRail />
      <TextArea
        name="text"
        label={t('results.report.ask.text')}
        hint={t('results.report.ask.hint')}
        rows={5}
      />
      <ButtonRow>
        <Button>{t('results.report.ask.action')}</Button>
        <a class="govuk-link" href={back}>
          {t('common.cancel')}
        </a>
      </ButtonRow>
    </FormPage>
  );
}
