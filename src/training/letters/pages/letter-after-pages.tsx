import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { NumberInput } from '../../../ui/number-input.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { Letter } from '../queries.ts';
import { answers, ways } from '../schema.ts';

type Props = { context: ActingContext; state: FormState; letter: Letter };
const versionOf = ({ state, letter }: Props) =>
  String(state.conflict ? letter.version : (state.typed.version ?? letter.version));

/** That a letter went: when and how. */
export function SentPage(props: Props) {
  const { context, state, letter } = props;
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('training.letter.send')}
      caption={letter.addressee}
      intro={<p class="govuk-body">{t('training.letter.send_text')}</p>}
    >
      <input type="hidden" name="version" value={versionOf(props)} />
      <DateInput name="sent_on" label={t('training.letter.sent_on')} />
      <Radios
        name="sent_way"
        label={t('training.letter.sent_way')}
        choices={ways.map((way) => ({ value: way, text: t(`training.letter.way.${way}`) }))}
      />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}

/** What came back on it. */
export function AnswerPage(props: Props) {
  const { context, state, letter } = props;
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('training.letter.answer')}
      caption={letter.addressee}
    >
      <input type="hidden" name="version" value={versionOf(props)} />
      <Radios
        name="answer"
        label={t('training.letter.came_back')}
        choices={answers.map((one) => ({ value: one, text: t(`training.letter.answer.${one}`) }))}
      />
      <DateInput name="answered_on" label={t('training.letter.answered_on')} />
      <NumberInput name="people" label={t('training.letter.people')} width={4} optional />
      <TextInput
        name="answer_reference"
        label={t('training.letter.answer_reference')}
        hint={t('training.letter.answer_reference_hint')}
        optional
      />
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
