import type { Child } from 'hono/jsx';
import type { HistoryEntry } from '../../platform/audit/history.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import type { Standing } from '../../platform/workflow/standing.ts';
import { zone } from '../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { Heading } from '../../ui/heading.tsx';
import { History } from '../../ui/history.tsx';
import { InsetText } from '../../ui/inset-text.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { StepButtons, StepNotes } from '../../ui/step-buttons.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { Table } from '../../ui/table.tsx';
import { TypedText } from '../../ui/typed-text.tsx';
import { WarningText } from '../../ui/warning-text.tsx';
import type { PlannedEvent } from '../approval/rules.ts';
import { BodiesTable } from '../attendance-list/pages/bodies-table.tsx';
import type { BodyCount } from '../attendance-list/queries-counts.ts';
import { Conclusions } from '../conclusions/pages/conclusions.tsx';
import type { Conclusion } from '../conclusions/queries.ts';
import { CountedChanges } from '../counted/pages/changes-table.tsx';
import type { CountedChange } from '../counted/queries.ts';
import { HandoutTable } from '../handouts/pages/handout-lists.tsx';
import type { Handout } from '../handouts/queries.ts';
import { MediaList } from '../media/pages/media-list.tsx';
import type { Media } from '../media/queries.ts';
import { Days } from '../public/pages/days.tsx';
import type { AttendanceRow, Gathering } from '../queries.ts';
import { countHeads } from '../rules.ts';
import { DraftNotice } from './publication.tsx';

