import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { FileUpload } from '../../../ui/file-upload.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { FormSummary } from '../../queries.ts';
import type { FileFault } from '../../read-form-file.ts';
import { faultText, wherePath } from '../fault-text.ts';
import { madePurposes } from '../start-draft.ts';

type Props = { context: ActingContext; state: FormState };

/** A new form: empty, or a copy of any version of another one. */
export function StartPage({ context, state, versions }: Props & { versions: readonly FormSummary[] }) {
  const { t, locale } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('forms.draft.start.title')}
      intro={<p class="govuk-body">{t('forms.draft.start.text')}</p>}
    >
      <SafetyRail />
      <TextInput name="title" label={t('forms.draft.field.title')} hint={t('forms.draft.in_english')} />
      <Select
        name="source"
        label={t('forms.draft.start.source')}
        hint={t('forms.draft.start.source.hint')}
        empty={t('forms.draft.start.empty')}
        options={versions.map(({ id, title, version }) => ({
          value: id,
          text: t('forms.draft.start.version', { title: inLanguage(title, locale), version }),
        }))}
        optional
      />
      <Radios
        name="purpose"
        label={t('forms.draft.start.purpose')}
        hint={t('forms.draft.start.purpose.hint')}
        choices={madePurposes.map((value) => ({
          value,
          text: t(`forms.purpose.${value}`),
          hint: t(`forms.draft.start.purpose.${value}`),
        }))}
      />
      <Button>{t('forms.draft.start.action')}</Button>
    </FormPage>
  );
}

/** A form from a file, and what is wrong with a file that holds none, by line and place. */
export function ImportPage({
  context,
  state,
  faults = [],
  data,
}: Props & { faults?: readonly FileFault[]; data?: unknown }) {
  const { language } = context;
  const { t } = language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('forms.draft.import.title')}
      files
      intro={
        <>
          <p class="govuk-body">{t('forms.draft.import.text')}</p>
          {faults.length > 0 ? (
            <ul class="govuk-list govuk-list--bullet">
              {faults.slice(0, mostFaults).map((fault) => (
                <li>
                  {t('forms.draft.import.fault', {
                    line: fault.line,
                    where: wherePath(language, data, fault.path),
                    what: faultText(language, fault),
                  })}
                </li>
              ))}
              {faults.length > mostFaults ? (
                <li>{t('forms.draft.import.more', { count: faults.length - mostFaults })}</li>
              ) : null}
            </ul>
          ) : null}
        </>
      }
    >
      <FileUpload name="file" label={t('forms.draft.import.file')} accept=".yaml,.yml,.json" unkept />
      <Button>{t('forms.draft.import.action')}</Button>
    </FormPage>
  );
}
const mostFaults = 50;
