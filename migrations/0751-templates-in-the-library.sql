-- Area: action. The library has templates: the contract's own annex as a file of Word or Excel, whose named places are filled with the
-- figures of a donor report.
alter table action.document drop constraint document_kind_check;
alter table action.document add constraint document_kind_check
  check (kind in ('contract', 'annex', 'addendum', 'template', 'letter', 'minutes', 'procedure', 'other'));
