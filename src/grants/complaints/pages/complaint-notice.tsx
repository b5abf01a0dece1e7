import type { PlainDate } from '../../../platform/dates.ts';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import type { Complaint } from '../queries.ts';
import { ComplaintTag } from './complaint-tag.tsx';

/** On the applicant's page: their complaints, and how to make one until the last day. Nothing before a letter was sent. */
export function ComplaintNotice({
  applicationId,
  complaints,
  complainBy,
}: {
  applicationId: string;
  complaints: readonly Complaint[];
  complainBy: PlainDate | undefined;
}) {
  const language = useLanguage();
  const { t } = language;
  if (complaints.length === 0 && !complainBy) return null;
  return (
    <>
      <Heading level={2}>{t('grants.letter.complaint')}</Heading>
      {complaints.map(({ id, state, answerBy }) => (
        <p class="govuk-body">
          <a class="govuk-link" href={`/complaints/${id}`}>
            {t('grants.complaint.title')}
          </a>{' '}
          <ComplaintTag state={state} />{' '}
          {t(`grants.complaint.next.${state}`, { day: language.day(answerBy) })}
        </p>
      ))}
      {complainBy ? (
        <p class="govuk-body">
          {t('grants.letter.complaint.by', { day: language.day(complainBy) })}{' '}
          <a class="govuk-link" href={`/applications/${applicationId}/complain`}>
            {t('grants.complaint.make.title')}
          </a>
        </p>
      ) : null}
    </>
  );
}
