-- Area: grants. A report as it was submitted, and what an agreement promised to reach, are read by whoever may know the sub-grant, as its
-- reports are: each was readable by SQL to the staff of every partner and to every organisation.
call platform.guard('grants.report_version', 'exists (select from grants.report r where r.id = report_id)');
call platform.guard('grants.agreement_indicator', 'exists (select from grants.sub_grant_agreement a where a.id = agreement_id)');
