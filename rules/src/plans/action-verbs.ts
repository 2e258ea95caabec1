/** Verbs with which actions of this work begin, so that an action can be asked to begin with one, or to be only one. */

const VERBS = `
accept accompany advise agree allocate allow amend apply appoint approve arrange ask assess assist attend attach
book bring brief build cancel carry change circulate clarify collect compile complete conduct confirm consult
contact convene copy create decide deliver demonstrate describe determine discuss distribute draft draw email enquire
ensure enter escort establish examine explain extend feed file fill find finish fit follow forward gather get give hand
help hold identify implement inform inspect install interview introduce invite issue keep know lay lead learn let list
locate lodge log look make meet move name notify obtain offer open order organise organize pass pay phone photograph
pick place prepare present print produce propose prove provide publish put raise read receive recommend reconvene
refer register reinforce remind remove replace reply request rehouse respond restrict return ring say schedule search
secure seek select sell send serve set settle share show sign speak start stop submit take talk teach tell telephone
test text trace train transfer translate type update use verify view ask warn watch withdraw write
`

/** Words that are verbs and names of things: only what follows tells which. */
const ALSO_NOUNS = `
address answer call charge check contact control copy cover date document email file flag hand help interview issue
lead letter list log map mark move name note notice offer order plan phone place point present record referral refund
release repair reply report request return review ring search share sign stop supervise support survey tag talk target
telephone test text time track transfer update use view visit watch work
`

const wordsOf = (text: string) => text.trim().split(/\s+/)
const BOTH: ReadonlySet<string> = new Set(wordsOf(ALSO_NOUNS))
const KNOWN: ReadonlySet<string> = new Set([...wordsOf(VERBS), ...BOTH])

/** What stands after a verb and not after the name of a thing. */
const OBJECT =
  /^(?:the|a|an|his|her|their|its|this|that|these|those|any|each|every|both|whether|if|what|who|whom|when|where|how|him|them|it|for|with|to|in|at|on|\d.*)$/i

/**
 * The few verbs that plainly begin a task of their own after "and". Others ("see", "agree", "ensure", "sign") mostly go on
 * with the first: a question that is asked too often is not read.
 */
const BEGIN_ANOTHER: ReadonlySet<string> = new Set(
  wordsOf(`
    apply arrange ask book check complete contact email inform inspect interview invite meet notify obtain phone photograph
    prepare provide refer register report request ring search send submit tell telephone update verify visit write
  `),
)

/** True when the word begins another task after "and", read in the light of the next one. */
export const beginsAnotherTask = (word: string, next: string | undefined): boolean =>
  BEGIN_ANOTHER.has(word.toLowerCase()) && isVerb(word, next)

/** True when the word is known as a verb, read in the light of the next one. */
function isVerb(word: string, next: string | undefined): boolean {
  const plain = word.toLowerCase()
  if (!KNOWN.has(plain)) return false
  if (!BOTH.has(plain)) return true
  return next !== undefined && (OBJECT.test(next) || /^\p{Lu}/u.test(next))
}

const NOT_A_VERB =
  /^(?:the|a|an|his|her|their|its|this|that|these|those|any|each|all|every|both|no|not|he|she|they|we|i|it|who|there|please|mr|mrs|ms|miss|dr|pc|dc|ds|sgt)$/i
const LIKE_A_NOUN = /(?:tion|ment|ness|ity|ance|ence|ship|ing|ings)$/i
const ENDS_LIKE_A_NOUN_AND_IS_A_VERB = new Set([
  'bring',
  'ring',
  'mention',
  'question',
  'implement',
  'document',
  'supplement',
])

/**
 * False when the words plainly do not begin with a verb: an article, a person, a name of a thing, "Smith to ...". Words
 * nobody listed get the benefit of the doubt, so that a question is asked only where it helps.
 */
export function beginsWithAVerb(words: readonly string[]): boolean {
  const [first = '', second] = words.map(word => word.replace(/[,.;:]+$/, ''))
  const plain = first.toLowerCase()
  if (KNOWN.has(plain)) return !(BOTH.has(plain) && /^(?:to|is|was|will|of)$/i.test(second ?? ''))
  if (plain === '' || NOT_A_VERB.test(plain)) return false
  if (LIKE_A_NOUN.test(plain) && !ENDS_LIKE_A_NOUN_AND_IS_A_VERB.has(plain)) return false
  return !/^(?:to|will|should|must|is|are|was)$/i.test(second ?? '')
}
