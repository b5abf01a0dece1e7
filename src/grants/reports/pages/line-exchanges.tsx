import { dayIn, type Instant } from '../../../platform/dates.ts';
import type { Context } from '../../../platform/http/route.ts';
import { type Actor, own } from '../../../platform/permissions.ts';
import { zone } from '../../../platform/zone.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { exchangesOf } from '../exchanges.ts';
import type { Line } from '../queries.ts';

/** What was asked about an expenditure and answered, in pairs, each with its day. */
export function LineExchanges({ context: { actor, language }, line }: { context: Context; line: Line }) {
  const { t } = language;
  return (
    <>
      {exchangesOf(line).map(({ rule, query, askedAt, reply, repliedAt }) => (
        <>
          {rule ? <Said at={askedAt} text={`${t(`grants.line.rule.${rule}`)}: ${query ?? ''}`} /> : null}
          {reply ? <Said at={repliedAt} text={`${t(replyLabel(actor, line))}: ${reply}`} /> : null}
        </>
      ))}
    </>
  );
}

function Said({ at, text }: { at: Instant | null; text: string }) {
  const language = useLanguage();
  return (
    <p class="govuk-body-s" dir="auto">
      {[at && language.day(dayIn(zone, at)), text].filter(Boolean).join(' · ')}
    </p>
  );
}

/** The same pairs as facts of an expenditure. */
export function exchangeFacts({ actor, language }: Context, line: Line) {
  const { t } = language;
  const key = (label: string, at: Instant | null) =>
    [t(label), at && language.day(dayIn(zone, at))].filter(Boolean).join(' · ');
  return exchangesOf(line).flatMap(({ query, askedAt, reply, repliedAt }) => [
    ...(query ? [{ key: key('grants.dossier.query', askedAt), value: query }] : []),
    ...(reply ? [{ key: key(replyLabel(actor, line), repliedAt), value: reply }] : []),
  ]);
}

/** Who wrote an answer reads it as theirs. */
const replyLabel = (actor: Actor | undefined, line: Line) =>
  actor && own(actor, line, null) ? 'grants.line.reply' : 'grants.line.reply_of';
