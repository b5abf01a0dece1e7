import {
  AnswersView,
  draftOf,
  type FormDefinition,
  FormTasks,
  openOf,
  StillOpen,
  sectionStates,
} from '../../../forms/index.ts';
import type { HistoryEntry } from '../../../platform/audit/history.ts';
import { dayIn } from '../../../platform/dates.ts';
import type { Context } from '../../../platform/http/route.ts';
import { isOffered, standingOf } from '../../../platform/workflow/standing.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { StepRow } from '../../../ui/step-buttons.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Day } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { Visit } from '../queries.ts';
import type { Finding } from '../queries-findings.ts';
import { checklistContext, gapsOf, openAnswers } from '../submit-visit.ts';
import { visitWorkflow } from '../workflow.ts';
import { FindingList } from './finding-list.tsx';
import { ReasonList } from './reason-list.tsx';
import { VisitTag } from './visit-tag.tsx';

type Props = {
  context: Context;
  visit: Visit;
  form: FormDefinition;
  findings: readonly Finding[];
  /** The hash of the record, for the press that submits it. */
  seen: string;
  /** Whether this person reads what is written in it: its officer from the beginning, the others once it was handed in. */
  readsRecord: boolean;
  /** Whether this person reads why risk proposed it. */
  readsReasons: boolean;
  history: readonly HistoryEntry[];
};

/** One visit, for both sides: when and where, the checklist, what was found and what follows. */
export function VisitPage(props: Props) {
  const { context, visit, form, findings, seen, readsRecord, readsReasons, history } = props;
  const { language, actor, token, now } = context;
  const { t } = language;
  const today = dayIn(zone, now);
  const base = `/visits/${visit.id}`;
  const standing = standingOf(
    visitWorkflow,
    actor,
    { ...visit, gaps: gapsOf(form, visit, findings, today) },
    today,
  );
  return (
    <>
      <Heading caption={`${visit.agreementNumber} · ${visit.organisationName}`}>
        {t('grants.visit.title', { day: language.day(visit.visitOn) })}
      </Heading>
      <p class="govuk-body">
        <VisitTag state={visit.state} />
      </p>
      <SummaryList
        rows={[
          { key: t('grants.visit.purpose'), value: t(`grants.visit.purpose.${visit.purpose}`) },
          { key: t('grants.visit.day'), value: <Day date={visit.visitOn} /> },
          { key: t('grants.visit.place'), value: <bdi>{visit.place}</bdi> },
          ...(visit.message
            ? [{ key: t('grants.visit.message'), value: <TypedText text={visit.message} /> }]
            : []),
          ...(visit.cancelReason
            ? [{ key: t('grants.visit.cancel.reason'), value: <TypedText text={visit.cancelReason} /> }]
            : []),
          ...(readsReasons && visit.reasons.length > 0
            ? [{ key: t('grants.visit.reasons'), value: <ReasonList reasons={visit.reasons} /> }]
            : []),
          ...(visit.sha256
            ? [{ key: t('grants.visit.hash'), value: <code class="m-hash">{visit.sha256}</code> }]
            : []),
        ]}
      />
      <StepRow standing={standing} token={token} seen={{ submit: seen }}>
        <ButtonLink look="secondary" href={`${base}/checklist`}>
          {t('grants.visit.checklist.read')}
        </ButtonLink>
        <ButtonLink look="secondary" href={`${base}/checklist.docx`} download>
          {t('grants.visit.checklist.docx')}
        </ButtonLink>
      </StepRow>
      {readsRecord ? (
        <div id="record">
          <Heading level={2}>{t('grants.visit.checklist')}</Heading>
          {isOffered(standing, 'find') ? (
            <>
              <SafetyRail />
              <FormTasks
                states={sectionStates(form, draftOf(visit.answers), checklistContext)}
                href={(section) => `${base}/sections/${section.key}`}
              />
              <StillOpen folded open={openOf(language, form, openAnswers(form, visit), base)} />
            </>
          ) : (
            <AnswersView form={form} answers={draftOf(visit.answers).answers} context={checklistContext} />
          )}
          <Heading level={2}>{t('grants.visit.findings')}</Heading>
          {findings.length === 0 ? <p class="govuk-body">{t('grants.visit.findings.none')}</p> : null}
          <FindingList context={context} visit={visit} findings={findings} />
        </div>
      ) : null}
      <History entries={history} zone={zone} />
    </>
  );
}
