-- Area: training. Border police apart from other police: people and places noted before as police may be of either.
alter table training.participant drop constraint participant_institution_kind_check;
alter table training.participant add constraint participant_institution_kind_check check (institution_kind in (
  'police', 'border_police', 'other_police', 'prosecution', 'court', 'migration', 'social_protection', 'municipality', 'independent'));
comment on column training.participant.institution_kind is
  'Null where it is no institution, or none of these; police where border police and other police were not told apart.';
alter table training.place_group drop constraint place_group_kind_check;
alter table training.place_group add constraint place_group_kind_check check (kind in (
  'cso', 'police', 'border_police', 'other_police', 'prosecution', 'court', 'migration', 'social_protection', 'municipality',
  'independent', 'institution', 'other'));
comment on column training.place_group.kind is
  'institution is every public institution, police all police, whatever their kind; null is everybody.';
