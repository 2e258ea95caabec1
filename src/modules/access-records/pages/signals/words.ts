/** Signs in words, as their supervisor reads them. */
export const SIGNS: Readonly<Record<string, string>> = {
  'walked-through-people': 'Went through one person after another',
  'many-without-reason': 'Opened many people without a reason that Cairn knows',
  'opened-again-and-again': 'Opened one person again and again',
  'at-night': 'Opened people at night',
  'same-surname': 'Opened somebody of the same surname',
  'same-address': 'Opened somebody who lives where they live',
  'a-colleague': 'Opened somebody who bears a colleague’s name',
  'emergencies-again-and-again': 'Opened records in an emergency again and again',
  'drawn-by-chance': 'Drawn by chance: purpose in their own words',
}

export const STATES: Readonly<Record<string, string>> = {
  open: 'To look at',
  explained: 'Explained',
  referred: 'Referred',
}
