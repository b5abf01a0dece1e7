import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FileUpload } from '../../../ui/file-upload.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import type { ListFault } from '../read-list.ts';
import { neededColumns, type ScreeningTerms } from '../terms.ts';

/** A list to load: its file, what its columns must be called, and what the program cannot find. */
export function LoadPage({
  context,
  state,
  terms,
  faults = [],
  more = 0,
}: {
  context: ActingContext;
  state: FormState;
  terms: Pick<ScreeningTerms, 'columns' | 'listDays'>;
  /** What is wrong with the file that was sent last. */
  faults?: readonly ListFault[];
  more?: number;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.screening.load.title')}
      intro={
        <>
          <FaultList {...{ faults, more }} />
          <p class="govuk-body">{t('grants.screening.load.text', { days: terms.listDays })}</p>
          <p class="govuk-body">
            {t('grants.screening.load.columns', {
              columns: neededColumns.map((key) => terms.columns[key]).join(', '),
            })}
          </p>
          <p class="govuk-body">{t('grants.screening.limits')}</p>
        </>
      }
      files
    >
      <FileUpload
        name="file"
        label={t('grants.screening.load.file')}
        hint={t('grants.screening.load.file.hint')}
      />
      <Button>{t('grants.screening.load.action')}</Button>
    </FormPage>
  );

  function FaultList(said: { faults: readonly ListFault[]; more: number }) {
    if (said.faults.length === 0) return null;
    return (
      <section>
        <Heading level={2}>{t('grants.screening.faults.title')}</Heading>
        <p class="govuk-body">{t('grants.screening.faults.text')}</p>
        <ul class="govuk-list govuk-list--bullet">
          {said.faults.map(({ line, fault, column = '', found = '' }) => (
            <li>{t(`problem.screening_list_${fault}`, { line, column, found })}</li>
          ))}
        </ul>
        {said.more > 0 ? (
          <p class="govuk-body">{t('grants.screening.faults.more', { count: said.more })}</p>
        ) : null}
      </section>
    );
  }
}
