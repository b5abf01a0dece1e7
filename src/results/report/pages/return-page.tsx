import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { commentField } from '../schema.ts';
import { type Chapter, chapters, outlineOf, type ReportKind, sectionText } from '../sections.ts';

type Props = {
  context: ActingContext;
  state: FormState;
  name: string;
  back: string;
  versions: number;
  kind: ReportKind;
};

/** Returning the submitted version, with the reason and comments on its sections. */
export function ReturnPage({ context, state, name, back, versions, kind }: Props) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('results.report.return')}
      caption={name}
    >
      <SafetyRail />
      <TextArea
        name="text"
        label={t('results.report.return.reason')}
        hint={t('results.report.return.reason.hint')}
        rows={6}
      />
      <Heading level={2}>{t('results.report.return.comments')}</Heading>
      <p class="govuk-body">{t('results.report.return.comments.hint')}</p>
      {chapters.map((chapter) => (
        <CommentsOfChapter chapter={chapter} kind={kind} state={state} />
      ))}
      <SeenField state={state} now={String(versions)} />
      <ButtonRow>
        <Button look="warning">{t('results.report.return')}</Button>
        <a class="govuk-link" href={back}>
          {t('common.cancel')}
        </a>
      </ButtonRow>
    </FormPage>
  );
}

/** A comment on each section of a chapter: closed until it is asked for, or something was typed. */
function CommentsOfChapter({
  chapter,
  kind,
  state,
}: {
  chapter: Chapter;
  kind: ReportKind;
  state: FormState;
}) {
  const { t } = useLanguage();
  const own = outlineOf(kind).filter((section) => section.startsWith(chapter));
  return (
    <Details
      summary={t(`results.report.chapter.${chapter}`)}
      open={own.some((section) => Boolean(state.typed[commentField(section)]))}
    >
      {own.map((section) => (
        <TextArea name={commentField(section)} label={sectionText(t, section, kind)} rows={2} optional />
      ))}
    </Details>
  );
}
