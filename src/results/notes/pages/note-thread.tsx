import { zone } from '../../../platform/zone.ts';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Tag } from '../../../ui/tag.tsx';
import { DateTime } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { Note } from '../queries.ts';

/** The notes at one section, the oldest first. `token`: where the reader may settle them. */
export function NoteThread({ notes, token }: { notes: readonly Note[]; token?: string | undefined }) {
  const { t } = useLanguage();
  return (
    <>
      {notes.map((note) => (
        <InsetText>
          <p class="govuk-body">
            <strong dir="auto">{note.writtenName ?? '–'}</strong>
            {note.role ? `, ${t(`people.role.${note.role}`)}` : null}
            {note.writtenFor ? (
              <>
                , <bdi>{note.writtenFor}</bdi>
              </>
            ) : null}
            {' · '}
            <DateTime at={note.writtenAt} zone={zone} />{' '}
            {note.settledAt === null ? (
              <Tag tone="open">{t('results.note.open')}</Tag>
            ) : (
              <Tag tone="good">{t('results.note.settled')}</Tag>
            )}
          </p>
          {note.addressedTo === null ? null : (
            <p class="govuk-body">
              {t('results.note.addressed_to')}: <bdi>{note.addressedName ?? '–'}</bdi>
            </p>
          )}
          <TypedText text={note.text} />
          {token !== undefined && note.settledAt === null ? (
            <ButtonForm action={`/staff/report-notes/${note.id}/settle`} token={token} look="secondary">
              {t('results.note.settle')}
              <span class="govuk-visually-hidden">: {note.text.slice(0, 60)}</span>
            </ButtonForm>
          ) : null}
        </InsetText>
      ))}
    </>
  );
}
