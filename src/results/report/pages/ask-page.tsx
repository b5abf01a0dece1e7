import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { AskedRow } from '../asked-figure.ts';
import { outlineOf, type ReportKind, sectionText } from '../sections.ts';

type Props = {
  context: ActingContext;
  state: FormState;
  name: string;
  back: string;
  /** How many versions were submitted: the latest is what is read. */
  versions: number;
  kind: ReportKind;
  /** The row of figures that is asked about; undefined where the question is at a section or about the whole. */
  row: AskedRow | undefined;
};

/** A question at a figure or a section of the submitted report, or about the whole. */
export function AskPage({ context, state, name, back, versions, kind, row }: Props) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={`${context.url.pathname}${context.url.search}`}
      token={context.token}
      title={t('results.report.ask')}
      caption={name}
    >
      {row ? (
        <>
          <InsetText>
            <span dir="auto">{row.name}</span>
          </InsetText>
          <Select
            name="figure"
            label={t('results.report.ask.figure')}
            optional
            empty={t('results.report.ask.row')}
            options={row.figures}
          />
        </>
      ) : null}
      <Select
        name="section"
        label={t('results.report.ask.section')}
        optional
        empty={t('results.report.ask.whole')}
        options={outlineOf(kind).map((section) => ({
          value: section,
          text: sectionText(t, section, kind),
        }))}
      />
      <SafetyRail />
      <TextArea
        name="text"
        label={t('results.report.ask.text')}
        hint={t('results.report.ask.hint')}
        rows={5}
      />
      <SeenField state={state} now={String(versions)} />
      <ButtonRow>
        <Button>{t('results.report.ask.action')}</Button>
        <a class="govuk-link" href={back}>
          {t('common.cancel')}
        </a>
      </ButtonRow>
    </FormPage>
  );
}
