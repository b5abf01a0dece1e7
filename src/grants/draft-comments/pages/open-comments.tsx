import { Details } from '../../../ui/details.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { WarningText } from '../../../ui/warning-text.tsx';
import { withOpen } from '../rules.ts';
import type { CommentedSection, ShownComment } from '../shown-comments.ts';
import { CommentWords } from './comment-view.tsx';

type Props = { applicationId: string; sections: readonly CommentedSection[] };
const sum = (sections: readonly CommentedSection[]) => sections.reduce((all, { open }) => all + open, 0);

/** Which sections of a draft have open comments, each a link to them. */
function OpenBySection({ applicationId, sections }: Props) {
  const { number } = useLanguage();
  return (
    <ul class="govuk-list govuk-list--bullet">
      {withOpen(sections).map(({ section, title, open }) => (
        <li>
          <a class="govuk-link" href={`/applications/${applicationId}/sections/${section}/comments`}>
            {title}
          </a>
          {`: ${number(open)}`}
        </li>
      ))}
    </ul>
  );
}

/** On the overview of a draft: how many comments of colleagues are open, and where. */
export function OpenComments({ applicationId, sections }: Props) {
  const { t } = useLanguage();
  const open = sum(sections);
  return (
    <>
      {open > 0 ? (
        <>
          <p class="govuk-body">{t('grants.comment.open', { open })}</p>
          <OpenBySection applicationId={applicationId} sections={sections} />
        </>
      ) : null}
      {sections.length > 0 ? <AllComments applicationId={applicationId} /> : null}
    </>
  );
}

/** The way to all comments of an application. */
export function AllComments({ applicationId }: { applicationId: string }) {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={`/applications/${applicationId}/comments`}>
        {useLanguage().t('grants.comment.all')}
      </a>
    </p>
  );
}

/** Before a draft is submitted: that comments are still open, and where. It warns, and keeps no draft from being submitted. */
export function OpenCommentsWarning({ applicationId, sections }: Props) {
  const { t } = useLanguage();
  const open = sum(sections);
  if (open === 0) return null;
  return (
    <>
      <WarningText>{t('grants.comment.still_open', { open })}</WarningText>
      <OpenBySection applicationId={applicationId} sections={sections} />
    </>
  );
}

/** Above the questions of a section: its open comments to read, and the way to write, answer and settle. */
export function CommentsOnSection({ href, comments }: { href: string; comments: readonly ShownComment[] }) {
  const { t } = useLanguage();
  const open = comments.filter(({ settledAt }) => settledAt === null);
  const link = (
    <p class="govuk-body">
      <a class="govuk-link" href={href}>
        {t(comments.length > 0 ? 'grants.comment.of_section' : 'grants.comment.write')}
      </a>
    </p>
  );
  if (open.length === 0) return link;
  return (
    <Details summary={t('grants.comment.open', { open: open.length })}>
      {open.map((comment) => (
        <CommentWords comment={comment} />
      ))}
      {link}
    </Details>
  );
}
