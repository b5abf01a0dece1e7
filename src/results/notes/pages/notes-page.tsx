import { Details } from '../../../ui/details.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { isNarrative, placeOf, type Section } from '../../report/sections.ts';
import { isWritable } from '../../report/workflow.ts';
import type { Note, NotedReport } from '../queries.ts';
import { openBySection } from '../rules.ts';
import { NoteThread } from './note-thread.tsx';

/** All notes of a report by section, and the way to write one at any section. */
export function NotesPage({
  report,
  notes,
  names,
  writesReport,
  token,
}: {
  report: NotedReport;
  notes: readonly Note[];
  /** Every section that a note can be about. */
  names: ReadonlyMap<Section, string>;
  /** The reader writes the sections themselves. */
  writesReport: boolean;
  token: string;
}) {
  const { t } = useLanguage();
  const inWork = isWritable(report.state);
  const path = `/staff/donor-reports/${report.id}/sections`;
  const open = [...openBySection(notes).values()].reduce((sum, count) => sum + count, 0);
  const noted = [...names].filter(([section]) => notes.some((note) => note.section === section));
  return (
    <>
      <Heading caption={report.periodName}>{t('results.note.title')}</Heading>
      <p class="govuk-body-l">{t('results.note.count', { count: open })}</p>
      <p class="govuk-body">{t(inWork ? 'results.note.who' : 'results.note.closed')}</p>
      {noted.map(([section, name]) => (
        <section id={placeOf(section)}>
          <Heading level={2}>{name}</Heading>
          {writesReport && inWork && isNarrative(section) ? (
            <p class="govuk-body">
              <a class="govuk-link" href={`${path}/${section}`}>
                {t('results.note.to_section')}
                <span class="govuk-visually-hidden">: {name}</span>
              </a>
            </p>
          ) : null}
          <NoteThread
            notes={notes.filter((note) => note.section === section)}
            token={inWork ? token : undefined}
          />
          {inWork ? (
            <p class="govuk-body">
              <a class="govuk-link" href={`${path}/${section}/note`}>
                {t('results.note.write')}
                <span class="govuk-visually-hidden">: {name}</span>
              </a>
            </p>
          ) : null}
        </section>
      ))}
      {inWork ? (
        <Details summary={t('results.note.elsewhere')} open={notes.length === 0}>
          <ul class="govuk-list">
            {[...names].map(([section, name]) => (
              <li>
                <a class="govuk-link" href={`${path}/${section}/note`}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </>
  );
}
