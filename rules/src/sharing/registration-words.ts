/**
 * Turns of phrase that say whether somebody is registered with the police, as patterns over plain words: small letters
 * and digits with one space between words and one at either end. The database holds the same list
 * (`access.registration_pattern`, migration 0044) and marks by it whatever is written; a test holds the two equal, so the
 * patterns use only what both engines read alike.
 *
 * It errs on the safe side: a text marked for nothing is withheld from a few until somebody looks, one that slips
 * through has told for good.
 */

const POLICE = '(the |his |her |their |our )?(local )?police'
const OFFENDERS = '(sex|sexual) offenders?( s)?'
const PLACES_ELSEWHERE =
  'vehicle|landlord|gp|doctor|dental|dentist|school|college|birth|death|marriage|car|company|charity|voter|housing|electoral|course|domain|professional|social work|nurse|teacher|patient|surgery'
const NOT_WITH_POLICE =
  'with|at|for (a|an|the|work|school|college|benefits?|housing|council|universal|training)|as|on|interest|his vote|her vote|to vote|births?|deaths?'

/** Each names one way of saying it. None begins or ends within a word. */
export const REGISTRATION_PATTERNS: readonly string[] = [
  // The person by what they are.
  ` (un|de|non )?(registered|registrable|notifiable) (as an? )?(${OFFENDERS}|(child |violent )?offenders?|sor|individual subject) `,
  ' (rsos?|r s os?) ',
  ' (mappa|multi agency) (category|cat) (1|one|i) ',
  ' (category|cat) (1|one|i) (mappa|offenders?) ',
  // The register itself.
  ` ${OFFENDERS} (register|registers|registration|registry) `,
  ' (on|onto|off|from|to|under) the (police |offenders? (s )?)?(register|registry) (?!(of|office|for|at) )',
  ' (on|onto|off|sign|signs|signed|signing|join|joined) (the )?sor ',
  ' police (register|registration|registry) ',
  // The duty.
  ' (?<!breach )(?<!incident )notification (requirements?|orders?|periods?|duty|duties|obligations?|status|conditions?) ',
  ' (subject|liable|under) (to )?(the )?(sex offen[cd]e(s|rs?)? )?(notification|registration)s? ',
  ` (?<! (${PLACES_ELSEWHERE}) )registration (requirements?|status|periods?|duty|duties|obligations?|conditions?) `,
  ' (annual|lifetime|lifelong|indefinite|re|police) (re )?(registration|notification) ',
  ` (must|required to|duty to|has to|have to|had to|needs? to|liable to|fail(s|ed|ure|ing)? to|did not|does not) (register|notify) (?!(${NOT_WITH_POLICE}) )`,
  ' (is|was|been|be|remains?|stays?|still) (registered|registrable|de registered|deregistered) (until|till|indefinitely|for life|since|for [a-z0-9]+ (years|months)|under the) ',
  ' (register|registered|registration|notify|notification) (for life|indefinitely|for an indefinite|for [a-z0-9]+ (years|months)) ',
  ' part (2|two) of the sexual offences act ',
  // Going to the police about it.
  ` regist(er|ers|ered|ering|ration) ((his|her|their|the|any|a|new|current|changed?|address|addresses|details|name|names|and|of|travel|weekly|annually|again|himself|herself|themselves) ){0,6}(with|at|by) ${POLICE} `,
  ` sign(s|ed|ing)? (on |in |up |off )?(again |weekly |monthly |annually |daily )?(at|with|for) ${POLICE} `,
  ` sign(s|ed|ing)? (on )?the (police|${OFFENDERS}|offenders?( s)?) register `,
  ` notif(y|ies|ied|ying|ication to|ication of) ${POLICE} of (his|her|their|any|a|every) (new |changed? of |changes of |current )?(address|addresses|travel|names?|details|bank|passport|home) `,
  // The police's own system and its successor.
  ' (?<! (sun|helmet|cap|eye|crash|riding|face|welding|car|motorcycle|the|a|his|her|its|plastic|tinted|dark|raised|lowered) )(visors?|vi sor) ',
  ' (the|a|his|her|its|their) (visor|vi sor) (nominal|record|reference|ref|number|entry|manager|marker|flag|id|database|unit|officer|file|system) ',
  ' (visor|vi sor|mapps) nominals? ',
]

const HIDDEN_BETWEEN_LETTERS = /[\u00ad\u200b-\u200d\u2060\ufeff]/g

/** The text as the patterns see it. */
export function plainWords(text: string): string {
  const letters = text.normalize('NFKC').replace(HIDDEN_BETWEEN_LETTERS, '').toLowerCase()
  return ` ${letters.replaceAll(/[^a-z0-9]+/g, ' ')} `.replaceAll(/ {2,}/g, ' ')
}
