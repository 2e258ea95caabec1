/**
 * What a guesser tries first: the words and keyboard walks of which common passwords are made. Passwords shorter than
 * twelve characters are refused anyway, so this holds the parts from which longer ones are put together.
 */
const WORDS = `
password passwort passw0rd passphrase parola letmein welcome willkommen hello trustno login logon signin admin administrator
root user guest default changeme change secret private access security secure master temp temporary test testing demo sample
example computer internet laptop desktop server windows microsoft google facebook apple samsung office outlook teams network
wifi monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december spring summer autumn winter morning night today love lovely iloveyou loveyou mylove sweetheart
darling honey baby babygirl princess prince angel superman batman spiderman starwars pokemon naruto minecraft fortnite
football soccer rugby cricket hockey baseball basketball golf liverpool arsenal chelsea everton celtic rangers hearts hibs
hibernian tottenham unitedfc manchester london england scotland ireland wales britain edinburgh glasgow aberdeen dundee
inverness stirling perth dragon monkey tiger lion shadow sunshine rainbow flower butterfly summertime cheese chocolate cookie
coffee banana orange pepper ginger whisky guinness money dollar pound lucky happy freedom forever family mother father sister
brother daughter friend friends michael jennifer thomas jessica jordan ashley daniel charlie andrew matthew robert nicole
william james david john mary susan george harry charlotte alexander samantha elizabeth jesus christ blessed hallelujah
killer hunter ranger warrior knight ninja wizard phoenix merlin matrix hammer thunder silver golden diamond purple yellow blue
green red black white mustang ferrari porsche mercedes harley yamaha starship correct horse battery staple whatever nothing
nobody please open sesame abracadabra supersecret topsecret very strong long longer mypassword thisis this is my
the new our your
`

const CONTEXT = `
cairn police probation prison housing health council social work socialwork worker casework case cases justice criminal offender
offenders sex solo mappa visor leon register risk safe safety public protect protection partnership agency agencies conference
minute minutes supervision parole licence release custody court sheriff solicitor officer team manager nhs hmpps
`

const WALKS = `
qwertyuiop qwertzuiop azertyuiop asdfghjkl zxcvbnm yxcvbnm 1234567890 0987654321 9876543210 poiuytrewq lkjhgfdsa mnbvcxz
abcdefghijklmnopqrstuvwxyz zyxwvutsrqponmlkjihgfedcba 1q2w3e4r5t6y7u8i9o0p q1w2e3r4t5y6u7i8o9p0 1qaz2wsx3edc4rfv5tgb6yhn7ujm
zaq12wsxcde34rfvbgt56yhn qazwsxedcrfvtgbyhnujmikolp 147258369 159357 789456123 123321 112233445566778899 qweasdzxc
1a2b3c4d5e6f7g8h a1b2c3d4e5f6g7h8 !@#$%^&*() !"£$%^&*()
`

const listed = (text: string) => text.trim().split(/\s+/)

/** Words, longest first, so that `passwords` is not read as `password` and a remainder. */
export const TRIED_FIRST: readonly string[] = [...new Set([...listed(WORDS), ...listed(CONTEXT)])].toSorted(
  (a, b) => b.length - a.length,
)

/** Rows and walks of keys; four or more neighbours in one of them count as nothing. */
export const KEY_WALKS: readonly string[] = listed(WALKS)
