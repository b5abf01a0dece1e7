import type { HistoryEntry } from '../../platform/audit/history.ts';
import { dayIn, type PlainDate } from '../../platform/dates.ts';
import type { Context } from '../../platform/http/route.ts';
import { zone } from '../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { ButtonForm } from '../../ui/button-form.tsx';
import { Heading } from '../../ui/heading.tsx';
import { History } from '../../ui/history.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { Day } from '../../ui/time.tsx';
import { WarningText } from '../../ui/warning-text.tsx';
import type { CaseFile, Message } from '../queries.ts';
import { mayDo } from '../rules.ts';
import { writtenIn } from '../ways.ts';
import { CaseStateTag } from './case-state-tag.tsx';
import { Thread } from './thread.tsx';

/** A case as its handlers see it. */
export function CasePage({
  context,
  file,
  messages,
  reach,
  keptNames,
  activity,
  history,
  today,
}: {
  context: Context;
  file: CaseFile;
  messages: readonly (Message & { readonly name: string | null })[];
  /** null when not said, undefined when no known SECRET opens it. */
  reach: string | null | undefined;
  /** The organisations whose people must not read it. */
  keptNames: readonly string[];
  /** The name of the activity it is about. */
  activity: string | undefined;
  history: readonly HistoryEntry[];
  today: PlainDate;
}) {
  const { t } = context.language;
  return (
    <>
      <Heading caption={t(`voice.kind.${file.kind}`)}>
        {t('voice.case.title', { number: file.number })}
      </Heading>
      {file.desk === 'unclear' || file.desk === 'outside' ? (
        <WarningText>{t('voice.case.unclear')}</WarningText>
      ) : null}
      {file.proposedOutcome && file.state === 'answered' ? (
        <WarningText>
          {t(file.proposedBy === context.actor?.personId ? 'voice.close.waits' : 'voice.close.proposed', {
            outcome: t(`voice.outcome.${file.proposedOutcome}`),
          })}
        </WarningText>
      ) : null}
      <Actions context={context} file={file} />
      <SummaryList
        rows={[
          { key: t('common.state'), value: <CaseStateTag file={file} today={today} /> },
          ...(file.outcome ? [{ key: t('voice.outcome'), value: t(`voice.outcome.${file.outcome}`) }] : []),
          { key: t('voice.received_on'), value: <Day date={dayIn(zone, file.receivedAt)} /> },
          { key: t('voice.acknowledge_by'), value: <Day date={file.acknowledgeBy} /> },
          { key: t('voice.answer_by'), value: <Day date={file.answerBy} /> },
          { key: t('voice.language'), value: writtenIn(file.locale, context.language.locale) },
          {
            key: t('voice.case.reach'),
            value: reach === undefined ? t('voice.text.not_opened') : (reach ?? t('voice.case.anonymous')),
          },
          {
            key: t('voice.case.kept_from'),
            value:
              keptNames.length > 0 ? context.language.list(keptNames) : t(`voice.kept.${file.keptAnswer}`),
          },
          { key: t('voice.case.basis'), value: t(`voice.basis.${file.kind}`) },
          { key: t('voice.about.sub_grant'), value: file.agreementNumber },
          { key: t('voice.about.activity'), value: activity },
        ]}
      />
      {file.emptiedAt ? (
        <p class="govuk-body">{t('voice.case.emptied')}</p>
      ) : (
        <Thread messages={messages} of="handler" />
      )}
      <History entries={history} zone={zone} />
    </>
  );
}

function Actions({ context, file }: { context: Context; file: CaseFile }) {
  const { language, token } = context;
  const { t } = language;
  const here = `/staff/voice/cases/${file.id}`;
  const { state } = file;
  const press = (verb: 'acknowledge' | 'take_up' | 'reopen', look: 'main' | 'secondary') =>
    mayDo(state, verb) && !(verb === 'reopen' && file.emptiedAt) ? (
      <ButtonForm action={`${here}/${verb.replace('_', '-')}`} token={token} look={look}>
        {t(`voice.${verb}.button`)}
      </ButtonForm>
    ) : null;
  return (
    <ButtonRow>
      {press('acknowledge', 'main')}
      {press('take_up', 'main')}
      {file.emptiedAt ? null : <ButtonLink href={`${here}/write`}>{t('voice.write.title')}</ButtonLink>}
      {mayDo(state, 'close') ? (
        <ButtonLink href={`${here}/close`} look="secondary">
          {t('voice.close.title')}
        </ButtonLink>
      ) : null}
      {press('reopen', 'secondary')}
      <ButtonLink href={`${here}/pass-on`} look="secondary">
        {t('voice.pass_on.title')}
      </ButtonLink>
    </ButtonRow>
  );
}
