import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';

const records = [
  'account',
  'organisation',
  'application',
  'assessment',
  'agreement',
  'gathering',
  'log',
] as const;

/** Who is responsible for the data of people who have an account, why, how long, and what they may ask for. */
export function PrivacyPage({ controllers }: { controllers: readonly { name: string; note: string }[] }) {
  const { t } = useLanguage();
  const sections = ['what', 'why', 'how_long', 'who_sees', 'cookies', 'rights'] as const;
  return (
    <>
      <Heading>{t('people.privacy.title')}</Heading>
      <p class="govuk-body-l">{t('people.privacy.intro')}</p>
      <Heading level={2}>{t('people.privacy.who')}</Heading>
      <p class="govuk-body">{t('people.privacy.who_text')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {controllers.map(({ name, note }) => (
          <li>
            <span dir="auto">{name}</span>
            {note ? ` (${note})` : ''}
          </li>
        ))}
      </ul>
      <Heading level={2}>{t('people.privacy.records')}</Heading>
      <Table
        caption={t('people.privacy.records')}
        hideCaption
        rows={records}
        columns={[
          { head: t('people.privacy.record'), cell: (record) => t(`people.privacy.record.${record}`) },
          { head: t('people.privacy.purpose'), cell: (record) => t(`people.privacy.purpose.${record}`) },
        ]}
      />
      <p class="govuk-body">{t('people.privacy.records_kept')}</p>
      {sections.map((section) => (
        <>
          <Heading level={2}>{t(`people.privacy.${section}`)}</Heading>
          <p class="govuk-body">{t(`people.privacy.${section}_text`)}</p>
        </>
      ))}
      <Heading level={2}>{t('people.privacy.not_here')}</Heading>
      <p class="govuk-body">{t('people.privacy.not_here_text')}</p>
    </>
  );
}
