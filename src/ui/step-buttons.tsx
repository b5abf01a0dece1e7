import type { PropsWithChildren } from 'hono/jsx';
import { problemText } from '../platform/http/problem-text.ts';
import type { Standing } from '../platform/workflow/standing.ts';
import { ButtonLink, ButtonRow } from './button.tsx';
import { ButtonForm } from './button-form.tsx';
import { useLanguage } from './language-context.ts';

/** The steps that this person can take now, as buttons; `only` names those that stand here when the page has several places. */
export function StepButtons({
  standing,
  token,
  only,
  about,
  adds = {},
  seen = {},
}: {
  standing: Standing;
  token: string;
  only?: readonly string[];
  /** What the buttons are about, for those who hear the page and find the same ones in every row. */
  about?: string;
  /** What a button adds to its words, by the name of its step: the amount that one press asks for. */
  adds?: Readonly<Record<string, string | undefined>>;
  /** What a press sends along of what its page shows, by the name of its step (`mustBeSeen`). */
  seen?: Readonly<Record<string, string>> | undefined;
}) {
  const { t } = useLanguage();
  const hidden = about ? <span class="govuk-visually-hidden">: {about}</span> : null;
  return (
    <>
      {standing.offers
        .filter(({ name, missing }) => !missing && (only?.includes(name) ?? true))
        .map(({ name, href, asks, look, label }) =>
          asks === 'press' ? (
            <ButtonForm
              action={href}
              token={token}
              look={look}
              values={seen[name] === undefined ? {} : { seen: seen[name] }}
            >
              {t(label)}
              {adds[name] ? ` (${adds[name]})` : null}
              {hidden}
            </ButtonForm>
          ) : (
            <ButtonLink href={href} look={look}>
              {t(label)}
              {hidden}
            </ButtonLink>
          ),
        )}
    </>
  );
}

/** What a record still lacks before a step, with the way there, and which step waits for somebody else. */
export function StepNotes({ standing, only }: { standing: Standing; only?: readonly string[] }) {
  const language = useLanguage();
  const { t } = language;
  const lacking = standing.offers.filter(({ name }) => only?.includes(name) ?? true);
  return (
    <>
      {lacking.map(({ label, missing }) =>
        missing ? (
          <p class="govuk-hint">
            {`${t(label)}: `}
            {missing.href ? (
              <a class="govuk-link" href={missing.href}>
                {problemText(language, missing.problem)}
              </a>
            ) : (
              problemText(language, missing.problem)
            )}
          </p>
        ) : null,
      )}
      {[...new Set(standing.barred.map(({ code }) => code))].map((code) => (
        <p class="govuk-hint">{t(`problem.${code}`)}</p>
      ))}
      {standing.lacks.map((problem) => (
        <p class="govuk-hint">{problemText(language, problem)}</p>
      ))}
      {standing.waits.map((key) => (
        <p class="govuk-hint">{t(key)}</p>
      ))}
    </>
  );
}

/** Buttons in a row, other buttons of the page among them, and below what is missing for the rest. */
export function StepRow({
  standing,
  token,
  adds,
  seen,
  children,
}: PropsWithChildren<{
  standing: Standing;
  token: string;
  adds?: Readonly<Record<string, string | undefined>>;
  seen?: Readonly<Record<string, string>>;
}>) {
  return (
    <>
      {children || standing.offers.some(({ missing }) => !missing) ? (
        <ButtonRow>
          <StepButtons standing={standing} token={token} adds={adds ?? {}} seen={seen} />
          {children}
        </ButtonRow>
      ) : null}
      <StepNotes standing={standing} />
    </>
  );
}
