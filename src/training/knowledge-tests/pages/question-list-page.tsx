import { ButtonLink } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { Module } from '../../curriculum/queries.ts';
import type { Question } from '../queries-questions.ts';

/** What a module's trainings ask before and after, with what is right. */
export function QuestionListPage({ module, questions }: { module: Module; questions: readonly Question[] }) {
  const { t } = useLanguage();
  return (
    <>
      <Heading caption={`${module.code} · ${module.title}`}>{t('training.question.list')}</Heading>
      <p class="govuk-body-l">{t('training.question.intro')}</p>
      <ButtonLink href={`/staff/modules/${module.id}/questions/new`}>{t('training.question.add')}</ButtonLink>
      <Table
        caption={t('training.question.list')}
        hideCaption
        rows={questions}
        empty={t('training.question.none')}
        columns={[
          {
            head: t('training.question.text'),
            names: true,
            cell: ({ id, text, retiredAt }) => (
              <>
                <a class="govuk-link" href={`/staff/questions/${id}/edit`}>
                  <bdi>{text}</bdi>
                </a>{' '}
                {retiredAt ? <Tag tone="over">{t('training.question.is_retired')}</Tag> : null}
              </>
            ),
          },
          {
            head: t('training.question.options'),
            cell: ({ options, right }) => (
              <ul class="govuk-list">
                {options.map((option, at) => (
                  <li>
                    <bdi>{option}</bdi>{' '}
                    {at + 1 === right ? <Tag tone="good">{t('training.question.is_right')}</Tag> : null}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </>
  );
}
