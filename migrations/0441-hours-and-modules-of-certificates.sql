-- Area: training. A certificate says how many hours of the programme its holder attended, and which modules it had.
alter table training.certificate
  add column minutes_attended integer not null default 0,
  add column minutes_planned integer not null default 0,
  add column modules text[] not null default '{}',
  add check (minutes_attended between 0 and minutes_planned);
comment on column training.certificate.minutes_attended is 'Minutes of the sessions in the half-days attended; sessions at the same time count once. 0 of 0 on certificates from before this column.';
comment on column training.certificate.modules is 'The titles of the modules in the programme, as they were when the certificate was issued.';
