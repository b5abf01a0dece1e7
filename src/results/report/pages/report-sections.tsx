import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Tag } from '../../../ui/tag.tsx';
import { OpenNotes } from '../../notes/pages/section-notes.tsx';
import { notesPath } from '../../notes/places.ts';
import { commentsOf } from '../comments-of.ts';
import type { DonorReport, Narrative } from '../queries.ts';
import type { DonorQuestion } from '../queries-questions.ts';
import {
  chapters,
  hasFigures,
  isNarrative,
  outlineOf,
  placeOf,
  type Section,
  sectionText,
} from '../sections.ts';
import { SectionComments } from './section-comments.tsx';

type Props = {
  readonly report: DonorReport;
  readonly narratives: ReadonlyMap<Section, Narrative>;
  readonly headings: readonly { readonly key: string; readonly name: string }[];
  readonly questions: readonly DonorQuestion[];
  /** How many notes of the team are open, by section. */
  readonly openNotes: ReadonlyMap<Section, number>;
};

/** The headings under which more was spent than planned: each is explained before the report leaves. */
function Variations({ report, narratives, headings }: Props) {
  const { t } = useLanguage();
  const over = report.built?.facts.headings.filter(({ budget, spent }) => spent > budget) ?? [];
  if (over.length === 0) return null;
  return (
    <>
      <Heading level={3}>{t('results.report.variations')}</Heading>
      <ul class="govuk-list">
        {over.map(({ heading }) => (
          <li>
            <a class="govuk-link" href={`/staff/donor-reports/${report.id}/sections/v.${heading}`}>
              {headings.find(({ key }) => key === heading)?.name ?? heading}
            </a>{' '}
            {(narratives.get(`v.${heading}`)?.text ?? '') === '' ? (
              <Tag tone="waiting">{t('results.report.unexplained')}</Tag>
            ) : (
              <Tag tone="good">{t('results.report.explained')}</Tag>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The sections of the outline, by chapter: filled from the records, or to be written. */
export function ReportSections(props: Props) {
  const { t } = useLanguage();
  const { report, narratives } = props;
  const comments = commentsOf(props.questions, report);
  return (
    <>
      <Heading level={2}>{t('results.report.sections')}</Heading>
      {chapters.map((chapter) => (
        <>
          <Heading level={3}>{t(`results.report.chapter.${chapter}`)}</Heading>
          <ul class="govuk-list">
            {outlineOf(report.kind, narratives)
              .filter((section) => section.startsWith(chapter))
              .map((section) => (
                <li id={placeOf(section)}>
                  <SectionLine report={report} section={section} written={narratives.has(section)} />{' '}
                  <OpenNotes
                    count={props.openNotes.get(section) ?? 0}
                    href={notesPath(report.id, section)}
                    section={section}
                  />
                  <SectionComments comments={comments.filter((one) => one.section === section)} />
                </li>
              ))}
          </ul>
        </>
      ))}
      <Variations {...props} />
    </>
  );
}

function SectionLine({
  report,
  section,
  written,
}: {
  report: DonorReport;
  section: Section;
  written: boolean;
}) {
  const { t } = useLanguage();
  const name = sectionText(t, section, report.kind);
  if (!isNarrative(section))
    return (
      <>
        {name} <Tag>{t('results.report.filled')}</Tag>
      </>
    );
  return (
    <>
      <a class="govuk-link" href={`/staff/donor-reports/${report.id}/sections/${section}`}>
        {name}
      </a>{' '}
      {hasFigures(section) ? <Tag>{t('results.report.filled')}</Tag> : null}{' '}
      {written ? <Tag tone="good">{t('results.report.written')}</Tag> : null}
      {written || hasFigures(section) ? null : <Tag tone="waiting">{t('results.report.unwritten')}</Tag>}
    </>
  );
}
