-- Whoever serves an area reaches its closed cases as well, so the indexes that answer "which cases" hold all of them.
drop index cases_cases_area;
drop index cases_cases_division;
create index cases_cases_area on cases_cases (area_id);
create index cases_cases_division on cases_cases (division_id) where division_id is not null;
