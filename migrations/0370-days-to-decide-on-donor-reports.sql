-- Area: action. The contract's facts get the days that the contracting authority has to decide on a donor report, and those for the
-- answer to its questions and for a returned report. 60 and 30 are what EU grant contracts usually say, as far as we remember: each
-- contract replaces them.
alter table action.contract
  add column decision_days integer not null default 60 check (decision_days between 1 and 366),
  add column answer_days integer not null default 30 check (answer_days between 1 and 366);
comment on column action.contract.decision_days is 'Days from a submission in which the contracting authority decides on the report.';
comment on column action.contract.answer_days is 'Days for an answer to a question about a report, and for correcting a returned one.';