/** One gathering: its facts, who came in numbers, and what it concluded. */
export function GatheringPage({
  gathering,
  standing,
  approvalNames,
  attendance,
  conclusions,
  media,
  handouts,
  token,
  history,
  changes,
  names,
  languages,
  toDos,
  programme,
  may,
  listed,
  begun,
  bodies,
}: {
  gathering: PlannedEvent;
  /** What this reader can do on its way to the public. */
  standing: Standing;
  /** Who agrees to it, and who asked them. */
  approvalNames: { readonly approver: string; readonly askedBy: string };
  attendance: readonly AttendanceRow[];
  conclusions: readonly Conclusion[];
  media: readonly Media[];
  handouts: readonly Handout[];
  token: string;
  history: readonly HistoryEntry[];
  /** What of it figures count was changed. */
  changes: readonly CountedChange[];
  /** Whether this reader is told who changed it. */
  names: boolean;
  /** In which languages it is written. */
  languages: Child;
  /** Who prepares what until when. */
  toDos: Child;
  /** Registration, places and sessions. */
  programme: Child;
  may: {
    readonly edit: boolean;
    readonly copy: boolean;
    readonly recordAttendance: boolean;
    readonly withdraw: boolean;
    readonly addConclusions: boolean;
    readonly publish: boolean;
    readonly keepMedia: boolean;
    readonly keepHandouts: boolean;
    readonly seeInvitations: boolean;
  };
  /** People are counted from the list of names. */
  listed: boolean;
  /** Its first day has come: only now people can be counted. */
  begun: boolean;
  bodies: readonly BodyCount[];
}) {
  const language = useLanguage();
  const { t, locale } = language;
  const here = `/staff/gatherings/${gathering.id}`;
  return (
    <>
      <Heading caption={t(`training.kind.${gathering.kind}`)}>
        <bdi>{gathering.title}</bdi>
      </Heading>
      <DraftNotice event={gathering} names={names ? approvalNames : undefined} />
      {gathering.withdrawnAt ? (
        <>
          <WarningText>{t('training.withdrawn.text')}</WarningText>
          <InsetText>
            <TypedText text={gathering.withdrawnReason ?? ''} />
          </InsetText>
        </>
      ) : (
        <ButtonRow>
          <StepButtons standing={standing} token={token} />
          {may.recordAttendance ? <ToAttendance here={here} listed={listed} begun={begun} /> : null}
          {may.edit ? (
            <ButtonLink look="secondary" href={`${here}/edit`}>
              {t('training.edit.action')}
            </ButtonLink>
          ) : null}
          {may.copy ? (
            <ButtonLink look="secondary" href={`${here}/copy`}>
              {t('training.copy.title')}
            </ButtonLink>
          ) : null}
          {may.withdraw ? (
            <ButtonLink look="secondary" href={`${here}/withdraw`}>
              {t('training.withdraw.action')}
            </ButtonLink>
          ) : null}
        </ButtonRow>
      )}
      <StepNotes standing={standing} />
      <SummaryList
        rows={[
          { key: t('training.scope'), value: t(`training.scope.${gathering.scope}`) },
          {
            key: t('common.jurisdiction'),
            value: gathering.jurisdiction
              ? jurisdictionName(gathering.jurisdiction, locale)
              : t('training.whole_region'),
          },
          { key: t('training.place'), value: <bdi>{gathering.place}</bdi> },
          { key: t('training.place_for'), value: t(`training.place_for.${gathering.placeFor}`) },
          { key: t('common.date'), value: <Days startsOn={gathering.startsOn} endsOn={gathering.endsOn} /> },
          { key: t('training.host'), value: gathering.hostName },
        ]}
      />
      {may.seeInvitations ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${here}/invitations`}>
            {t('training.invitations')}
          </a>
        </p>
      ) : null}
      {languages}
      {toDos}
      {programme}
      <Attendance gathering={gathering} attendance={attendance} listed={listed} />
      <BodiesTable counts={bodies} />
      <Conclusions
        gatheringId={gathering.id}
        conclusions={conclusions}
        mayAdd={may.addConclusions}
        mayPublish={may.publish}
        isPublic={gathering.withdrawnAt === null && gathering.publishedAt !== null}
        token={token}
      />
      <Heading level={2}>{t('training.handouts')}</Heading>
      <HandoutTable handouts={handouts} mayKeep={may.keepHandouts} token={token} />
      {may.keepHandouts ? (
        <ButtonLink look="secondary" href={`${here}/handouts/new`}>
          {t('training.handout.add')}
        </ButtonLink>
      ) : null}
      <Heading level={2}>{t('training.media')}</Heading>
      {media.length === 0 ? <p class="govuk-body m-quiet">{t('ui.not_given')}</p> : null}
      <MediaList media={media} {...(may.keepMedia ? { href: ({ id }) => `/staff/media/${id}/edit` } : {})} />
      {may.keepMedia ? (
        <ButtonLink look="secondary" href={`${here}/media/new`}>
          {t('training.media.add')}
        </ButtonLink>
      ) : null}
      {changes.length > 0 ? (
        <CountedChanges caption={t('training.counted.title')} changes={changes} names={names} />
      ) : null}
      <History entries={history} zone={zone} />
    </>
  );
}

/** People can be counted from the first day on; the list of names is printed before. */
function ToAttendance({ here, listed, begun }: { here: string; listed: boolean; begun: boolean }) {
  const { t } = useLanguage();
  return (
    <>
      <ButtonLink href={`${here}/attendance-list`} look={begun ? 'main' : 'secondary'}>
        {t('training.presence.title')}
      </ButtonLink>
      {listed || !begun ? null : (
        <ButtonLink look="secondary" href={`${here}/attendance`}>
          {t('training.attendance.action')}
        </ButtonLink>
      )}
    </>
  );
}

function Attendance({
  gathering,
  attendance,
  listed,
}: {
  gathering: Gathering;
  attendance: readonly AttendanceRow[];
  listed: boolean;
}) {
  const { t, number } = useLanguage();
  const heads = countHeads(attendance, gathering);
  const others = {
    organisationId: '',
    women: gathering.otherWomen,
    men: gathering.otherMen,
    unsaid: gathering.otherUnsaid,
  };
  const rows: readonly (Omit<AttendanceRow, 'kind' | 'name'> & { name?: string })[] =
    others.women + others.men + others.unsaid > 0 ? [...attendance, others] : attendance;
  return (
    <>
      <Heading level={2}>{t('training.attendance')}</Heading>
      <p class="govuk-body">{t(listed ? 'training.presence.counted' : 'training.legal_basis')}</p>
      <Table
        caption={t('training.attendance')}
        hideCaption
        rows={rows}
        empty={t('training.attendance.empty')}
        foot={[
          t('training.attendance.total', { organisations: heads.organisations }),
          number(heads.women),
          number(heads.men),
          ...(heads.unsaid > 0 ? [number(heads.unsaid)] : []),
        ]}
        columns={[
          {
            head: t('common.organisation'),
            cell: (row) =>
              row.name === undefined ? (
                t('training.others')
              ) : (
                <a class="govuk-link" href={`/staff/organisations/${row.organisationId}`}>
                  <bdi>{row.name}</bdi>
                </a>
              ),
          },
          { head: t('training.women'), numeric: true, cell: (row) => number(row.women) },
          { head: t('training.men'), numeric: true, cell: (row) => number(row.men) },
          ...(heads.unsaid > 0
            ? [
                {
                  head: t('training.presence.unsaid'),
                  numeric: true,
                  cell: (row: (typeof rows)[number]) => number(row.unsaid),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
