/** The main path, for whoever walks it in another way: from a notice about somebody new to the minute and an action done. */
import { acceptAction, doAction } from './afterwards.ts'
import type { Cast } from './cast.ts'
import { contribute } from './contributions.ts'
import { consult, convene, nameSupervisor, sendInvitations } from './convening.ts'
import * as meeting from './meeting.ts'
import { approveAndSend, readCopy } from './minute.ts'
import { type About, sendNoticeOfNew, settleAsNew } from './notice.ts'
import { comes } from './replies.ts'

const SENTENCE = {
  Court: 'Invermouth High Court',
  'Imposed on': '16 June 2022',
  'For what, in a line': 'Sexual assault of a child',
  Length: '4 years',
  'Supervised in the community until': '15 June 2029',
}
const VISIT = {
  task: 'Visit him before release',
  who: 'Callum Baird',
  by: '5 June 2026',
  shownBy: 'visit note on the case',
}
const RISK = 'Harm to a child of a new partner'

/** A step of the path, by its name. */
export type Step = readonly [name: string, work: (cast: Cast) => Promise<void>]

async function recordMeeting(at: Cast, conference: string): Promise<void> {
  const chair = await at.be('Catriona Weir')
  const evidence = 'What the agencies said today.'
  await meeting.openMeeting(chair, conference)
  await meeting.recordAsReplied(chair)
  await meeting.takeOver(chair)
  await meeting.toItem(chair, 'Victims')
  await meeting.addLine(chair, 'add-victims', 'What was said', 'The family wants no contact.', 'Moira Keir')
  await meeting.toItem(chair, 'Assessment of risk')
  await meeting.rate(chair, 'reconviction', { level: 'Medium', tool: 'RM2000 (2007)', by: 'Moira Keir', evidence })
  await meeting.rate(chair, 'harm', { level: 'High', tool: 'structured judgement', by: 'Moira Keir', evidence })
  await meeting.addLine(chair, 'add-risk-scenario', 'One risk a line', RISK)
  await meeting.toItem(chair, 'Risk management plan')
  await meeting.planLine(chair, {
    pillar: 'Supervision',
    owner: 'Moira Keir',
    measure: 'Weekly appointment',
    risk: RISK,
  })
  await meeting.setVagueAction(chair, 'Liaise ASAP', VISIT)
  await meeting.toItem(chair, 'Disclosure')
  await chair.answer('disclosure', { No: '', 'The reason, either way': 'Nobody is at risk whom the plan leaves out.' })
  await meeting.sumUp(chair)
  await meeting.toItem(chair, 'Next conference')
  await chair.answer('next-date', { 'Why there is none': 'The level 2 review takes it from here.' })
  await meeting.closeMeeting(chair, conference)
}

/** Where the conference is, once it is convened. */
type Held = { conference: string }

async function policeContribute(at: Cast): Promise<void> {
  const police = await at.invited('PC Callum Baird')
  await police.press('Your agency’s contribution')
  await contribute(police, { 'What raises the risk': 'Befriends families.' })
}

function stepsBefore(about: About, held: Held): readonly Step[] {
  return [
    [
      'a notice about somebody new',
      async at => {
        await sendNoticeOfNew(await at.be('Tom Haldane'), about, SENTENCE)
        await settleAsNew(await at.be('Catriona Weir'), about.name)
      },
    ],
    [
      'who supervises, and what they say',
      async at => {
        const solo = await at.be('Catriona Weir')
        await nameSupervisor(solo, about.name, 'Moira Keir')
        await consult(solo, about.name, { 'Callum Baird': 'For it.' })
      },
    ],
    [
      'convening and inviting',
      async at => {
        held.conference = await convene(await at.be('Catriona Weir'), about.name, [])
        at.watchMail()
        await sendInvitations(await at.be('Moira Keir'), about.name)
      },
    ],
    [
      'replies',
      async at => {
        for (const person of ['PC Callum Baird', 'Moira Keir', 'Jean Orr'] as const)
          await comes(await at.invited(person))
      },
    ],
    ['contributions', policeContribute],
  ]
}

function stepsAfter(about: About, held: Held): readonly Step[] {
  return [
    [
      'the minute in their hands',
      async at => {
        await approveAndSend(await at.be('Catriona Weir'), held.conference)
        await readCopy(await at.be('PC Callum Baird'), about.name)
      },
    ],
    [
      'an action accepted and done',
      async at => {
        const police = await at.be('PC Callum Baird')
        await acceptAction(police, `${about.name} ${VISIT.task}`)
        await doAction(police, `${about.name} ${VISIT.task}`, 'Seen on the wing.')
      },
    ],
  ]
}

/** The steps for one person. */
export function coreSteps(about: About): readonly Step[] {
  const held: Held = { conference: '' }
  const meets: Step = ['the meeting', at => recordMeeting(at, held.conference)]
  return [...stepsBefore(about, held), meets, ...stepsAfter(about, held)]
}
