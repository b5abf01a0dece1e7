import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { FileDecision } from '../../../ui/file-decision.tsx';
import type { AttachmentRecord } from '../../applications/subject.ts';

type Props = {
  context: ActingContext;
  record: Pick<AttachmentRecord, 'number' | 'title' | 'deadlineZone'> & {
    attachment: Pick<
      AttachmentRecord['attachment'],
      'name' | 'state' | 'decisionReason' | 'checkFailure' | 'checkNext'
    >;
  };
  state: FormState;
};

/** A file of an application that the scanner did not clear: what is known about it, and the decision. */
export function DecidePage({ context, record, state }: Props) {
  const { t } = context.language;
  const { attachment, number, title, deadlineZone } = record;
  return (
    <FileDecision
      context={context}
      state={state}
      file={attachment}
      beside={{ key: t('grants.application.number'), value: `${number ?? ''} · ${title}` }}
      zone={deadlineZone}
      says={{
        text: t(`grants.annex.waiting.${attachment.state}.text`),
        release: t('grants.annex.decide.release_hint'),
        refuse: t('grants.annex.decide.refuse_hint'),
        reason: t('grants.annex.decide.reason_hint'),
      }}
    />
  );
}
