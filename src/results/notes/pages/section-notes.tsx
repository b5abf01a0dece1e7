import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import type { Section } from '../../report/sections.ts';
import type { Note } from '../queries.ts';
import { NoteThread } from './note-thread.tsx';

/** The notes beside the text of a section, and the way to write one. */
export function SectionNotes({
  notes,
  token,
  path,
}: {
  notes: readonly Note[];
  token: string;
  /** Of the section. */
  path: string;
}) {
  const { t } = useLanguage();
  return (
    <>
      <Heading level={2}>{t('results.note.title')}</Heading>
      <NoteThread notes={notes} token={token} />
      <p class="govuk-body">
        <a class="govuk-link" href={`${path}/note`}>
          {t('results.note.write')}
        </a>
      </p>
    </>
  );
}

/** How many notes of a section are open, with the way to them; nothing where none is. */
export function OpenNotes({ count, href, section }: { count: number; href: string; section: Section }) {
  const { t } = useLanguage();
  if (count === 0) return null;
  return (
    <a class="govuk-link" href={href}>
      {t('results.note.open_count', { count })}
      <span class="govuk-visually-hidden">: {section}</span>
    </a>
  );
}
