import type { Child } from 'hono/jsx';
import { AbsentOrganisation } from '../../../network/index.ts';
import type { Candidate } from '../../../people/index.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { inLanguage, locales } from '../../../platform/language/language.ts';
import { localeName } from '../../../platform/language/locales.ts';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FileUpload } from '../../../ui/file-upload.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { placeName } from '../places.ts';
import type { Cycle, CycleStandard, Place } from '../queries.ts';
import type { InstitutionChoice, Invitation } from '../queries-verdicts.ts';

export type Given = { context: ActingContext; state: FormState; cycle: Cycle };

export function CycleForm({
  context,
  state,
  cycle,
  title,
  text,
  files,
  children,
}: Omit<Given, 'cycle'> & {
  cycle: Pick<Cycle, 'title'>;
  title: string;
  text: string;
  files?: boolean;
  children?: Child;
}) {
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={title}
      caption={cycle.title}
      intro={<p class="govuk-body">{text}</p>}
      {...(files ? { files } : {})}
    >
      {children}
    </FormPage>
  );
}

export const PlaceSelect = ({
  context: { language },
  places,
  optional,
}: {
  context: ActingContext;
  places: readonly Place[];
  optional?: boolean;
}) => (
  <Select
    name="place"
    label={language.t('common.jurisdiction')}
    {...(optional ? { empty: language.t('matrix.cycle.all'), optional } : {})}
    options={places.map(({ id, code }) => ({ value: id, text: placeName(code, language) }))}
  />
);

export const StandardSelect = ({
  context: { language },
  standards,
}: {
  context: ActingContext;
  standards: readonly CycleStandard[];
}) => (
  <Select
    name="standard"
    label={language.t('matrix.cycle.standard')}
    empty={language.t('matrix.cycle.all')}
    optional
    options={standards.map(({ id, title }) => ({ value: id, text: inLanguage(title, language.locale) }))}
  />
);

/** In which language an institution wrote. */
export const LanguageSelect = () => (
  <Select
    name="language"
    label={useLanguage().t('matrix.cycle.reply.language')}
    options={locales.map((value) => ({ value, text: localeName(value) }))}
  />
);

/** Somebody of a partner, chosen as one of it. */
export const PersonSelect = ({
  name,
  label,
  candidates,
}: {
  name: string;
  label: string;
  candidates: readonly Candidate[];
}) => (
  <Select
    name={name}
    label={label}
    empty={useLanguage().t('common.choose')}
    options={candidates.map((one) => ({
      value: `${one.personId}/${one.organisationId}`,
      text: `${one.name} (${one.organisationName})`,
    }))}
  />
);

/** Appointing an assessor. */
export function AppointPage({
  places,
  candidates,
  ...given
}: Given & { places: readonly Place[]; candidates: readonly Candidate[] }) {
  const { t } = given.context.language;
  return (
    <CycleForm {...given} title={t('matrix.cycle.appoint.title')} text={t('matrix.cycle.appoint.text')}>
      <PlaceSelect context={given.context} places={places} />
      <Radios
        name="seat"
        label={t('matrix.cycle.seat')}
        choices={(['national', 'second'] as const).map((value) => ({
          value,
          text: t(`matrix.cycle.seat.${value}`),
        }))}
      />
      <PersonSelect name="assessor" label={t('matrix.cycle.assessor')} candidates={candidates} />
      <Button>{t('matrix.cycle.appoint.title')}</Button>
    </CycleForm>
  );
}

/** Inviting an institution to reply. */
export function InvitePage({
  places,
  institutions,
  ...given
}: Given & { places: readonly Place[]; institutions: readonly InstitutionChoice[] }) {
  const { t } = given.context.language;
  return (
    <CycleForm {...given} title={t('matrix.cycle.invite.title')} text={t('matrix.cycle.invite.text')}>
      <PlaceSelect context={given.context} places={places} />
      <Select
        name="organisation"
        absent={<AbsentOrganisation />}
        label={t('common.organisation')}
        empty={t('common.choose')}
        options={institutions.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <Button>{t('matrix.cycle.invite.title')}</Button>
    </CycleForm>
  );
}

/** Handing the findings over to those who may reply. */
export function HandOverPage({
  places,
  seen,
  ...given
}: Given & {
  /** The hash of what is handed over. */
  seen: string;
  /** The places of the cycle in their order, and whether an institution of each is invited. */
  places: readonly (Place & { readonly heard: boolean })[];
}) {
  const { language } = given.context;
  const { t } = language;
  return (
    <CycleForm {...given} title={t('matrix.cycle.hand_over.title')} text={t('matrix.cycle.hand_over.text')}>
      <SeenField state={given.state} now={seen} />
      <DateInput
        name="reply_until"
        label={t('matrix.cycle.reply_until')}
        hint={t('matrix.cycle.reply_until_hint', { days: given.cycle.replyDays })}
      />
      {places.map(({ code, heard }, at) =>
        heard ? null : (
          <TextArea
            name={`unheard-${at}`}
            label={t('matrix.cycle.unheard', { place: placeName(code, language) })}
            hint={t('matrix.cycle.unheard_hint')}
            rows={3}
          />
        ),
      )}
      {places.every(({ heard }) => heard) ? null : <SafetyRail />}
      <Button>{t('matrix.cycle.hand_over.title')}</Button>
    </CycleForm>
  );
}

/** Registering a reply that came by letter. */
export function LetterPage({
  invitations,
  standards,
  ...given
}: Given & { invitations: readonly Invitation[]; standards: readonly CycleStandard[] }) {
  const { t } = given.context.language;
  return (
    <CycleForm {...given} title={t('matrix.cycle.letter.title')} text={t('matrix.cycle.letter.text')} files>
      <Select
        name="invitation"
        label={t('common.organisation')}
        empty={t('common.choose')}
        options={invitations.map(({ id, organisationName, code }) => ({
          value: id,
          text: `${organisationName} · ${placeName(code, given.context.language)}`,
        }))}
      />
      <StandardSelect context={given.context} standards={standards} />
      <DateInput name="replied_on" label={t('matrix.cycle.letter.replied_on')} />
      <TextInput name="letter_reference" label={t('matrix.cycle.letter.reference')} />
      <TextArea name="text" label={t('matrix.cycle.reply.text')} rows={8} />
      <FileUpload
        name="file"
        label={t('matrix.cycle.letter.file')}
        hint={t('matrix.cycle.letter.file_hint')}
        optional
      />
      <LanguageSelect />
      <SafetyRail />
      <Button>{t('matrix.cycle.letter.title')}</Button>
    </CycleForm>
  );
}

/** Correcting what is published. */
export function ErratumPage({
  places,
  standards,
  ...given
}: Given & { places: readonly Place[]; standards: readonly CycleStandard[] }) {
  const { t } = given.context.language;
  return (
    <CycleForm {...given} title={t('matrix.cycle.correct.title')} text={t('matrix.cycle.correct.text')}>
      <PlaceSelect context={given.context} places={places} optional />
      <StandardSelect context={given.context} standards={standards} />
      <TextArea name="text" label={t('matrix.cycle.erratum')} rows={5} />
      <SafetyRail />
      <Button>{t('matrix.cycle.correct.title')}</Button>
    </CycleForm>
  );
}
