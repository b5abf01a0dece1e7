-- Area: results. The register of what makes the EU's support visible: products that no other record has, and of records that are there
-- already (publications, events, training materials) what is checked of them. A file beside one is its proof.
create table results.visibility_product (
  id uuid primary key,
  action_id uuid not null references action.action,
  source text check (source in ('output', 'event', 'handout')),
  source_id uuid,
  kind text not null check (kind in ('publication', 'banner', 'event', 'training_material', 'video', 'website', 'social_media', 'media', 'equipment', 'other')),
  title text not null default '',
  shown_on date,
  partner_id uuid not null references network.organisation,
  channel text not null,
  url text,
  emblem boolean not null,
  statement boolean not null,
  derogation text not null default '',
  recorded_by uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  withdrawn_at timestamptz,
  withdrawn_reason text not null default '',
  check ((source is null) = (source_id is null)),
  check (source is not null or (title <> '' and shown_on is not null)),
  check (not (emblem and statement) or derogation = '')
);
comment on table results.visibility_product is 'A product with EU visibility and what was checked of it. Of a record that another area keeps only what was checked: title and day stay there.';
comment on column results.visibility_product.emblem is 'The EU emblem was seen on it.';
comment on column results.visibility_product.statement is 'The funding statement was seen on it.';
comment on column results.visibility_product.derogation is 'Why the contracting authority agreed that marks are left out; empty where it did not.';
create unique index one_check_of_record on results.visibility_product (source, source_id) where withdrawn_at is null;
create index visibility_of_action on results.visibility_product (action_id, shown_on desc);
grant select, insert, update on results.visibility_product to mostura_app;

alter table papers.paper drop constraint paper_owner_kind_check,
  add constraint paper_owner_kind_check check (owner_kind in
    ('partnership', 'response', 'practice', 'adoption', 'cycle_reply', 'material', 'visibility_product'));

alter function privacy.empty_action(uuid, timestamptz) rename to empty_before_visibility;
revoke all on function privacy.empty_before_visibility from mostura_app;
create function privacy.empty_action(of_action uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update results.visibility_product set title = case when title = '' then '' else '–' end, channel = '', url = null, derogation = '',
    withdrawn_reason = '' where action_id = of_action;
  perform privacy.empty_before_visibility(of_action, at);
end $$;
revoke all on function privacy.empty_action from public;
grant execute on function privacy.empty_action to mostura_app;
