/**
 * For tests of what stands above the database and is the same on either engine: pages, forms, scripts. A file that
 * uses this runs once, on a PostgreSQL server where there is one; whatever the engines could answer differently, SQL,
 * policies, jobs, is tried on both.
 */
export const onOneEngine = (name: string): string => name
