import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import type { Call } from '../../calls/queries.ts';
import type { Decision } from '../../selection/queries.ts';
import type { ListedLetter } from '../queries.ts';
import { LettersPage } from './letters-page.tsx';

type Props = {
  context: ActingContext;
  call: Call;
  decision: Decision | undefined;
  letters: readonly ListedLetter[];
  state: FormState;
};

/** What will be sent, and the one button that sends all of it; no button before the decision, and none once it was pressed. */
export function SendLettersPage({ context, call, decision, letters, state }: Props) {
  const { t } = context.language;
  const waiting = decision && !decision.communicatedAt;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      intro={<LettersPage context={context} call={call} decision={decision} letters={letters} />}
    >
      {waiting ? (
        <>
          <WarningText>{t('grants.decision.communicate.text')}</WarningText>
          <ButtonRow>
            <Button>{t('grants.letters.send.action', { count: letters.length })}</Button>
          </ButtonRow>
        </>
      ) : null}
    </FormPage>
  );
}
