import type { PlainDate } from '../../../platform/dates.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { Day } from '../../../ui/time.tsx';
import type { ToDo } from '../queries.ts';

/** Who prepares what of an event until when, and what is done. */
export function ToDoSection({
  gatheringId,
  toDos,
  today,
  mayKeep,
  token,
}: {
  gatheringId: string;
  toDos: readonly ToDo[];
  today: PlainDate;
  mayKeep: boolean;
  token: string;
}) {
  const { t } = useLanguage();
  if (!mayKeep && toDos.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t('training.to_dos')}</Heading>
      <Table
        caption={t('training.to_dos')}
        hideCaption
        rows={toDos}
        empty={t('training.to_dos.none')}
        columns={[
          { head: t('training.to_do.what'), names: true, cell: ({ what }) => <bdi>{what}</bdi> },
          { head: t('training.to_do.person_id'), cell: ({ personName }) => <bdi>{personName}</bdi> },
          { head: t('training.to_do.due_on'), cell: ({ dueOn }) => <Day date={dueOn} /> },
          { head: t('common.state'), cell: (one) => <ToDoTag toDo={one} today={today} /> },
          ...(mayKeep
            ? [
                {
                  head: t('training.to_do.change'),
                  cell: (one: ToDo) => <ToDoButtons toDo={one} token={token} />,
                },
              ]
            : []),
        ]}
      />
      {mayKeep ? (
        <ButtonLink look="secondary" href={`/staff/gatherings/${gatheringId}/to-dos/new`}>
          {t('training.to_do.add')}
        </ButtonLink>
      ) : null}
    </>
  );
}

function ToDoTag({ toDo: { doneAt, dueOn }, today }: { toDo: ToDo; today: PlainDate }) {
  const { t } = useLanguage();
  if (doneAt !== null) return <Tag tone="good">{t('training.to_do.done')}</Tag>;
  return dueOn < today ? (
    <Tag tone="bad">{t('training.to_do.late')}</Tag>
  ) : (
    <Tag tone="open">{t('training.to_do.open')}</Tag>
  );
}

function ToDoButtons({ toDo: { id, what, doneAt }, token }: { toDo: ToDo; token: string }) {
  const { t } = useLanguage();
  const here = `/staff/to-dos/${id}`;
  const of = <span class="govuk-visually-hidden">: {what}</span>;
  return doneAt !== null ? (
    <ButtonForm action={`${here}/reopen`} token={token} look="secondary">
      {t('training.to_do.reopen')}
      {of}
    </ButtonForm>
  ) : (
    <>
      <ButtonForm action={`${here}/finish`} token={token} look="secondary">
        {t('training.to_do.finish')}
        {of}
      </ButtonForm>
      <a class="govuk-link m-action" href={`${here}/edit`}>
        {t('training.to_do.edit')}
        {of}
      </a>
    </>
  );
}
