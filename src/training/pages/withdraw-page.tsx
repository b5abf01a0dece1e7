import type { ActingContext, FormState } from '../../platform/http/route.ts';
import { ReasonForm } from '../../ui/reason-form.tsx';
import { WarningText } from '../../ui/warning-text.tsx';
import type { Gathering } from '../queries.ts';

/** Taking a gathering out of the counts, with the reason. */
export function WithdrawPage({
  context,
  state,
  gathering,
}: {
  context: ActingContext;
  state: FormState;
  gathering: Gathering;
}) {
  const { t } = context.language;
  return (
    <ReasonForm
      context={context}
      state={state}
      title={t('training.withdraw.title')}
      caption={gathering.title}
      text={<WarningText>{t('training.withdraw.text')}</WarningText>}
      action={t('training.withdraw.action')}
    />
  );
}
