import type { FormState } from '../../platform/http/route.ts';
import { zone } from '../../platform/zone.ts';
import { Button } from '../../ui/button.tsx';
import { FormPage } from '../../ui/form-page.tsx';
import { Heading } from '../../ui/heading.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { Pagination } from '../../ui/pagination.tsx';
import { SafetyRail } from '../../ui/safety-rail.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { Table } from '../../ui/table.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { DateTime } from '../../ui/time.tsx';
import { TypedText } from '../../ui/typed-text.tsx';
import { WarningText } from '../../ui/warning-text.tsx';
import type { ErasedText, TrailText } from '../queries-texts.ts';

/** The number of an entry and what it says was done. */
const entryOf = ({ sequence, word }: { sequence: number; word: string }) => (
  <>
    {sequence} <code>{word}</code>
  </>
);

/** What people wrote beside the trail, the latest first; and what was erased, when and why. */
export function TextListPage({
  texts,
  next,
  erased,
}: {
  texts: readonly TrailText[];
  next: string | undefined;
  erased: readonly ErasedText[];
}) {
  const { t } = useLanguage();
  return (
    <>
      <Heading>{t('evidence.texts.title')}</Heading>
      <p class="govuk-body-l">{t('evidence.texts.intro')}</p>
      <Table
        caption={t('evidence.texts.title')}
        hideCaption
        rows={texts}
        empty={t('evidence.texts.none')}
        columns={[
          { head: t('evidence.texts.entry'), names: true, cell: (row) => entryOf(row) },
          { head: t('evidence.texts.written'), cell: ({ at }) => <DateTime at={at} zone={zone} /> },
          {
            head: t('evidence.texts.by'),
            cell: ({ writtenBy }) => <bdi>{writtenBy ?? t('ui.not_given')}</bdi>,
          },
          { head: t('evidence.texts.text'), cell: ({ content }) => <TypedText text={content} /> },
          {
            head: t('evidence.texts.erase'),
            cell: ({ id, sequence }) => (
              <a class="govuk-link" href={`/staff/evidence/texts/${id}/erase`}>
                {t('evidence.texts.erase_link')}
                <span class="govuk-visually-hidden">: {sequence}</span>
              </a>
            ),
          },
        ]}
      />
      <Pagination next={next} />
      <Table
        caption={t('evidence.texts.erased')}
        rows={erased}
        empty={t('evidence.texts.nothing_erased')}
        columns={[
          { head: t('evidence.texts.entry'), names: true, cell: (row) => entryOf(row) },
          { head: t('evidence.texts.written'), cell: ({ at }) => <DateTime at={at} zone={zone} /> },
          {
            head: t('evidence.texts.erased_on'),
            cell: ({ erasedAt }) => <DateTime at={erasedAt} zone={zone} />,
          },
          {
            head: t('evidence.texts.by'),
            cell: ({ erasedBy }) => <bdi>{erasedBy ?? t('ui.not_given')}</bdi>,
          },
          {
            head: t('evidence.texts.because'),
            cell: ({ because }) => (because ? <TypedText text={because} /> : t('ui.not_given')),
          },
        ]}
      />
    </>
  );
}

/** Erasing one of them: what goes, what stays, why. */
export function EraseTextPage({
  text,
  ...form
}: FormState & { readonly action: string; readonly token: string; readonly text: TrailText }) {
  const { t } = useLanguage();
  return (
    <FormPage
      {...form}
      title={t('evidence.texts.erase')}
      intro={
        <>
          <SummaryList
            rows={[
              { key: t('evidence.texts.entry'), value: entryOf(text) },
              { key: t('evidence.texts.written'), value: <DateTime at={text.at} zone={zone} /> },
              { key: t('evidence.texts.by'), value: <bdi>{text.writtenBy ?? t('ui.not_given')}</bdi> },
              { key: t('evidence.texts.text'), value: <TypedText text={text.content} /> },
            ]}
          />
          <WarningText>{t('evidence.texts.erase_warning')}</WarningText>
        </>
      }
    >
      <SafetyRail />
      <TextArea name="reason" label={t('common.reason')} hint={t('evidence.texts.reason_hint')} rows={4} />
      <Button look="warning">{t('evidence.texts.erase_button')}</Button>
    </FormPage>
  );
}
