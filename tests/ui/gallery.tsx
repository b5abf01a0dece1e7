import type { FormState } from '../../src/platform/http/route.ts';
import { Button, ButtonLink, ButtonRow } from '../../src/ui/button.tsx';
import { Checkboxes, Radios } from '../../src/ui/choices.tsx';
import { DateInput } from '../../src/ui/date-input.tsx';
import { ErrorSummary } from '../../src/ui/error-summary.tsx';
import { FileUpload } from '../../src/ui/file-upload.tsx';
import { Form } from '../../src/ui/form.tsx';
import { Heading } from '../../src/ui/heading.tsx';
import { MoneyInput } from '../../src/ui/money-input.tsx';
import { NumberInput } from '../../src/ui/number-input.tsx';
import { PrivacyNotice } from '../../src/ui/privacy-notice.tsx';
import { SafetyRail } from '../../src/ui/safety-rail.tsx';
import { Select } from '../../src/ui/select.tsx';
import { TextArea } from '../../src/ui/text-area.tsx';
import { TextInput } from '../../src/ui/text-input.tsx';
import { Tick } from '../../src/ui/tick.tsx';
import { Records } from './gallery-records.tsx';

export const state: FormState = {
  typed: {
    title: 'Rrugë e sigurt – «Пат» & <i>sicher</i>',
    summary: 'Two words',
    amount: '12.500,00',
    'starts-day': '31',
    'starts-month': '2',
    fields: ['human_rights', 'youth'],
    scope: 'national',
    jurisdiction: 'XK',
  },
  errors: {
    '': 'Somebody else saved this application meanwhile.',
    title: 'The title is longer than 20 characters',
    starts: 'The starting day does not exist',
    fields: 'Choose at most one field',
  },
  conflict: false,
};

/** Every component once, as a form that was refused and a record that is shown. */
export function Gallery() {
  return (
    <>
      <ErrorSummary errors={state.errors} />
      <Heading caption="Udruženje «Most»">Describe your project</Heading>
      <p class="m-lede">A page asks one thing, says why, and keeps what was typed.</p>
      <Form action="/applications/1/project" token="abc~def.0190" {...state} files>
        <SafetyRail />
        <TextInput name="title" label="Title of the project" hint="At most 20 characters" />
        <TextInput name="email" type="email" label="E-mail" autocomplete="email" optional width={20} />
        <TextInput
          name="password"
          type="password"
          label="Password"
          autocomplete="current-password"
          width={20}
        />
        <TextArea name="summary" label="Summary" words={150} />
        <MoneyInput name="amount" label="Amount asked" currency="EUR" />
        <NumberInput name="women" label="Women" suffix="people" />
        <DateInput name="starts" label="When does it start?" hint="For example, 27 3 2027" />
        <Select
          name="jurisdiction"
          label="Jurisdiction"
          empty="Choose one"
          options={[
            { value: 'AL', text: 'Albania' },
            { value: 'XK', text: 'Kosovo*' },
          ]}
        />
        <Radios
          name="scope"
          label="Scope"
          inline
          choices={[
            { value: 'national', text: 'National' },
            { value: 'regional', text: 'Regional' },
          ]}
        />
        <Checkboxes
          name="fields"
          label="Fields of work"
          choices={[
            { value: 'migration', text: 'Migration', hint: 'Also asylum' },
            { value: 'human_rights', text: 'Human rights' },
            { value: 'youth', text: 'Youth' },
          ]}
        />
        <FileUpload
          name="statute"
          label="Statute of the organisation"
          hint="PDF, at most 10 MB"
          accept=".pdf"
          stored={[{ name: 'statut 2024.pdf', href: '/files/1', note: '220 KB' }]}
        />
        <Tick name="true" label="I confirm that this is true" hint="Only a certifier may confirm" />
        <PrivacyNotice
          controller="Group 484"
          purpose="assessing your application"
          kept="five years"
          href="/privacy"
          basis="It is needed to work together with your organisation"
          seenBy="people of the organisation"
          transfers="Nowhere"
          hosting="A server in the region"
        />
        <ButtonRow>
          <Button>Save and go on</Button>
          <Button look="secondary" name="then" value="leave">
            Save and leave
          </Button>
          <ButtonLink href="/applications/1" look="secondary">
            Back to the tasks
          </ButtonLink>
        </ButtonRow>
      </Form>
      <Records />
    </>
  );
}
