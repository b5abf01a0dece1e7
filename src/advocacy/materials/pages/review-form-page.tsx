import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkboxes, Radios } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { type Finding, keyOf } from '../marks.ts';
import type { Material } from '../queries.ts';
import type { OwnFile } from '../queries-files.ts';
import { decisions } from '../schema.ts';
import { textLanguageName } from '../words.ts';

/** Approving somebody else's material, or asking for changes. */
export function MaterialReviewPage({
  context,
  state,
  material,
  files,
  findings,
}: {
  context: ActingContext;
  state: FormState;
  material: Material;
  files: readonly OwnFile[];
  findings: readonly Finding[];
}) {
  const { t } = context.language;
  const hard = findings.filter((one) => one.hard);
  const soft = findings.filter((one) => !one.hard);
  const textOf = ({ mark, language, words }: Finding) =>
    `${textLanguageName(language)}: ${t(`advocacy.material.mark.${mark}`)}${words.length > 0 ? ` “${words.join('”, “')}”` : ''}`;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('advocacy.material.review.action')}
      caption={material.title}
    >
      <input type="hidden" name="version" value={String(material.version)} />
      <p class="govuk-body">{t('advocacy.material.review.text')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {material.languages.map((language) => (
          <li>
            <a class="govuk-link" href={`/staff/materials/${material.id}/read/${language}`}>
              {textLanguageName(language)}
            </a>
          </li>
        ))}
        {files.map(({ language, paper }) => (
          <li>
            <a class="govuk-link" href={`/staff/papers/material/${paper.id}`} download="">
              {t('advocacy.material.own_file_of', { language: textLanguageName(language) })}
            </a>
          </li>
        ))}
      </ul>
      {hard.length > 0 ? (
        <InsetText>
          <p class="govuk-body">{t('advocacy.material.review.hard')}</p>
          <ul class="govuk-list govuk-list--bullet">
            {hard.map((one) => (
              <li>
                <bdi>{textOf(one)}</bdi>
              </li>
            ))}
          </ul>
        </InsetText>
      ) : null}
      {soft.length > 0 ? (
        <Checkboxes
          name="confirmed[]"
          label={t('advocacy.material.review.confirm')}
          hint={t('advocacy.material.review.confirm_hint')}
          small
          optional
          choices={soft.map((one) => ({ value: keyOf(one), text: textOf(one) }))}
        />
      ) : null}
      <Radios
        name="decision"
        label={t('advocacy.material.review.decision')}
        choices={decisions.map((value) => ({ value, text: t(`advocacy.material.decision.${value}`) }))}
      />
      <TextArea
        name="comment"
        label={t('advocacy.material.review.comment')}
        hint={t('advocacy.material.review.comment_hint')}
        optional
      />
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
