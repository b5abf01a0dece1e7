import type { ActingContext, FormState } from '../../platform/http/route.ts';
import { zone } from '../../platform/zone.ts';
import { FileDecision } from '../../ui/file-decision.tsx';
import { Heading } from '../../ui/heading.tsx';
import type { Owned } from '../owner.ts';
import type { Paper } from '../queries.ts';

/** A file beside a record that the scanner did not clear: what is known about it, and the decision. */
export function DecidePage({
  context,
  state,
  paper,
}: {
  context: ActingContext;
  state: FormState;
  paper: Paper & { readonly beside: Owned };
}) {
  const { t } = context.language;
  if (paper.state === null) return <Heading>{t('papers.state.removed')}</Heading>;
  const waits = paper.state === 'unchecked' || paper.state === 'infected';
  return (
    <FileDecision
      context={context}
      state={state}
      file={{ ...paper, name: paper.title, state: paper.state }}
      beside={{ key: t('papers.beside'), value: paper.beside.title }}
      zone={zone}
      says={{
        text: waits ? t(`papers.decide.${paper.state}`) : '',
        release: t('papers.decide.release_hint'),
        refuse: t('papers.decide.refuse_hint'),
        reason: t('papers.decide.reason_hint'),
      }}
    />
  );
}
