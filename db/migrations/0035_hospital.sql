-- From which kind of hospital somebody is to be discharged, as the health liaison told (S3-38). Where somebody is belongs
-- to the status of the case; why they are there does not, and is not here.
alter table cases_cases add column hospital text check (hospital in ('secure', 'medium-secure', 'other'));
