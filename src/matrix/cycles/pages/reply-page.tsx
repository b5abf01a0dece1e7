import type { Paper } from '../../../papers/index.ts';
import { dayIn } from '../../../platform/dates.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { zone } from '../../../platform/zone.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Table } from '../../../ui/table.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { Tick } from '../../../ui/tick.tsx';
import { Day } from '../../../ui/time.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import { placeName } from '../places.ts';
import type { CycleStandard, Question } from '../queries.ts';
import type { Invitation, Reply, Verdict } from '../queries-verdicts.ts';
import { kindText } from './bands.tsx';
import { Replies, titleIn } from './beside.tsx';
import { LanguageSelect, StandardSelect } from './small-forms.tsx';

/** What was found, and why where the two assessors did not say the same. */
function Found({ verdict }: { verdict: Verdict | undefined }) {
  const language = useLanguage();
  if (!verdict) return <>–</>;
  return (
    <>
      {kindText(language, verdict.kind)}
      {verdict.reason ? (
        <>
          <br />
          {language.t('common.reason')}: <bdi>{verdict.reason}</bdi>
        </>
      ) : null}
    </>
  );
}

/** What was found about an institution's jurisdiction, and the form of its reply. */
export function ReplyPage({
  context,
  state,
  invitation,
  standards,
  questions,
  verdicts,
  replies,
  letters,
}: {
  context: ActingContext;
  state: FormState;
  invitation: Invitation;
  standards: readonly CycleStandard[];
  questions: readonly Question[];
  verdicts: ReadonlyMap<string, Verdict>;
  replies: readonly Reply[];
  /** The files of letters among them. */
  letters: readonly Paper[];
}) {
  const { language } = context;
  const { t, locale } = language;
  const place = placeName(invitation.code, language);
  const published = invitation.state === 'published';
  const findings = (
    <>
      <Heading caption={invitation.cycleTitle}>{t('matrix.cycle.reply.title')}</Heading>
      <p class="govuk-body">
        {t(published ? 'matrix.cycle.reply.intro_published' : 'matrix.cycle.reply.intro', { place })}
      </p>
      {published ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/matrix/${invitation.cycleId}/places/${invitation.code}`}>
            {t('matrix.cycle.reply.public_page')}
          </a>
        </p>
      ) : null}
      {invitation.replyUntil ? (
        <p class="govuk-body">
          {t('matrix.cycle.reply_until')}: <Day date={invitation.replyUntil} />
        </p>
      ) : null}
      {standards.map((standard) => (
        <Table
          caption={inLanguage(standard.title, locale)}
          rows={questions.filter(({ cycleStandardId }) => cycleStandardId === standard.id)}
          columns={[
            { head: t('matrix.cycle.question'), cell: ({ text }) => text },
            { head: t('matrix.cycle.strand'), cell: ({ strand }) => t(`matrix.cycle.strand.${strand}`) },
            {
              head: t('matrix.cycle.found'),
              cell: ({ id }) => <Found verdict={verdicts.get(id)} />,
            },
          ]}
        />
      ))}
      <Replies
        replies={replies.map((one) => ({
          ...one,
          institution: one.organisationName,
          about: titleIn(standards, one.cycleStandardId, locale),
        }))}
        own={letters}
      />
    </>
  );
  if (invitation.state !== 'reply') return findings;
  const { replyUntil } = invitation;
  if (replyUntil !== null && replyUntil < dayIn(zone, context.now))
    return (
      <>
        {findings}
        <InsetText>{t('problem.reply_day_past')}</InsetText>
      </>
    );
  return (
    <FormPage {...state} action={context.url.pathname} token={context.token} intro={findings}>
      <Heading level={2}>{t('matrix.cycle.reply.action')}</Heading>
      <StandardSelect context={context} standards={standards} />
      <TextArea
        name="text"
        label={t('matrix.cycle.reply.text')}
        hint={t('matrix.cycle.reply.hint')}
        rows={8}
      />
      <LanguageSelect />
      <SafetyRail />
      <WarningText>{t('matrix.cycle.reply.final')}</WarningText>
      <p class="govuk-body">{t('matrix.cycle.reply.by_letter')}</p>
      <Tick name="final" label={t('matrix.cycle.reply.final_known')} />
      <Button>{t('matrix.cycle.reply.action')}</Button>
    </FormPage>
  );
}
