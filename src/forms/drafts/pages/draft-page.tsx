import type { HistoryEntry } from '../../../platform/audit/history.ts';
import { inLanguage, type Language } from '../../../platform/language/language.ts';
import { localeName } from '../../../platform/language/locales.ts';
import type { Standing } from '../../../platform/workflow/standing.ts';
import { isOffered } from '../../../platform/workflow/standing.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { StepButtons, StepNotes } from '../../../ui/step-buttons.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { draftHref } from '../hrefs.ts';
import type { Draft } from '../queries.ts';
import { countOpenTexts } from '../texts.ts';
import { GapList } from './gap-list.tsx';
import { PieceList } from './piece-list.tsx';

/** A form that is being made: what it lacks, its sections, its languages, and what can be done with it. */
export function DraftPage({
  draft,
  open,
  language,
  standing,
  token,
  history,
}: {
  draft: Draft;
  open: boolean;
  language: Language;
  standing: Standing;
  token: string;
  history: readonly HistoryEntry[];
}) {
  const { t, locale } = language;
  const { definition, languages, state, formVersionId } = draft;
  const here = draftHref(draft);
  const saved = t('forms.draft.saved', {
    when: language.instant(draft.updatedAt, zone),
    who: draft.updatedByName,
  });
  return (
    <>
      <Heading caption={t('forms.draft.caption', { version: definition.version })}>
        {inLanguage(definition.title, locale)}
      </Heading>
      <p class="govuk-body">{saved}</p>
      {open ? <GapList draft={draft} /> : null}
      {open ? null : (
        <InsetText>
          <p class="govuk-body">{t(`forms.draft.state.${state}`)}</p>
          {formVersionId ? (
            <a class="govuk-link" href={`/staff/forms/${formVersionId}`}>
              {t('forms.draft.open_version')}
            </a>
          ) : null}
        </InsetText>
      )}
      <SummaryList
        rows={[
          { key: t('forms.list.purpose'), value: t(`forms.purpose.${definition.purpose}`) },
          { key: t('forms.draft.partner'), value: draft.partnerName },
          {
            key: t('forms.draft.field.languages'),
            value: languages.length === 0 ? t('forms.draft.only_english') : <Languages draft={draft} />,
          },
        ]}
      />
      <Heading level={2}>{t('forms.draft.sections')}</Heading>
      <PieceList
        draft={draft}
        token={token}
        pieces={definition.sections.map((_section, section) => ({ kind: 'section', section }))}
        edits={isOffered(standing, 'describe')}
      />
      {isOffered(standing, 'describe') ? (
        <ButtonLink href={`${here}/sections/new`} look="secondary">
          {t('forms.draft.add_section')}
        </ButtonLink>
      ) : null}
      <Heading level={2}>{t('forms.draft.use')}</Heading>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={`${here}/preview`}>
            {t('forms.draft.preview')}
          </a>
        </li>
        {draft.copiedFrom ? (
          <li>
            <a class="govuk-link" href={`${here}/changes`}>
              {t('forms.draft.changes')}
            </a>
          </li>
        ) : null}
        <li>
          <a class="govuk-link" href={`${here}/form.yaml`} download>
            {t('forms.draft.file')}
          </a>
        </li>
      </ul>
      <StepNotes standing={standing} />
      <div class="govuk-button-group">
        <StepButtons standing={standing} token={token} />
      </div>
      <History entries={history} zone={zone} />
    </>
  );

  function Languages({ draft: { definition: form } }: { draft: Draft }) {
    return (
      <ul class="govuk-list">
        {languages.map((one) => (
          <li>
            {open ? (
              <a class="govuk-link" href={`${here}/texts/${one}`}>
                {t('forms.draft.language', { language: t(`forms.language.${one}`), own: localeName(one) })}
              </a>
            ) : (
              localeName(one)
            )}
            {`: ${t('forms.draft.texts_missing', { count: countOpenTexts(form, draft.outdated, one) })}`}
          </li>
        ))}
      </ul>
    );
  }
}
