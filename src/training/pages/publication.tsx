import { InsetText } from '../../ui/inset-text.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { TypedText } from '../../ui/typed-text.tsx';
import { noticeOf, type PlannedEvent } from '../approval/rules.ts';

/** Whether everybody reads the event, and who approves it before: said above all else while nobody outside sees it. */
export function DraftNotice({
  event,
  names,
}: {
  event: PlannedEvent;
  /** Who was asked to approve, and who asked; undefined where this reader is told nobody's name. */
  names: { readonly approver: string; readonly askedBy: string } | undefined;
}) {
  const { t } = useLanguage();
  const { draft, said, reason, changeEnds } = noticeOf(event);
  return (
    <>
      {draft ? (
        <InsetText>
          <strong>{t('training.draft.title')}</strong> {t('training.draft.text')}
        </InsetText>
      ) : null}
      {said ? (
        <p class="govuk-body">
          {names || said === 'alone' || said === 'needed'
            ? t(`training.approval.${said}`, { approver: names?.approver ?? '', asker: names?.askedBy ?? '' })
            : t(`training.approval.${said}_unnamed`)}
        </p>
      ) : null}
      {reason && names ? (
        <InsetText>
          <TypedText text={reason} />
        </InsetText>
      ) : null}
      {changeEnds ? <p class="govuk-body">{t('training.approval.change_ends')}</p> : null}
    </>
  );
}
