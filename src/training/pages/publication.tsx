import { InsetText } from '../../ui/inset-text.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { TypedText } from '../../ui/typed-text.tsx';
import { holdsApproval, type PlannedEvent } from '../approval/rules.ts';

/** Whether everybody reads the event, and who agrees to it before: said above all else while nobody outside sees it. */
export function DraftNotice({
  event,
  names,
}: {
  event: PlannedEvent;
  /** Who was asked to agree, and who asked; undefined where this reader is told nobody's name. */
  names: { readonly approver: string; readonly askedBy: string } | undefined;
}) {
  const { t } = useLanguage();
  if (event.state === 'withdrawn') return null;
  if (event.state === 'published')
    return holdsApproval(event) ? (
      <p class="govuk-body m-quiet">{t('training.approval.change_ends')}</p>
    ) : null;
  const { state, approvalReason } = event;
  return (
    <>
      <InsetText>
        <strong>{t('training.draft.title')}</strong> {t('training.draft.text')}
      </InsetText>
      {state === 'draft' ? (
        event.needed ? (
          <p class="govuk-body">{t(event.alone ? 'training.approval.alone' : 'training.approval.needed')}</p>
        ) : null
      ) : (
        <InsetText>
          <p class="govuk-body">
            {names
              ? t(`training.approval.${state}`, { approver: names.approver, asker: names.askedBy })
              : t(`training.approval.${state}_unnamed`)}
          </p>
          {state === 'returned' && names ? <TypedText text={approvalReason} /> : null}
          {state === 'agreed' ? <p class="govuk-body">{t('training.approval.change_ends')}</p> : null}
        </InsetText>
      )}
    </>
  );
}
