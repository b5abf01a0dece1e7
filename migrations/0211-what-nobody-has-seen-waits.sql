-- Area: matrix. What is only remembered, because nobody has seen it in a source yet, is not published: it waits as unverified. Staff see it.
create or replace view published.matrix_series_value as
  select id, series_id, position, jurisdiction, period_from, period_to, value, verbatim, approximate, preliminary, as_of, document, page, url,
    verified, recorded_by is not null as recorded
  from matrix.series_value where verified;
create or replace view published.matrix_series_mapping as
  select series_id, position, mapper, document, year, jurisdiction, number, scale_from, scale_to, what, verified,
    recorded_by is not null as recorded
  from matrix.series_mapping where verified;
-- That an instrument binds a jurisdiction is a fact of its own: it needs a source of its own.
create or replace view published.matrix_instrument_binding as
  select instrument_id, jurisdiction, binding, since, source, verified from matrix.instrument_binding where verified;
-- The article stays, so that everybody can look it up; our words about it wait until they were seen in a source.
create or replace view published.matrix_provision as
  select id, action_id, instrument_id, key, article,
    case when seen_in_source or verified_on is not null then summary else '' end as summary,
    area, seen_in_source, verified_on, position, worded_by is not null as recorded
  from matrix.provision;
create or replace view published.matrix_provision_wording as
  select w.provision_id, w.number, w.article,
    case when w.seen_in_source or w.verified_on is not null then w.summary else '' end as summary,
    w.seen_in_source, w.verified_on, w.replaced_at
  from matrix.provision_wording w
  where w.verified_on is not null or exists (
    select from matrix.standard_provision g
      join matrix.standard_version v on v.standard_id = g.standard_id and v.number = g.number
    where g.provision_id = w.provision_id and v.changed_at < w.replaced_at);
