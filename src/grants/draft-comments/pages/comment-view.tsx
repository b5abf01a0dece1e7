import type { Instant } from '../../../platform/dates.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Tag } from '../../../ui/tag.tsx';
import { DateTime } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import { takesComments } from '../rules.ts';
import type { ShownComment } from '../shown-comments.ts';

/** Who wrote it and when; a person whose account was erased has no name. */
function Written({ writer, at }: { writer: string | null; at: Instant }) {
  return (
    <>
      {writer ? (
        <>
          <bdi>{writer}</bdi>
          {' · '}
        </>
      ) : null}
      <DateTime at={at} zone={zone} />
    </>
  );
}

/** A comment with its answers, to read. */
export function CommentWords({ comment }: { comment: ShownComment }) {
  const { t } = useLanguage();
  const { writer, commentedAt, settledAt, text, answers } = comment;
  return (
    <>
      <p class="govuk-body-s">
        <strong>{t('grants.comment.label')}</strong>
        {' · '}
        <Written writer={writer} at={commentedAt} />{' '}
        {settledAt ? <Tag tone="good">{t('grants.comment.settled')}</Tag> : null}
      </p>
      <TypedText text={text} />
      {answers.map((answer) => (
        <>
          <p class="govuk-body-s">
            <strong>{t('grants.comment.answer.label')}</strong>
            {' · '}
            <Written writer={answer.writer} at={answer.answeredAt} />
          </p>
          <TypedText text={answer.text} />
        </>
      ))}
    </>
  );
}

/** Comments one below the other, with what can be done about those that are open. */
export function CommentList({ comments, token }: { comments: readonly ShownComment[]; token: string }) {
  const { t } = useLanguage();
  return (
    <>
      {comments.map((comment) => (
        <div class="govuk-inset-text" id={`comment-${comment.id}`}>
          <CommentWords comment={comment} />
          {takesComments(comment) && !comment.settledAt ? (
            <>
              <p class="govuk-body">
                <a class="govuk-link" href={`/application-comments/${comment.id}/answer`}>
                  {t('grants.comment.answer.action')}
                </a>
              </p>
              <ButtonForm
                action={`/application-comments/${comment.id}/settle`}
                token={token}
                look="secondary"
              >
                {t('grants.comment.settle.action')}
              </ButtonForm>
            </>
          ) : null}
        </div>
      ))}
    </>
  );
}
