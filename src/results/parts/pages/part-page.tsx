import type { HistoryEntry } from '../../../platform/audit/history.ts';
import type { PlainDate } from '../../../platform/dates.ts';
import type { Standing } from '../../../platform/workflow/standing.ts';
import { zone } from '../../../platform/zone.ts';
import { Details } from '../../../ui/details.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { RoundedNote } from '../../../ui/rounded-note.tsx';
import { StepRow } from '../../../ui/step-buttons.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { DateTime } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import { type Section, sectionText } from '../../report/sections.ts';
import type { PartView } from '../gather-part.ts';
import type { Part } from '../queries.ts';
import type { PartRemark, PartText } from '../queries-texts.ts';
import { isOpen, remarksComeFirst } from '../rules.ts';
import { ItemFigures } from './item-figures.tsx';
import { ItemText } from './item-text.tsx';
import { DueDay, StateTag } from './part-tags.tsx';
import { Remarks } from './remarks.tsx';
import { TextVersions } from './text-versions.tsx';

export type PartPageProps = {
  readonly part: Part;
  readonly view: PartView;
  readonly today: PlainDate;
  readonly standing: Standing;
  readonly token: string;
  readonly remarks: readonly PartRemark[];
  readonly versions: readonly PartText[];
  /** The sections of the report as they are; undefined for readers of the partner, whose the report is not. */
  readonly sections: ReadonlyMap<Section, { readonly text: string }> | undefined;
  readonly history: readonly HistoryEntry[];
  /** Where those who write the report leave notes; undefined where this part is none of it any more. */
  readonly notes: string | undefined;
};

/** One partner's part: its texts with what was planned and counted; for the coordinator, beside the sections of the report. */
export function PartPage({
  part,
  view,
  today,
  standing,
  token,
  remarks,
  versions,
  sections,
  history,
  notes,
}: PartPageProps) {
  const { t } = useLanguage();
  const asks = remarksComeFirst(part);
  const bySection = Map.groupBy(view.items, ({ section }) => section);
  return (
    <>
      <Heading caption={`${t('results.part.part')} · ${part.periodName}`}>
        <span dir="auto">{part.partnerName}</span>
      </Heading>
      {asks ? <Remarks remarks={remarks} /> : null}
      <SummaryList
        rows={[
          { key: t('results.part.state'), value: <StateTag state={part.state} /> },
          { key: t('results.part.due_on'), value: <DueDay part={part} today={today} /> },
          { key: t('results.part.changed_at'), value: <DateTime at={part.changedAt} zone={zone} /> },
          ...(notes === undefined
            ? []
            : [
                {
                  key: t('results.note.title'),
                  value: (
                    <a class="govuk-link" href={notes}>
                      {t('results.note.read')}
                    </a>
                  ),
                },
              ]),
          ...(part.note === '' ? [] : [{ key: t('results.part.note'), value: part.note }]),
        ]}
      />
      {isOpen(part) ? null : (
        <p class="govuk-body">
          {t(part.reportState === 'accepted' ? 'results.part.closed.accepted' : 'results.part.closed')}
        </p>
      )}
      <StepRow standing={standing} token={token} seen={{ accept: String(part.version) }} />
      <RoundedNote rounded={view.rounded} />
      {[...bySection].map(([section, items]) => (
        <>
          <Heading level={2}>{sectionText(t, section, part.kind)}</Heading>
          <div class={sections ? 'm-pair' : undefined}>
            <div>
              {items.map((item) => (
                <ItemText item={item} tellsTaken={sections !== undefined} />
              ))}
            </div>
            {sections ? (
              <div>
                <Heading level={3}>
                  <a
                    class="govuk-link"
                    href={`/staff/donor-reports/${part.donorReportId}/sections/${section}`}
                  >
                    {t('results.part.in_report', { section })}
                  </a>
                </Heading>
                {sections.get(section)?.text ? (
                  <TypedText text={sections.get(section)!.text} />
                ) : (
                  <p class="govuk-body m-quiet">{t('results.part.nothing_written')}</p>
                )}
              </div>
            ) : null}
          </div>
          {items.map((item) =>
            item.milestones.length > 0 ? (
              <Details summary={`${t('results.part.figures')}: ${item.title}`}>
                <ItemFigures item={item} currency={view.currency} />
              </Details>
            ) : null,
          )}
        </>
      ))}
      {asks ? null : <Remarks remarks={remarks} />}
      <TextVersions versions={versions} items={view.items} />
      <History entries={history} zone={zone} />
    </>
  );
}
