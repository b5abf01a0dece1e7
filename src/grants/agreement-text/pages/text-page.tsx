import { DocumentPage } from '../../../platform/documents/document-page.tsx';
import type { Context } from '../../../platform/http/route.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { Table } from '../../../ui/table.tsx';
import { DateTime } from '../../../ui/time.tsx';
import { previewDocument } from '../preview-document.ts';
import type { AgreementText } from '../queries.ts';

type Props = {
  context: Context;
  title: string;
  caption?: string;
  /** What the text holds for, and until when it can be changed. */
  intro: string;
  versions: readonly AgreementText[];
  shown: Pick<AgreementText, 'content' | 'number' | 'savedAt'>;
  /** A call without a text of its own: what is shown is that of the Action. */
  ofAction?: boolean;
  editHref?: string;
  demonstration: boolean;
};

/** The text of agreements with its versions: which holds now, who changed it and why, and how it reads. */
export function TextPage({
  context,
  title,
  caption,
  intro,
  versions,
  shown,
  ofAction,
  editHref,
  demonstration,
}: Props) {
  const { language, url } = context;
  const { t } = language;
  return (
    <>
      <Heading caption={caption}>{title}</Heading>
      <p class="govuk-body">{intro}</p>
      {editHref ? (
        <ButtonRow>
          <ButtonLink href={editHref}>{t('grants.agreement_text.edit.action')}</ButtonLink>
        </ButtonRow>
      ) : null}
      <Table
        caption={t('grants.agreement_text.versions')}
        rows={versions}
        empty={t('grants.agreement_text.versions.none')}
        columns={[
          {
            head: t('grants.agreement_text.version_number'),
            cell: ({ number }) => t('grants.agreement_text.version', { number }),
            href: ({ number }) => `${url.pathname}?version=${number}`,
          },
          { head: t('common.date'), cell: ({ savedAt }) => <DateTime at={savedAt} zone={zone} /> },
          {
            head: t('grants.agreement_text.saved_by'),
            cell: ({ savedBy }) => savedBy ?? t('grants.agreement_text.came_with_action'),
          },
          { head: t('grants.agreement_text.reason'), cell: ({ reason }) => reason || '–' },
        ]}
      />
      {ofAction ? (
        <p class="govuk-body">{t('grants.agreement_text.of_action', { number: shown.number })}</p>
      ) : null}
      <DocumentPage document={previewDocument(language, shown, demonstration)} />
    </>
  );
}
