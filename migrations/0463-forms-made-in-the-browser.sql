-- Areas: forms. Forms are drafted in the browser: what is being drafted, in which languages it is needed, and the version that was published of it.
create table forms.draft (
  id uuid primary key,
  action_id uuid not null references action.action,
  partner_id uuid not null references network.organisation,
  state text not null default 'open' check (state in ('open', 'published', 'discarded')),
  form_key text not null,
  definition jsonb not null,
  languages text[] not null default '{}',
  outdated text[] not null default '{}',
  copied_from uuid references forms.form_version,
  form_version_id uuid references forms.form_version,
  created_by uuid not null references people.person,
  created_at timestamptz not null,
  updated_by uuid not null references people.person,
  updated_at timestamptz not null,
  version integer not null default 1,
  constraint form_draft_published check ((state = 'published') = (form_version_id is not null))
);
comment on table forms.draft is 'A form that is being made. Published it is a row of forms.form_version, which never changes.';
comment on column forms.draft.definition is 'The same data as forms.form_version.definition, which may still lack questions; each of its pieces was parsed when it was saved.';
comment on column forms.draft.languages is 'The languages beside English in which the form is needed: it is not published while a text is missing in one of them.';
comment on column forms.draft.outdated is 'Translations whose English changed since: the language and the place of the text.';
create unique index form_draft_open on forms.draft (action_id, form_key) where state = 'open';
create index form_draft_list on forms.draft (action_id, state, updated_at desc, id);
create index form_draft_partner on forms.draft (partner_id);
create index form_draft_copied_from on forms.draft (copied_from);
create index form_draft_version on forms.draft (form_version_id);
create index form_draft_created_by on forms.draft (created_by);
create index form_draft_updated_by on forms.draft (updated_by);
grant select, insert, update (state, definition, languages, outdated, form_version_id, updated_by, updated_at, version) on forms.draft to mostura_app;
