import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { ReasonForm } from '../../../ui/reason-form.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import type { Gathering } from '../../queries.ts';

/** Staff take the name of somebody out who asked for it by phone or on paper. */
export function TakeOutPage({
  context,
  state,
  gathering,
  name,
}: {
  context: ActingContext;
  state: FormState;
  gathering: Gathering;
  name: string;
}) {
  const { t } = context.language;
  return (
    <ReasonForm
      context={context}
      state={state}
      title={t('training.take_out.title')}
      caption={gathering.title}
      text={
        <>
          <p class="govuk-body-l">
            <bdi>{name}</bdi>
          </p>
          <WarningText>{t('training.take_out.text')}</WarningText>
        </>
      }
      action={t('training.take_out.action')}
    />
  );
}
