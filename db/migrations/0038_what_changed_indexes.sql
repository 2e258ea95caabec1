-- What others wrote since somebody last looked, and what was corrected, without reading all that a case has.
create index cases_entries_written on cases_entries (case_id, written_at);
create index cases_entries_corrections on cases_entries (case_id, written_at) where corrects is not null;
