import { sha256 } from '../../../platform/canonical.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { TextLanguage } from '../../materials/schema.ts';
import type { ShownComment } from '../shown-comments.ts';
import { CommentWords } from './comment-view.tsx';
import { Quoted } from './quoted.tsx';

type Shown = { readonly context: ActingContext; readonly state: FormState };

/** Writing a comment on a paragraph, which is quoted above it. */
export function CommentPage({
  context,
  state,
  caption,
  textLanguage,
  passage,
}: Shown & { caption: string; textLanguage: TextLanguage; passage: string }) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('advocacy.comment.action')}
      caption={caption}
    >
      <SeenField state={state} now={sha256(passage)} />
      <p class="govuk-body">{t(passage === '' ? 'advocacy.comment.gone' : 'advocacy.comment.text')}</p>
      {passage === '' ? null : <Quoted passage={passage} textLanguage={textLanguage} />}
      <TextArea name="comment" label={t('advocacy.comment.label')} />
      <SafetyRail />
      <Button>{t('advocacy.comment.save')}</Button>
    </FormPage>
  );
}

/** Answering a comment, which is shown above with its paragraph and earlier answers. */
export function AnswerPage({ context, state, comment }: Shown & { comment: ShownComment }) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('advocacy.comment.answer.action')}
      caption={comment.title}
    >
      <Quoted passage={comment.passage} textLanguage={comment.language} />
      <CommentWords comment={comment} />
      <TextArea name="answer" label={t('advocacy.comment.answer.label')} />
      <SafetyRail />
      <Button>{t('advocacy.comment.answer.save')}</Button>
    </FormPage>
  );
}
