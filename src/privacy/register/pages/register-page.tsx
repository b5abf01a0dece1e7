import { ButtonLink } from '../../../ui/button.tsx';
import { Details, Folded } from '../../../ui/details.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import type { Responsible } from '../../queries.ts';
import { arrangementOf, arrangementRows, lawRows, type Register } from '../register-document.ts';

/** The register of processing: a line for each kind of record, which opens to its facts. */
export function RegisterPage({
  register,
  drafts,
}: {
  register: Register;
  /** Whose part may be looked at. */
  drafts: readonly Responsible[];
}) {
  const language = useLanguage();
  const { t } = language;
  return (
    <>
      <Heading>{t('privacy.register.title')}</Heading>
      <p class="govuk-body-l">{t('privacy.register.intro')}</p>
      <p class="govuk-body">
        <ButtonLink href="/staff/privacy/register.docx" look="secondary" download>
          {t('privacy.register.docx')}
        </ButtonLink>{' '}
        <ButtonLink href="/staff/privacy/register.csv" look="secondary" download>
          {t('common.download_csv')}
        </ButtonLink>{' '}
        <ButtonLink href="/staff/privacy/arrangement.docx" look="secondary" download>
          {t('privacy.arrangement.docx')}
        </ButtonLink>
      </p>
      <Heading level={2}>{t('privacy.register.contents')}</Heading>
      {register.entries.map(({ key, name, facts }) => (
        <Details summary={name}>
          <div id={key}>
            <SummaryList rows={facts.map(([head, text]) => ({ key: head, value: text }))} />
          </div>
        </Details>
      ))}
      <Rows
        caption={t('privacy.register.arrangements')}
        heads={[t('privacy.register.organisation'), t('privacy.register.document')]}
        rows={arrangementRows(language, register)}
      />
      <ul class="govuk-list">
        {drafts.map((one) => (
          <li>
            <a class="govuk-link" href={arrangementOf(one)} download>
              {t('privacy.arrangement.of', { organisation: one.name })}
            </a>
          </li>
        ))}
      </ul>
      <Rows
        caption={t('privacy.register.laws')}
        heads={[t('common.jurisdiction'), t('privacy.register.law'), t('privacy.register.authority')]}
        rows={lawRows(language, register)}
      />
    </>
  );
}

function Rows({
  caption,
  heads,
  rows,
}: {
  caption: string;
  heads: readonly string[];
  rows: readonly string[][];
}) {
  return (
    <Folded summary={caption} rows={rows.length}>
      <Table
        caption={caption}
        rows={rows}
        columns={heads.map((head, index) => ({ head, cell: (row: string[]) => row[index] ?? '' }))}
      />
    </Folded>
  );
}
