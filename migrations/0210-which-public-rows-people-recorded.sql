-- Area: matrix. Of laws, standards and series everybody can see which rows came from the Action's files, which name their sources, and
-- which a person recorded here: in a demonstration only the latter are invented.
create or replace view published.matrix_series as
  select id, action_id, key, publisher, name, kind, unit, definition, caveat, position, recorded_by is not null as recorded
  from matrix.series;
create or replace view published.matrix_series_value as
  select id, series_id, position, jurisdiction, period_from, period_to, value, verbatim, approximate, preliminary, as_of, document, page, url,
    verified, recorded_by is not null as recorded
  from matrix.series_value;
create or replace view published.matrix_series_mapping as
  select series_id, position, mapper, document, year, jurisdiction, number, scale_from, scale_to, what, verified,
    recorded_by is not null as recorded
  from matrix.series_mapping;
create or replace view published.matrix_law as
  select id, action_id, key, jurisdiction, sub_jurisdiction, title, title_language, english_title, field, number, adopted_on, gazette_name,
    gazette_number, gazette_date, eli, url, repealed_on, repeals, note, source, verified, checked_on, position,
    defined_sha256 is null as recorded
  from matrix.law;
create or replace view published.matrix_provision as
  select id, action_id, instrument_id, key, article, summary, area, seen_in_source, verified_on, position, worded_by is not null as recorded
  from matrix.provision;
