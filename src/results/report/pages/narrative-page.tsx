import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { zone } from '../../../platform/zone.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Folded } from '../../../ui/details.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { NotificationBanner } from '../../../ui/notification-banner.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { DateTime } from '../../../ui/time.tsx';
import { SectionNotes } from '../../notes/pages/section-notes.tsx';
import type { Note } from '../../notes/queries.ts';
import type { FieldChoice } from '../drawn-fields.ts';
import type { FigureTable } from '../figure-tables.ts';
import type { DonorReport } from '../queries.ts';
import type { NarrativeDraft } from '../queries-narrative-drafts.ts';
import type { DonorQuestion } from '../queries-questions.ts';
import { isRequired, keyOfTitle, type Section, wordsOf } from '../sections.ts';
import { FigureRows } from './figure-rows.tsx';
import { InsertFigure } from './insert-figure.tsx';
import { NarrativeVersions, type SavedVersions } from './narrative-versions.tsx';
import { SectionComments } from './section-comments.tsx';

/** Writing one section. When somebody saved meanwhile, both versions stand above the field. */
export function NarrativePage({
  context,
  state,
  report,
  section,
  heading,
  stored,
  draft,
  comments,
  figures,
  fields,
  notes,
  saved,
}: {
  context: ActingContext;
  state: FormState;
  report: DonorReport;
  section: Section;
  /** The heading whose variation it explains; undefined for a section of the outline. */
  heading: string | undefined;
  stored: { readonly text: string; readonly version: number };
  /** What this person typed and did not save. */
  draft: NarrativeDraft | undefined;
  /** With which the contracting authority returned it. */
  comments: readonly DonorQuestion[];
  /** What it is written about, as the report is filled. */
  figures: readonly FigureTable[];
  /** What can be put into the text; none while the report is not filled. */
  fields: readonly FieldChoice[];
  /** What those who write the report say to each other about it. */
  notes: readonly Note[];
  saved: SavedVersions;
}) {
  const { t, has } = context.language;
  const key = heading ? 'results.report.variation' : keyOfTitle(section, report.kind);
  const title = heading ? t('results.report.variation.title', { heading }) : `${section} ${t(key)}`;
  const version = state.conflict ? stored.version : (state.typed.version ?? stored.version);
  const form = (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={title}
      caption={report.periodName}
      intro={
        <>
          <SectionComments comments={comments} />
          <UnsavedText draft={draft} stored={stored} path={context.url.pathname} />
          {state.conflict || isOld(draft, stored) ? (
            <BothVersions typed={state.typed} stored={{ text: stored.text }} label={() => title} />
          ) : null}
        </>
      }
    >
      <input type="hidden" name="version" value={String(version)} />
      <SafetyRail />
      <TextArea
        name="text"
        label={t('results.report.text')}
        hint={
          <>
            {t(has(`${key}.hint`) ? `${key}.hint` : 'results.report.text.hint')}
            {heading ? null : ` ${t('results.report.text.markup')}`}
            {isRequired(section) ? ` ${t('results.report.text.required')}` : null}
          </>
        }
        rows={14}
        {...wordsOf(section)}
        optional={!isRequired(section)}
      />
      <InsertFigure into="text" path={context.url.pathname} choices={fields} />
      <ButtonRow>
        <Button>{t('common.save')}</Button>
        <a class="govuk-link" href={`/staff/donor-reports/${report.id}`}>
          {t('common.cancel')}
        </a>
      </ButtonRow>
    </FormPage>
  );
  return (
    <>
      {form}
      <SectionNotes notes={notes} token={context.token} path={context.url.pathname} />
      {figures.length > 0 ? <Heading level={2}>{t('results.report.section.figures')}</Heading> : null}
      {figures.map((table) => (
        <Folded summary={table.caption} rows={table.rows.length}>
          <FigureRows table={table} />
        </Folded>
      ))}
      <NarrativeVersions {...saved} path={context.url.pathname} />
    </>
  );
}

type Stored = { readonly version: number };
/** A colleague saved the section after this person began. */
const isOld = (draft: NarrativeDraft | undefined, stored: Stored) =>
  draft !== undefined && draft.version < stored.version;

/** That the text in the form is no version yet, and the way back to the one that is. */
function UnsavedText({
  draft,
  stored,
  path,
}: {
  draft: NarrativeDraft | undefined;
  stored: Stored;
  path: string;
}) {
  const { t } = useLanguage();
  if (!draft) return null;
  return (
    <NotificationBanner>
      <p class="govuk-body">
        {t(isOld(draft, stored) ? 'results.report.draft.old' : 'results.report.draft')}{' '}
        <DateTime at={draft.keptAt} zone={zone} />
      </p>
      {stored.version > 0 ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${path}?text=${stored.version}`}>
            {t('results.report.versions.use', { version: stored.version })}
          </a>
        </p>
      ) : null}
    </NotificationBanner>
  );
}
