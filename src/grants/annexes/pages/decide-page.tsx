import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { FileDecision, type WaitingFile } from '../../../ui/file-decision.tsx';

type Props = {
  context: ActingContext;
  state: FormState;
  file: WaitingFile;
  /** Of which record it is. */
  beside: { readonly key: string; readonly value: string };
  zone: string;
  /** What releasing it means there, where it is not what it means for an application. */
  release?: string;
};

/** A file of a sub-grant or its application that the scanner did not clear: what is known about it, and the decision. */
export function DecidePage({ file, release, ...shown }: Props) {
  const { t } = shown.context.language;
  return (
    <FileDecision
      {...shown}
      file={file}
      says={{
        text: t(`grants.annex.waiting.${file.state}.text`),
        release: release ?? t('grants.annex.decide.release_hint'),
        refuse: t('grants.annex.decide.refuse_hint'),
        reason: t('grants.annex.decide.reason_hint'),
      }}
    />
  );
}
