import { dayIn } from '../../../platform/dates.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Pagination } from '../../../ui/pagination.tsx';
import { Table } from '../../../ui/table.tsx';
import { countGaps } from '../gaps.ts';
import { draftHref, draftList } from '../hrefs.ts';
import type { Draft } from '../queries.ts';

/** The forms that are being made, and how another one begins. */
export function DraftList({ drafts, next }: { drafts: readonly Draft[]; next: string | undefined }) {
  const language = useLanguage();
  const { t } = language;
  return (
    <>
      <ButtonRow>
        <ButtonLink href={`${draftList}/new`}>{t('forms.draft.start.title')}</ButtonLink>
        <ButtonLink href={`${draftList}/import`} look="secondary">
          {t('forms.draft.import.title')}
        </ButtonLink>
      </ButtonRow>
      <Heading level={2}>{t('forms.draft.list')}</Heading>
      <Table<Draft>
        caption={t('forms.draft.list')}
        hideCaption
        rows={drafts}
        empty={t('forms.draft.list.empty')}
        columns={[
          {
            head: t('forms.list.name'),
            names: true,
            cell: ({ definition }) => inLanguage(definition.title, language.locale),
            href: (draft) => draftHref(draft),
          },
          {
            head: t('forms.list.purpose'),
            cell: ({ definition }) => t(`forms.purpose.${definition.purpose}`),
          },
          {
            head: t('forms.draft.list.missing'),
            cell: ({ gaps }) => language.number(countGaps(gaps)),
            numeric: true,
          },
          {
            head: t('forms.draft.list.saved'),
            cell: ({ updatedAt }) => language.day(dayIn(zone, updatedAt)),
          },
          { head: t('forms.draft.partner'), cell: ({ partnerName }) => partnerName },
        ]}
      />
      <Pagination {...(next && { next })} />
    </>
  );
}
