import type { ActingContext, Context, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { ShownComment } from '../shown-comments.ts';
import { CommentList, CommentWords } from './comment-view.tsx';

type Shown = { readonly context: ActingContext; readonly state: FormState };

/** The comments on one section, and the field for another one. */
export function SectionCommentsPage({
  context,
  state,
  sectionTitle,
  comments,
  closed,
}: Shown & { sectionTitle: string; comments: readonly ShownComment[]; closed: boolean }) {
  const { t } = context.language;
  const title = t('grants.comment.title');
  const list = <CommentList comments={comments} token={context.token} />;
  if (closed)
    return (
      <>
        <Heading caption={sectionTitle}>{title}</Heading>
        <InsetText>{t('grants.comment.closed')}</InsetText>
        {list}
      </>
    );
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={title}
      caption={sectionTitle}
      intro={
        <>
          <p class="govuk-body">{t('grants.comment.text')}</p>
          {list}
        </>
      }
    >
      <TextArea name="comment" label={t('grants.comment.new')} hint={t('grants.comment.hint')} />
      <SafetyRail />
      <Button>{t('grants.comment.save')}</Button>
    </FormPage>
  );
}

/** Answering a comment, which is shown above with its earlier answers. */
export function AnswerPage({
  context,
  state,
  sectionTitle,
  comment,
}: Shown & { sectionTitle: string; comment: ShownComment }) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.comment.answer.action')}
      caption={sectionTitle}
      intro={
        <div class="govuk-inset-text">
          <CommentWords comment={comment} />
        </div>
      }
    >
      <TextArea name="answer" label={t('grants.comment.answer.label')} />
      <SafetyRail />
      <Button>{t('grants.comment.answer.save')}</Button>
    </FormPage>
  );
}

/** All comments on an application, by section. */
export function AllCommentsPage({
  context,
  caption,
  sections,
  open,
}: {
  context: Context;
  caption: string;
  sections: readonly { readonly title: string; readonly comments: readonly ShownComment[] }[];
  /** Whether the application still takes comments. */
  open: boolean;
}) {
  const { t } = context.language;
  return (
    <>
      <Heading caption={caption}>{t('grants.comment.title')}</Heading>
      <InsetText>{t(open ? 'grants.comment.text' : 'grants.comment.closed')}</InsetText>
      {sections.length === 0 ? <p class="govuk-body">{t('grants.comment.none')}</p> : null}
      {sections.map(({ title, comments }) => (
        <>
          <Heading level={2}>{title}</Heading>
          <CommentList comments={comments} token={context.token} />
        </>
      ))}
    </>
  );
}
