import type { Instant } from '../../../platform/dates.ts';
import { localeFacts } from '../../../platform/language/locales.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Tag } from '../../../ui/tag.tsx';
import { DateTime } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { ShownComment, ShownComments } from '../shown-comments.ts';
import { Quoted } from './quoted.tsx';

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
        <strong>{t('advocacy.comment.label')}</strong>
        {' · '}
        <Written writer={writer} at={commentedAt} />{' '}
        {settledAt ? <Tag tone="good">{t('advocacy.comment.settled')}</Tag> : null}
      </p>
      <TypedText text={text} />
      {answers.map((answer) => (
        <>
          <p class="govuk-body-s">
            <strong>{t('advocacy.comment.answer.label')}</strong>
            {' · '}
            <Written writer={answer.writer} at={answer.answeredAt} />
          </p>
          <TypedText text={answer.text} />
        </>
      ))}
    </>
  );
}

/** A comment where it is read, with what can be done about it. */
function CommentView({ comment, shown }: { comment: ShownComment; shown: ShownComments }) {
  const { t } = useLanguage();
  const here = `/staff/materials/comments/${comment.id}`;
  return (
    <div class="govuk-inset-text" id={`comment-${comment.id}`}>
      <CommentWords comment={comment} />
      {shown.open && !comment.settledAt ? (
        <>
          <p class="govuk-body">
            <a class="govuk-link" href={`${here}/answer`}>
              {t('advocacy.comment.answer.action')}
            </a>
          </p>
          <ButtonForm action={`${here}/settle`} token={shown.token} look="secondary">
            {t('advocacy.comment.settle.action')}
          </ButtonForm>
        </>
      ) : null}
    </div>
  );
}

/** What stands below a paragraph of the text, counted from 1: its comments, in the language of the page, and the link to write one. */
export function BesideParagraph({ shown, paragraph }: { shown: ShownComments; paragraph: number }) {
  const { t, locale } = useLanguage();
  const { lang, dir } = localeFacts(locale);
  const comments = shown.beside.get(paragraph) ?? [];
  const takes = shown.open && shown.worded[paragraph - 1];
  if (!takes && comments.length === 0) return null;
  return (
    <div lang={lang} dir={dir} id={`paragraph-${paragraph}`}>
      {comments.map((comment) => (
        <CommentView comment={comment} shown={shown} />
      ))}
      {takes ? (
        <p class="govuk-body-s">
          <a class="govuk-link m-action" href={`${shown.href}/${paragraph}/comment`}>
            {t('advocacy.comment.write', { paragraph })}
          </a>
        </p>
      ) : null}
    </div>
  );
}

/** Comments whose paragraph was changed or removed since, with the words that they were about. */
export function ChangedSince({ shown }: { shown: ShownComments }) {
  const { t } = useLanguage();
  if (shown.changed.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t('advocacy.comment.changed.title')}</Heading>
      <p class="govuk-body">{t('advocacy.comment.changed.text')}</p>
      {shown.changed.map((comment) => (
        <>
          <Quoted passage={comment.passage} textLanguage={comment.language} />
          <CommentView comment={comment} shown={shown} />
        </>
      ))}
    </>
  );
}
