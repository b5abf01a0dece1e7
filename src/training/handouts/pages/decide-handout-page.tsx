import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { zone } from '../../../platform/zone.ts';
import { FileDecision } from '../../../ui/file-decision.tsx';
import type { Handout } from '../queries.ts';

/** A handout that the scanner did not clear: what is known about it, and the decision. */
export function DecideHandoutPage({
  context,
  state,
  handout,
}: {
  context: ActingContext;
  state: FormState;
  handout: Handout;
}) {
  const { t } = context.language;
  const waits = handout.state === 'unchecked' || handout.state === 'infected';
  return (
    <FileDecision
      context={context}
      state={state}
      file={{ ...handout, name: handout.title }}
      beside={{ key: t('training.handout.gathering'), value: handout.gatheringTitle }}
      zone={zone}
      says={{
        text: waits ? t(`training.handout.decide.${handout.state}`) : '',
        release: t(`training.handout.decide.release.${handout.audience}`),
        refuse: t('training.handout.decide.refuse'),
        reason: t('training.handout.decide.reason'),
      }}
    />
  );
}
