import type { Instant } from '../platform/dates.ts';
import { decisionsAbout } from '../platform/files/file-decision.ts';
import type { CheckFailure, FileState } from '../platform/files/file-state.ts';
import type { ActingContext, FormState } from '../platform/http/route.ts';
import { Button, ButtonRow } from './button.tsx';
import { Radios } from './choices.tsx';
import { FormPage } from './form-page.tsx';
import { Heading } from './heading.tsx';
import { SafetyRail } from './safety-rail.tsx';
import { SummaryList } from './summary-list.tsx';
import { TextArea } from './text-area.tsx';
import { DateTime } from './time.tsx';

/** What is known of a kept file to whoever decides about it. */
export type WaitingFile = {
  readonly name: string;
  readonly state: FileState;
  readonly checkFailure: CheckFailure | null;
  readonly checkNext: Instant | null;
  readonly decisionReason: string | null;
};

/** A file that the scanner did not clear: what is known about it, and the decision; without the form where there is none. */
export function FileDecision({
  context,
  state,
  file,
  beside,
  zone,
  says,
}: {
  context: ActingContext;
  state: FormState;
  file: WaitingFile;
  /** Of which record it is. */
  beside: { readonly key: string; readonly value: string };
  zone: string;
  /** What the decision means where this file lies. */
  says: Readonly<Record<'text' | 'release' | 'refuse' | 'reason', string>>;
}) {
  const { t } = context.language;
  const decisions = decisionsAbout(file.state);
  const facts = (
    <>
      {says.text ? <p class="govuk-body">{says.text}</p> : null}
      <FileFacts file={file} beside={beside} zone={zone} t={t} />
    </>
  );
  const title = t(`ui.file.title.${file.state}`);
  if (decisions.length === 0)
    return (
      <>
        <Heading>{title}</Heading>
        {facts}
      </>
    );
  return (
    <FormPage {...state} action={context.url.pathname} token={context.token} title={title} intro={facts}>
      <Radios
        name="decision"
        label={t('ui.file.decide')}
        choices={decisions.map((value) => ({
          value,
          text: t(`ui.file.decide.${value}`),
          hint: says[value],
        }))}
      />
      <SafetyRail />
      <TextArea name="reason" label={t('common.reason')} hint={says.reason} />
      <ButtonRow>
        <Button>{t('ui.file.decide.action')}</Button>
      </ButtonRow>
    </FormPage>
  );
}

function FileFacts({
  file: { name, state, checkFailure, checkNext, decisionReason },
  beside,
  zone,
  t,
}: {
  file: WaitingFile;
  beside: { readonly key: string; readonly value: string };
  zone: string;
  t: ActingContext['language']['t'];
}) {
  return (
    <SummaryList
      rows={[
        { key: t('ui.file.name'), value: <bdi>{name}</bdi> },
        { key: beside.key, value: <bdi>{beside.value}</bdi> },
        ...(checkFailure ? [{ key: t('ui.file.why'), value: t(`ui.file.failure.${checkFailure}`) }] : []),
        ...(checkNext && state === 'unchecked'
          ? [{ key: t('ui.file.next'), value: <DateTime at={checkNext} zone={zone} /> }]
          : []),
        ...(decisionReason
          ? [{ key: t('common.reason'), value: <span dir="auto">{decisionReason}</span> }]
          : []),
      ]}
    />
  );
}
