import { ButtonLink } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { Tie } from '../../loop/queries.ts';
import type { ModuleRow } from '../queries.ts';

/** What the Action teaches: each module with what somebody can do afterwards. */
export function ModuleListPage({
  modules,
  ties,
  exercises,
  criteria,
  mayKeep,
}: {
  modules: readonly ModuleRow[];
  ties: readonly Tie[];
  exercises: readonly { readonly moduleId: string; readonly confirmedAt: string | null }[];
  /** The titles of the criteria by their keys. */
  criteria: ReadonlyMap<string, string>;
  mayKeep: boolean;
}) {
  const { t, number } = useLanguage();
  return (
    <>
      <Heading>{t('training.module.list')}</Heading>
      <p class="govuk-body-l">{t('training.module.intro')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/learning-change">
          {t('training.loop.change')}
        </a>
      </p>
      {mayKeep ? <ButtonLink href="/staff/modules/new">{t('training.module.add')}</ButtonLink> : null}
      <Table
        caption={t('training.module.list')}
        hideCaption
        rows={modules}
        empty={t('training.module.none')}
        columns={[
          { head: t('training.module.code'), code: true, cell: ({ code }) => code },
          {
            head: t('training.module.title'),
            names: true,
            cell: (one) => (
              <>
                {mayKeep ? (
                  <a class="govuk-link" href={`/staff/modules/${one.id}/edit`}>
                    <bdi>{one.title}</bdi>
                  </a>
                ) : (
                  <bdi>{one.title}</bdi>
                )}{' '}
                {one.retiredAt ? <Tag tone="over">{t('training.module.is_retired')}</Tag> : null}
              </>
            ),
          },
          {
            head: t('training.module.objectives'),
            cell: ({ objectives }) => (
              <ul class="govuk-list govuk-list--bullet">
                {objectives
                  .split('\n')
                  .filter((line) => line.trim())
                  .map((line) => (
                    <li dir="auto">{line}</li>
                  ))}
              </ul>
            ),
          },
          {
            head: t('training.loop.criteria'),
            cell: ({ id, code }) => (
              <Criteria
                module={{ id, code }}
                taught={ties
                  .filter(({ moduleId }) => moduleId === id)
                  .map(({ criterion }) => criteria.get(criterion) ?? criterion)}
                mayKeep={mayKeep}
              />
            ),
          },
          ...(mayKeep
            ? [
                {
                  head: t('training.question.list'),
                  cell: (one: ModuleRow) => (
                    <a class="govuk-link" href={`/staff/modules/${one.id}/questions`}>
                      {t('training.question.of_module', { count: one.questions })}
                    </a>
                  ),
                },
              ]
            : []),
          {
            head: t('training.exercise.title'),
            cell: (one: ModuleRow) => {
              const exercise = exercises.find(({ moduleId }) => moduleId === one.id);
              const words = exercise
                ? t(exercise.confirmedAt ? 'training.exercise.confirmed' : 'training.exercise.is_draft')
                : t('training.exercise.write');
              if (!mayKeep) return exercise ? words : null;
              return (
                <a class="govuk-link" href={`/staff/modules/${one.id}/exercise`}>
                  {words}
                  <span class="govuk-visually-hidden"> {one.code}</span>
                </a>
              );
            },
          },
          { head: t('training.module.minutes'), numeric: true, cell: ({ minutes }) => number(minutes) },
          { head: t('training.module.trainings'), numeric: true, cell: ({ trainings }) => number(trainings) },
        ]}
      />
    </>
  );
}

function Criteria({
  module: { id, code },
  taught,
  mayKeep,
}: {
  module: Pick<ModuleRow, 'id' | 'code'>;
  taught: readonly string[];
  mayKeep: boolean;
}) {
  const { t } = useLanguage();
  return (
    <>
      {taught.length > 0 ? (
        <ul class="govuk-list">
          {taught.map((title) => (
            <li>{title}</li>
          ))}
        </ul>
      ) : (
        <p class="govuk-body">{t('common.none')}</p>
      )}
      {mayKeep ? (
        <a class="govuk-link" href={`/staff/modules/${id}/criteria`}>
          {t(taught.length > 0 ? 'common.change' : 'common.choose')}
          <span class="govuk-visually-hidden"> ({code})</span>
        </a>
      ) : null}
    </>
  );
}
